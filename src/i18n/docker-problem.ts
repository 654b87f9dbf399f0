import type { ParseRule, PolicyRule, Problem, WordsRule } from '../docker/problem.ts';
import { argumentNames } from './missing-argument.ts';

type Rule = WordsRule | ParseRule | PolicyRule;

/** Each rule in a sentence; `part` is what in the line breaks it. */
const en: Record<Rule, (part: string) => string> = {
  pipe: () => 'a pipe (|) needs a shell, and no shell is used',
  or: () => '|| needs a shell, and no shell is used',
  and: () => '&& needs a shell: write one command a line',
  background: () => '& needs a shell: use -d for the background',
  sequence: () => '; needs a shell: write one command a line',
  redirect: (part) => `${part} needs a shell, and no shell is used`,
  'command-substitution': () => '$(…) needs a shell, and no shell is used',
  variable: (part) => `${part}: variables need a shell, write the value`,
  glob: (part) => `${part}: patterns need a shell, write the names`,
  braces: (part) => `${part}: braces need a shell, write the words`,
  tilde: () => '~ needs a shell: write the path',
  comment: () => 'a comment (#) is not part of a command',
  newline: () => 'one line is one command',
  subshell: () => 'parentheses need a shell, and no shell is used',
  assignment: (part) => `${part}: assignments need a shell`,
  'unclosed-quote': () => 'a quote is opened and never closed',
  'trailing-backslash': () => 'a backslash stands at the end',
  'control-character': () => 'there is an invisible character in the line',
  'look-alike': (part) => `${part} only looks like the character that docker knows: type it again`,
  empty: () => 'there is no command',
  'not-docker': (part) => `${part} is not docker`,
  'missing-command': () => 'the command after docker is missing',
  'unknown-command': (part) => `${part} is no docker command that the trainer knows`,
  'unknown-flag': (part) => `this command has no flag ${part}`,
  'bad-flag': (part) => `${part} is not written like a flag`,
  'missing-value': (part) => `${part} needs a value`,
  'bad-value': (part) => `${part} is not a value that this flag takes`,
  'bad-address': (part) =>
    `${part}: the address before the ports has to be an IP address such as 127.0.0.1, not a name`,
  'missing-argument': () => 'an argument is missing',
  'too-many-arguments': (part) => `${part} is one argument too many`,
  'container-port': (part) => `${part}: the port of the container is a number from 1 to 65535`,
  'host-port': (part) => `${part}: the port of the host is a number from 1 to 65535`,
  'port-ranges': (part) => `${part}: the two ranges of ports are not equally long`,
  reference: (part) =>
    `${part} cannot be an image: it is written NAME, NAME:TAG, or NAME@sha256: with 64 hexadecimal digits`,
  'upper-case': (part) => `${part} cannot be an image: its name has no capital letters`,
  command: (part) => `${part} is not among the commands that the trainer runs`,
  'global-option': (part) => `${part}: options before the command are not allowed`,
  flag: (part) => `${part} is not among the flags that the trainer allows`,
  image: (part) => `${part} is not among the images that can be used here`,
  'lab-command': (part) => `docker ${part} is not needed here, and is not run in this lab`,
  container: (part) => `${part} is no container that was made here, and others are not touched`,
  name: (part) => `${part} is not a name that can be used here`,
  port: (part) =>
    `${part}: here a port is published as HOST:CONTAINER, such as 8080:80; one at a time, TCP, and on this machine only`,
  environment: (part) =>
    part.includes('=')
      ? `${part} is not a variable that can be set here`
      : `${part}: write NAME=value, since a name alone would pass on what this machine has under it`,
  tag: (part) => `${part} is not a tag that can be made here`,
  volume: (part) =>
    `${part}: only a named volume can be mounted, such as -v data:/data; no folder of this machine`,
  'volume-name': (part) => `${part} is no volume that was made here`,
  'unnamed-image': (part) => `docker ${part} needs a name for the image, such as mine:1`,
  context: (part) => `${part}: only the lab's own folder can be built, written as .`,
  kinds: (part) => `${part}: these are of different kinds, inspect them one by one`,
  'too-many-containers': (part) => `there are ${part} containers already: remove one first with docker rm`,
  'time-up': () => "the lab's time is over and everything was removed: start over",
  terminal: (part) => `docker ${part} with -i or -t needs a terminal`,
  url: (part) => `${part}: only pages at http://localhost can be fetched`,
  'page-port': (part) => `nothing was published on port ${part}`,
};

const ko: Record<Rule, (part: string) => string> = {
  pipe: () => '파이프(|)는 셸이 필요한데, 셸을 쓰지 않습니다',
  or: () => '||는 셸이 필요한데, 셸을 쓰지 않습니다',
  and: () => '&&는 셸이 필요합니다. 명령을 한 줄에 하나씩 쓰세요',
  background: () => '&는 셸이 필요합니다. 백그라운드 실행은 -d를 쓰세요',
  sequence: () => ';는 셸이 필요합니다. 명령을 한 줄에 하나씩 쓰세요',
  redirect: (part) => `${part}: 셸이 필요한데, 셸을 쓰지 않습니다`,
  'command-substitution': () => '$(…)는 셸이 필요한데, 셸을 쓰지 않습니다',
  variable: (part) => `${part}: 변수는 셸이 필요합니다. 값을 직접 쓰세요`,
  glob: (part) => `${part}: 와일드카드는 셸이 필요합니다. 이름을 직접 쓰세요`,
  braces: (part) => `${part}: 중괄호는 셸이 필요합니다. 단어를 직접 쓰세요`,
  tilde: () => '~는 셸이 필요합니다. 경로를 직접 쓰세요',
  comment: () => '주석(#)은 명령에 들어갈 수 없습니다',
  newline: () => '한 줄에 명령 하나만 쓸 수 있습니다',
  subshell: () => '괄호는 셸이 필요한데, 셸을 쓰지 않습니다',
  assignment: (part) => `${part}: 변수 지정은 셸이 필요합니다`,
  'unclosed-quote': () => '따옴표가 닫히지 않았습니다',
  'trailing-backslash': () => '줄 끝에 역슬래시가 있습니다',
  'control-character': () => '줄에 보이지 않는 문자가 있습니다',
  'look-alike': (part) => `${part}: docker가 아는 문자와 모양만 비슷합니다. 다시 입력하세요`,
  empty: () => '명령이 없습니다',
  'not-docker': (part) => `${part}: docker 명령이 아닙니다`,
  'missing-command': () => 'docker 뒤에 명령이 없습니다',
  'unknown-command': (part) => `${part}: 이 프로그램이 아는 docker 명령이 아닙니다`,
  'unknown-flag': (part) => `이 명령에는 ${part} 옵션이 없습니다`,
  'bad-flag': (part) => `${part}: 옵션을 쓰는 방식이 아닙니다`,
  'missing-value': (part) => `${part}에는 값이 필요합니다`,
  'bad-value': (part) => `${part}: 이 옵션에 쓸 수 없는 값입니다`,
  'bad-address': (part) =>
    `${part}: 포트 앞에는 localhost 같은 이름이 아니라 127.0.0.1 같은 IP 주소를 씁니다`,
  'missing-argument': () => '인자가 빠졌습니다',
  'too-many-arguments': (part) => `${part}: 인자가 너무 많습니다`,
  'container-port': (part) => `${part}: 컨테이너 포트는 1부터 65535까지의 숫자입니다`,
  'host-port': (part) => `${part}: 호스트 포트는 1부터 65535까지의 숫자입니다`,
  'port-ranges': (part) => `${part}: 두 포트 범위의 길이가 다릅니다`,
  reference: (part) =>
    `${part}: 이미지를 쓰는 형식이 아닙니다. 이름, 이름:태그, 또는 이름@sha256:과 16진수 64자리로 씁니다`,
  'upper-case': (part) => `${part}: 이미지 이름에는 대문자를 쓸 수 없습니다`,
  command: (part) => `${part}: 이 프로그램이 실행하는 명령이 아닙니다`,
  'global-option': (part) => `${part}: 명령 앞의 옵션은 쓸 수 없습니다`,
  flag: (part) => `${part}: 이 프로그램이 허용하는 옵션이 아닙니다`,
  image: (part) => `${part}: 여기서 쓸 수 있는 이미지가 아닙니다`,
  'lab-command': (part) => `docker ${part}: 이 실습에는 필요하지 않아 실행하지 않습니다`,
  container: (part) => `${part}: 여기서 만든 컨테이너가 아니어서 건드리지 않습니다`,
  name: (part) => `${part}: 여기서 쓸 수 없는 이름입니다`,
  port: (part) =>
    `${part}: 포트는 8080:80처럼 호스트:컨테이너 순서로, 한 번에 하나씩 씁니다. TCP만, 이 컴퓨터에서만 접속하게 게시합니다`,
  environment: (part) =>
    part.includes('=')
      ? `${part}: 여기서 정할 수 없는 변수입니다`
      : `${part}: 이름=값으로 쓰세요. 이름만 쓰면 이 컴퓨터에 있는 값이 넘어갑니다`,
  tag: (part) => `${part}: 여기서 만들 수 없는 태그입니다`,
  volume: (part) =>
    `${part}: -v data:/data처럼 이름 있는 볼륨만 쓸 수 있습니다. 이 컴퓨터의 폴더는 연결하지 않습니다`,
  'volume-name': (part) => `${part}: 여기서 만든 볼륨이 아닙니다`,
  'unnamed-image': (part) => `docker ${part}: 만들 이미지의 이름을 mine:1처럼 정해 주세요`,
  context: (part) => `${part}: 실습 폴더(.)만 빌드할 수 있습니다`,
  kinds: (part) => `${part}: 종류가 서로 다릅니다. 하나씩 나눠 inspect 하세요`,
  'too-many-containers': (part) => `컨테이너가 이미 ${part}개 있습니다. docker rm으로 하나 지우고 하세요`,
  'time-up': () => '실습 시간이 끝나 모두 정리했습니다. 처음부터 다시 시작하세요',
  terminal: (part) => `docker ${part}: -i나 -t를 쓰려면 터미널이 필요합니다`,
  url: (part) => `${part}: http://localhost의 페이지만 가져올 수 있습니다`,
  'page-port': (part) => `포트 ${part}: 게시되지 않은 포트입니다`,
};

/** The problem alone, for where its suggestion is said apart. */
export const plainProblem = {
  en: (problem: Problem): string => {
    const missing = missingIn(problem);
    return missing ? `${argumentNames.en[missing]} is missing` : en[problem.rule](partOf(problem));
  },
  ko: (problem: Problem): string => {
    const missing = missingIn(problem);
    return missing ? `빠진 것이 있습니다: ${argumentNames.ko[missing]}` : ko[problem.rule](partOf(problem));
  },
};

const partOf = (problem: Problem): string =>
  problem.kind === 'policy' && problem.typed !== undefined
    ? `${problem.typed} (${problem.part})`
    : problem.part;

const missingIn = (problem: Problem) => (problem.kind === 'parse' ? problem.missing : undefined);

/** With what was most likely meant, if that is known. */
export const dockerProblem = {
  en: (problem: Problem): string => {
    const meant = suggestionOf(problem);
    return plainProblem.en(problem) + (meant === undefined ? '' : `: did you mean ${meant}?`);
  },
  ko: (problem: Problem): string => {
    const meant = suggestionOf(problem);
    return plainProblem.ko(problem) + (meant === undefined ? '' : `. 혹시 ${meant}인가요?`);
  },
};

export const suggestionOf = (problem: Problem): string | undefined =>
  problem.kind === 'words' ? undefined : problem.suggestion;
