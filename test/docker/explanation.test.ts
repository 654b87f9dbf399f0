import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/docker/commands.ts';
import { type Explanation, explainLine } from '../../src/docker/explanation.ts';
import { fromHangulMode, toLatinKeys } from '../../src/docker/hangul.ts';
import { quoteLine, renderWords } from '../../src/docker/render.ts';
import { anyCommand } from './any-command.ts';

/** What was most likely meant by what is not known. */
const meantBy = ({ problem }: Explanation): string | undefined =>
  problem?.kind === 'parse' ? problem.suggestion : undefined;

/** The risks of a line as `part: rule`. */
function risksIn(line: string): readonly string[] {
  const { parts, problem } = explainLine(line);
  if (problem) throw new Error(JSON.stringify(problem));
  return parts.flatMap(({ part, risks }) => risks.map(({ rule }) => `${part.text}: ${rule}`));
}

describe('risky parts are marked', () => {
  test.each<[string, readonly string[]]>([
    ['docker run --privileged nginx', ['--privileged: privileged']],
    ['docker run --privileged=false nginx', []],
    ['docker exec --privileged web sh', ['--privileged: privileged']],
    ['docker run -v /:/host nginx', ['-v /:/host: system-folder']],
    ['docker run -v /etc:/etc:ro nginx', ['-v /etc:/etc:ro: system-folder']],
    ['docker run -v /etc/ssl/certs:/certs nginx', ['-v /etc/ssl/certs:/certs: system-folder']],
    ['docker run -v /home:/home nginx', ['-v /home:/home: system-folder']],
    ['docker run -v C:/:/c nginx', ['-v C:/:/c: system-folder']],
    ['docker run -v C:\\:/c nginx', ["-v 'C:\\:/c': system-folder"]],
    ['docker run -v C:\\site:/c nginx', []],
    ['docker run -v //etc:/x nginx', ['-v //etc:/x: system-folder']],
    ['docker run -v /./:/x nginx', ['-v /./:/x: system-folder']],
    ['docker run -v /home/kim/../../etc:/x nginx', ['-v /home/kim/../../etc:/x: system-folder']],
    ['docker run -v /srv/etc:/x nginx', []],
    ['docker run -v /home/kim/site:/site nginx', []],
    ['docker run -v ./site:/site nginx', []],
    ['docker run -v data:/etc nginx', []],
    ['docker run -v /etc nginx', []],
    [
      'docker run --mount type=bind,src=/root,dst=/r nginx',
      ['--mount type=bind,src=/root,dst=/r: system-folder'],
    ],
    ['docker run --mount TYPE=BIND,src=/,dst=/x nginx', ['--mount TYPE=BIND,src=/,dst=/x: system-folder']],
    ['docker run --mount type=volume,src=data,dst=/r nginx', []],
    ['docker run --mount src=/etc,dst=/r nginx', []],
    [
      'docker run -v /var/run/docker.sock:/var/run/docker.sock nginx',
      ['-v /var/run/docker.sock:/var/run/docker.sock: docker-socket'],
    ],
    ['docker run -v /var/run:/var/run:ro nginx', ['-v /var/run:/var/run:ro: docker-socket']],
    ['docker run -v /run/:/r nginx', ['-v /run/:/r: docker-socket']],
    ['docker run -v /var/run/lock:/l nginx', ['-v /var/run/lock:/l: system-folder']],
    ['docker run --use-api-socket nginx', ['--use-api-socket: docker-socket']],
    ['docker run --net=host nginx', ['--net=host: host-network']],
    ['docker run --network name=host nginx', ['--network name=host: host-network']],
    ['docker run --network alias=a,NAME=HOST nginx', ['--network alias=a,NAME=HOST: host-network']],
    ['docker run --network bridge nginx', []],
    ['docker run --network name=hosts nginx', []],
    ['docker run --pid=host nginx', ['--pid=host: host-namespace']],
    ['docker run --ipc private nginx', []],
    ['docker run --cap-add SYS_ADMIN nginx', ['--cap-add SYS_ADMIN: capability']],
    ['docker run --cap-drop ALL nginx', []],
    ['docker run --security-opt seccomp=unconfined nginx', ['--security-opt seccomp=unconfined: unconfined']],
    ['docker run --security-opt label=disable nginx', ['--security-opt label=disable: no-label']],
    ['docker run --security-opt label:disable nginx', ['--security-opt label:disable: no-label']],
    ['docker run --security-opt label=level:s0 nginx', []],
    ['docker run --device-cgroup-rule "c *:* rwm" nginx', ["--device-cgroup-rule 'c *:* rwm': device-rule"]],
    ['docker run --device /dev/sda nginx', ['--device /dev/sda: device']],
    ['docker run -dp 80:80 nginx', ['-p 80:80: all-interfaces']],
    ['docker run -p 0.0.0.0:80:80 nginx', ['-p 0.0.0.0:80:80: all-interfaces']],
    ['docker run -p 127.0.0.1:80:80 nginx', []],
    ['docker run -P nginx', ['-P: all-interfaces']],
    ['docker run -e DB_PASSWORD=x nginx', ['-e DB_PASSWORD=x: secret-variable']],
    ['docker run -e DB_PASSWORD nginx', []],
    ['docker run -e LANG=C nginx', []],
    ['docker build --build-arg API_KEY=x .', ['--build-arg API_KEY=x: secret-in-image']],
    ['docker login -u kim -p x', ['-p x: password']],
    ['docker -H tcp://1.2.3.4 ps', ['-H tcp://1.2.3.4: remote-engine']],
    ['docker rm -f web', ['-f: force-container']],
    ['docker image rm --force nginx', ['--force: force-image']],
    ['docker volume rm data', ['volume rm: delete-volume']],
    ['docker rm -v web', ['-v: delete-volume']],
    [
      'docker system prune -af --volumes',
      ['system prune: prune', '-a: prune-images', '-f: prune-unasked', '--volumes: delete-volume'],
    ],
    ['docker volume prune -a', ['volume prune: prune', '-a: delete-volume']],
    ['docker run -d --rm --name web nginx', []],
    ['docker ps -a', []],
    // What a beginner takes for a port and for options, docker takes for the image and its command.
    [
      'docker run -d -P 80:80 --nmae web nginx',
      ['-P: all-interfaces', '80:80: port-as-image', '--nmae: flag-after-image'],
    ],
    ['docker run nginx --name web', ['--name: flag-after-image']],
    ['docker create nginx -name=web', ['-name=web: flag-after-image']],
    ['docker run busybox -it sh', ['-it: flag-after-image']],
    ['docker run alpine ls -it', []],
    ['docker run mysql --character-set-server=utf8', []],
    ['docker pull 80:80', []],
    ['docker exec web -it sh', []],
  ])('%s', (line, risks) => {
    expect(risksIn(line)).toEqual(risks);
  });
});

describe('what is not understood', () => {
  test.each<[string, string, string | undefined]>([
    ['dokcer ps', 'not-docker', 'docker'],
    ['podman ps', 'not-docker', undefined],
    ['docker rnu nginx', 'unknown-command', 'run'],
    ['docker pss', 'unknown-command', 'ps'],
    ['docker imges', 'unknown-command', 'images'],
    ['docker volum ls', 'unknown-command', 'volume'],
    ['docker image lss', 'unknown-command', 'image ls'],
    ['docker frobnicate', 'unknown-command', undefined],
    ['docker run --detatch nginx', 'unknown-flag', '--detach'],
    ['docker run -rm nginx', 'unknown-flag', '--rm'],
    ['docker run -name web nginx', 'unknown-flag', '--name'],
    ['docker run -D nginx', 'unknown-flag', '-d'],
    ['docker ps --al', 'unknown-flag', '--all'],
    ['docker --hots x ps', 'unknown-flag', '--host'],
    ['docker run --frobnicate nginx', 'unknown-flag', undefined],
    ['docker run -p', 'missing-value', undefined],
    ['docker run', 'missing-argument', undefined],
  ])('%s: %s, meant was %s', (line, rule, suggestion) => {
    const explanation = explainLine(line);
    expect(explanation.problem).toMatchObject({ rule });
    expect(meantBy(explanation)).toBe(suggestion);
    expect(explanation.parts).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['docker ps -q | wc -l', 'pipe', 'docker ps -q'],
    ['docker rm -f $(docker ps -aq)', 'command-substitution', 'docker rm -f'],
    ['docker logs web > log.txt', 'redirect', 'docker logs web'],
    ['docker stop web && docker rm web', 'and', 'docker stop web'],
    ['docker run -v $PWD:/x nginx', 'variable', ''],
    ['docker run nginx; ls', 'sequence', 'docker run nginx'],
    ['A=1 docker ps', 'assignment', ''],
    ['docker run "nginx', 'unclosed-quote', ''],
  ])('%s: %s, and before it %s', (line, rule, before) => {
    const { parts, problem } = explainLine(line);
    expect(problem).toMatchObject({ rule });
    expect(parts.map(({ part }) => part.text).join(' ')).toBe(before);
  });
});

describe('values that docker does not take', () => {
  const [short, long] = ['a'.repeat(40), 'a'.repeat(64)];
  test.each<[string, string]>([
    ['run -p 80:99999 nginx', 'container-port'],
    ['run -p 80:0 nginx', 'container-port'],
    ['run -p 80: nginx', 'container-port'],
    ['run -p web nginx', 'container-port'],
    ['run -p 80:82-80 nginx', 'container-port'],
    ['run -p 70000:80 nginx', 'host-port'],
    ['run -p 127.0.0.1:80 nginx', 'host-port'],
    ['create -p 8000-8001:80-82 nginx', 'port-ranges'],
    ['run -p 80:80/tpc nginx', 'bad-value'],
    ['run nginx:1.25@sha256:abc', 'reference'],
    [`pull nginx@sha256:${short}`, 'reference'],
    ['tag nginx my:web:1', 'reference'],
    ['pull Nginx', 'upper-case'],
  ])('%s: %s', (line, rule) => {
    expect(explainLine(`docker ${line}`)).toMatchObject({ problem: { kind: 'parse', rule }, parts: [] });
  });

  test.each([
    'run -p 80 nginx',
    'run -p 0:80 nginx',
    'run -p 8000-8010:80 nginx',
    'run -p 8000-8002:80-82/udp nginx',
    'run -p "[::1]:80:80" nginx',
    'run -p 127.0.0.1::80 nginx',
    'run -p published=80,target=8080 nginx',
    `run nginx:1.25@sha256:${long}`,
    `rmi sha256:${long}`,
    'rmi 3f2a91',
  ])('%s is fine', (line) => {
    expect(explainLine(`docker ${line}`).problem).toBeUndefined();
  });
});

describe('Hangul mode', () => {
  test.each([
    ['애찯ㄱ ㅔㄴ', 'docker ps'],
    ['애찯ㄱ ㅔㄴ'.normalize('NFD'), 'docker ps'],
    ['애찯ㄱ ㅑㅡㅁㅎㄷㄴ', 'docker images'],
    ['애찯ㄱ 겨ㅜ -ㅇ -ㅔ 80:80 --ㅜ믇 ㅈㄷㅠ ㅜ햐ㅜㅌ', 'docker run -d -p 80:80 --name web nginx'],
    ['docker 겨ㅜ nginx', 'docker run nginx'],
    ['docker run -ㅇ nginx', 'docker run -d nginx'],
    ['애찯ㄱ ㅔㅛ', 'docker py'],
  ])('%s is %s', (typed, latin) => {
    expect(fromHangulMode(typed)).toBe(latin);
    expect(explainLine(typed)).toMatchObject({ line: latin, wasHangul: true });
  });

  test.each(['docker ps', 'docker run busybox echo 안녕', '도커 실행', '안녕하세요', ''])(
    '%j is left as it is',
    (typed) => {
      expect(fromHangulMode(typed)).toBeUndefined();
    },
  );

  test('words alone, for an answer', () => {
    expect(toLatinKeys('ㅣㅁㅅㄷㄴㅅ')).toBe('latest');
  });
});

test.each([
  ['docker --version', ['docker', '--version']],
  ['docker -v', ['docker', '-v']],
  ['docker --help', ['docker', '--help']],
  ['docker run --help', ['docker', 'run', '--help']],
  ['docker image ls --help', ['docker', 'image ls', '--help']],
])('%s needs no more', (line, texts) => {
  const { parts, problem } = explainLine(line);
  expect(problem).toBeUndefined();
  expect(parts.map(({ part }) => part.text)).toEqual(texts);
});

test('a prompt is no part of the command', () => {
  expect(explainLine(' $ docker ps ')).toMatchObject({ line: 'docker ps', command: { path: 'ps' } });
});

test('a typo in any command or flag is led back to it', () => {
  let seen = 0;
  for (const { path, flags } of COMMANDS) {
    for (const { name } of flags.filter((flag) => flag.name.length > 5)) {
      const explanation = explainLine(`docker ${path} --${name}x`);
      const isOther = flags.some((flag) => flag.name === `${name}x`);
      if (!isOther) expect(meantBy(explanation), `${path} --${name}`).toBe(`--${name}`);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(250);
});

test('every command is taken apart into parts that hold all of its options and arguments', () => {
  fc.assert(
    fc.property(anyCommand, (command) => {
      const { parts, problem } = explainLine(quoteLine(renderWords(command)));
      // Control characters are told, not explained, and so are values that docker does not take.
      if (problem) {
        expect(problem.rule).toMatch(
          /^(control-character|newline|bad-value|container-port|host-port|port-ranges|reference|upper-case)$/,
        );
        return;
      }
      const flags = parts.flatMap(({ part }) => (part.kind === 'flag' ? [part.option] : []));
      const args = parts.flatMap(({ part }) => (part.kind === 'argument' ? [part.text] : []));
      expect(flags).toEqual([...command.globals, ...command.options]);
      expect(args).toEqual(command.args);
    }),
    {
      examples: [
        [{ globals: [], path: 'rmi', options: [{ name: 'platform', value: '\u2028' }], args: ['a'] }],
      ],
    },
  );
});
