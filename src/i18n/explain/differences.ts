import { findCommand, findFlag, GLOBAL_FLAGS } from '../../docker/commands.ts';
import type { Difference } from '../../docker/difference.ts';
import type { Flag } from '../../docker/flags.ts';
import { partSayings } from './parts.ts';
import { sayFlag } from './say.ts';

type Language = 'ko' | 'en';

/** Differences as a tutor would say them: what was typed, what was wanted, and what comes of it. */
const en = {
  otherCommand: (given: string, wanted: string) =>
    `docker ${given} is another command than docker ${wanted}.`,
  missingFlag: (flag: string, meaning: string) => `${flag} is missing: ${meaning}`,
  extraFlag: (flag: string, meaning: string) => `${flag} was not wanted: ${meaning}`,
  otherValue: (flag: string, given: string, wanted: string) => `${flag} is ${given}, wanted ${wanted}.`,
  otherOrder: (flag: string) => `The values of ${flag} stand in another order, and the order counts.`,
  withoutDetach: 'No -d: it stays in the foreground, and this terminal is taken until it ends.',
  withDetach: '-d was not wanted: it runs in the background, and its output is not seen here.',
  withoutPublish: (value: string) =>
    `No -p ${value}: nothing from outside reaches the container at this port.`,
  withoutRm: 'No --rm: the container stays when it has ended, and has to be removed.',
  withRm: '--rm was not wanted: the container is gone as soon as it ends.',
  withoutTty: 'No -t: the program has no terminal, and a shell shows no prompt.',
  withoutInteractive: 'No -i: what you type does not arrive.',
  swapped: (given: string, wanted: string) =>
    `The ports are swapped: ${given}, wanted ${wanted}. The host’s comes first, then the container’s.`,
  afterImage: (given: string) =>
    `${given} stands after the image, so it is the command of the container. Options come before the image.`,
  containerPort: (given: string, wanted: string) => `The container port is ${given}, wanted ${wanted}.`,
  hostPort: (given: string, wanted: string) =>
    given === ''
      ? `No port of the host was given, so Docker picks one; wanted ${wanted}.`
      : wanted === ''
        ? `The host port is ${given}; wanted: none, so that Docker picks one.`
        : `The host port is ${given}, wanted ${wanted}.`,
  hostAddress: (given: string, wanted: string) =>
    `Published ${given === '' ? 'on all addresses of the host' : `at ${given} only`}, wanted ${wanted === '' ? 'on all' : `at ${wanted} only`}.`,
  protocol: (given: string, wanted: string) => `The port is for ${given}, wanted ${wanted}.`,
  registry: (given: string, wanted: string) =>
    `The image comes from ${given}, wanted ${wanted}: another registry.`,
  repository: (given: string, wanted: string) => `${given} is another image than ${wanted}.`,
  tag: (given: string, wanted: string) =>
    wanted === ''
      ? `A tag (${given}) was not wanted.`
      : `The tag is ${given === '' ? 'not given' : given}, wanted ${wanted}: another tag may be another image.`,
  digest: (given: string, wanted: string) =>
    wanted === ''
      ? `A digest (${given}) was not wanted.`
      : `The digest is ${given === '' ? 'missing' : given}, wanted ${wanted}.`,
  containerCommand: (given: string, wanted: string) =>
    wanted === ''
      ? `${given} runs in the container; wanted was the default command of the image.`
      : given === ''
        ? `No command was given, so the default of the image runs; wanted ${wanted}.`
        : `In the container runs ${given}, wanted ${wanted}.`,
  name: (given: string, wanted: string) =>
    wanted === ''
      ? `The name ${given} was not wanted.`
      : given === ''
        ? `No --name: Docker invents a name, wanted ${wanted}.`
        : `The name is ${given}, wanted ${wanted}.`,
  otherArgument: (given: string, wanted: string, role: string) =>
    `${given} was given, wanted ${wanted}. (${role})`,
  missingArgument: (value: string, role: string) => `${value} is missing. (${role})`,
  extraArgument: (value: string, role: string) => `${value} was not wanted. (${role})`,
  swappedArguments: (given: string, wanted: string) => `The order is ${given}, wanted ${wanted}.`,
};

const ko: typeof en = {
  otherCommand: (given, wanted) => `docker ${given} 명령은 docker ${wanted} 명령과 다릅니다.`,
  missingFlag: (flag, meaning) => `${flag} 옵션이 빠졌습니다. 이 옵션의 뜻: ${meaning}`,
  extraFlag: (flag, meaning) => `${flag} 옵션은 필요하지 않습니다. 이 옵션의 뜻: ${meaning}`,
  otherValue: (flag, given, wanted) => `${flag} 옵션의 값이 ${given}입니다. 필요한 값은 ${wanted}입니다.`,
  otherOrder: (flag) => `${flag} 옵션의 값은 순서에도 뜻이 있는데, 순서가 다릅니다.`,
  withoutDetach: '-d가 없습니다. 포그라운드에서 실행되어 끝날 때까지 이 터미널을 쓸 수 없습니다.',
  withDetach: '-d는 필요하지 않습니다. 백그라운드에서 실행되어 출력이 여기에 보이지 않습니다.',
  withoutPublish: (value) => `-p ${value} 옵션이 없습니다. 바깥에서 이 포트로 컨테이너에 접속할 수 없습니다.`,
  withoutRm: '--rm이 없습니다. 끝난 뒤에도 컨테이너가 남아 따로 지워야 합니다.',
  withRm: '--rm은 필요하지 않습니다. 컨테이너가 끝나자마자 사라집니다.',
  withoutTty: '-t가 없습니다. 프로그램에 터미널이 없어 셸의 프롬프트가 나오지 않습니다.',
  withoutInteractive: '-i가 없습니다. 키보드로 친 내용이 전달되지 않습니다.',
  swapped: (given, wanted) =>
    `포트의 순서가 바뀌었습니다. 쓴 것은 ${given}, 필요한 것은 ${wanted}입니다. 호스트 포트를 먼저, 컨테이너 포트를 뒤에 씁니다.`,
  afterImage: (given) =>
    `${given}: 이미지 뒤에 있어서 컨테이너에서 실행할 명령이 됩니다. 옵션은 이미지 앞에 씁니다.`,
  containerPort: (given, wanted) => `컨테이너 포트가 ${given}번입니다. ${wanted}번이어야 합니다.`,
  hostPort: (given, wanted) =>
    given === ''
      ? `호스트 포트를 쓰지 않아 Docker가 고릅니다. ${wanted}번이어야 합니다.`
      : wanted === ''
        ? `호스트 포트가 ${given}번입니다. 쓰지 않고 Docker가 고르게 해야 합니다.`
        : `호스트 포트가 ${given}번입니다. ${wanted}번이어야 합니다.`,
  hostAddress: (given, wanted) =>
    `${given === '' ? '호스트의 모든 주소' : `${given} 주소`}에서 게시합니다. ${wanted === '' ? '모든 주소' : `${wanted} 주소`}에서 게시해야 합니다.`,
  protocol: (given, wanted) => `포트의 프로토콜이 ${given}입니다. 필요한 것은 ${wanted}입니다.`,
  registry: (given, wanted) => `이미지의 레지스트리가 ${given}입니다. 필요한 것은 ${wanted}입니다.`,
  repository: (given, wanted) => `${given} 이미지는 ${wanted} 이미지와 다릅니다.`,
  tag: (given, wanted) =>
    wanted === ''
      ? `태그(${given})는 필요하지 않습니다.`
      : `${given === '' ? '태그가 없습니다' : `태그가 ${given}입니다`}. 필요한 태그는 ${wanted}입니다. 태그가 다르면 다른 이미지일 수 있습니다.`,
  digest: (given, wanted) =>
    wanted === ''
      ? `다이제스트(${given})는 필요하지 않습니다.`
      : `${given === '' ? '다이제스트가 없습니다' : `다이제스트가 ${given}입니다`}. 필요한 것은 ${wanted}입니다.`,
  containerCommand: (given, wanted) =>
    wanted === ''
      ? `컨테이너에서 ${given} 명령이 실행됩니다. 이미지의 기본 명령이 실행되어야 합니다.`
      : given === ''
        ? `명령이 없어 이미지의 기본 명령이 실행됩니다. ${wanted} 명령이어야 합니다.`
        : `컨테이너에서 ${given} 명령이 실행됩니다. ${wanted} 명령이어야 합니다.`,
  name: (given, wanted) =>
    wanted === ''
      ? `이름(${given})은 필요하지 않습니다.`
      : given === ''
        ? `--name이 없어 Docker가 이름을 지어냅니다. ${wanted} 이름이어야 합니다.`
        : `이름이 ${given}입니다. ${wanted} 이름이어야 합니다.`,
  otherArgument: (given, wanted, role) => `${given} 대신 ${wanted} 값을 써야 합니다. (${role})`,
  missingArgument: (value, role) => `${value} 값이 빠졌습니다. (${role})`,
  extraArgument: (value, role) => `${value} 값은 필요하지 않습니다. (${role})`,
  swappedArguments: (given, wanted) => `순서가 ${given}입니다. 필요한 순서는 ${wanted}입니다.`,
};

const differenceSayings = { en, ko };

/** One difference in a sentence; `path` is that of the command that was wanted. */
export function sayDifference(language: Language, path: string, difference: Difference): string {
  const say = differenceSayings[language];
  switch (difference.kind) {
    case 'other-command':
      return say.otherCommand(difference.given, difference.wanted);
    case 'missing-flag':
    case 'extra-flag':
      return sayFlagDifference(language, path, difference);
    case 'other-value':
      return say.otherValue(shownFlag(path, difference.flag), difference.given, difference.wanted);
    case 'other-order':
      return say.otherOrder(shownFlag(path, difference.flag));
    case 'ports-swapped':
      return say.swapped(difference.given, difference.wanted);
    case 'flags-after-image':
      return say.afterImage(difference.given);
    case 'other-argument':
      return say.otherArgument(
        difference.given,
        difference.wanted,
        partSayings[language].roles[difference.role],
      );
    case 'missing-argument':
      return say.missingArgument(difference.value, partSayings[language].roles[difference.role]);
    case 'extra-argument':
      return say.extraArgument(difference.value, partSayings[language].roles[difference.role]);
    case 'swapped-arguments':
      return say.swappedArguments(difference.given, difference.wanted);
    default:
      return say[SAYINGS[difference.kind]](difference.given, difference.wanted);
  }
}

const SAYINGS = {
  'container-port': 'containerPort',
  'host-port': 'hostPort',
  'host-address': 'hostAddress',
  protocol: 'protocol',
  'image-registry': 'registry',
  'image-repository': 'repository',
  'image-tag': 'tag',
  'image-digest': 'digest',
  'container-command': 'containerCommand',
  name: 'name',
} as const;

function sayFlagDifference(
  language: Language,
  path: string,
  { kind, flag, value }: Difference & { readonly kind: 'missing-flag' | 'extra-flag' },
): string {
  const say = differenceSayings[language];
  const isMissing = kind === 'missing-flag';
  const isRun = path === 'run' || path === 'create';
  if (flag === 'detach' && isRun) return isMissing ? say.withoutDetach : say.withDetach;
  if (flag === 'rm' && isRun) return isMissing ? say.withoutRm : say.withRm;
  if (flag === 'publish' && isMissing) return say.withoutPublish(value ?? '');
  if (flag === 'tty' && isMissing) return say.withoutTty;
  if (flag === 'interactive' && isMissing) return say.withoutInteractive;
  const ofDocker = flag.startsWith('--');
  const name = ofDocker ? flag.slice(2) : flag;
  const between = flagOf(path, flag)?.kind === 'bool' ? '=' : ' ';
  const text = shownFlag(path, flag) + (value === undefined ? '' : between + value);
  const meaning = sayFlag(language, ofDocker ? 'docker' : path, name);
  const rest = meaning ?? partSayings[language].otherFlag(`--${name}`);
  return isMissing ? say.missingFlag(text, rest) : say.extraFlag(text, rest);
}

/** As learners write it: `-d`, or `--rm` where there is no short form. */
function shownFlag(path: string, flag: string): string {
  const short = flagOf(path, flag)?.short;
  return short === undefined ? `--${flag.replace(/^--/, '')}` : `-${short}`;
}

/** Those of `docker` itself have dashes before their name. */
function flagOf(path: string, flag: string): Flag | undefined {
  const ofDocker = flag.startsWith('--');
  const table = ofDocker ? GLOBAL_FLAGS : (findCommand(path)?.flags ?? []);
  return findFlag(table, ofDocker ? flag.slice(2) : flag);
}
