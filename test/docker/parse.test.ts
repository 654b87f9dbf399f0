import { expect, test } from 'vitest';
import type { Option } from '../../src/docker/command.ts';
import { COMMANDS } from '../../src/docker/commands.ts';
import { parseLine, parseParts } from '../../src/docker/parse.ts';
import { splitWords } from '../../src/docker/words.ts';

type Expected = {
  path: string;
  options?: Record<string, unknown> | Option[];
  args?: string[];
  globals?: Option[];
};
const option = (name: string, value: string | boolean = true): Option => ({ name, value });

const COMMAND_LINES: readonly (readonly [string, Expected])[] = [
  ['docker ps', { path: 'ps' }],
  ['docker container ls -a', { path: 'ps', options: [option('all')] }],
  ['docker container list --all=false', { path: 'ps', options: [option('all', false)] }],
  ['docker image ls nginx', { path: 'images', args: ['nginx'] }],
  ['docker image remove a b', { path: 'rmi', args: ['a', 'b'] }],
  ['docker image rm a -f b', { path: 'rmi', options: [option('force')], args: ['a', 'b'] }],
  ['docker rmi -- -f', { path: 'rmi', args: ['-f'] }],
  [
    'docker run -d -p 80:80 --name web nginx',
    {
      path: 'run',
      options: [option('detach'), option('publish', '80:80'), option('name', 'web')],
      args: ['nginx'],
    },
  ],
  [
    'docker run -dp 80:80 nginx',
    { path: 'run', options: [option('detach'), option('publish', '80:80')], args: ['nginx'] },
  ],
  [
    'docker run -dp80:80 nginx',
    { path: 'run', options: [option('detach'), option('publish', '80:80')], args: ['nginx'] },
  ],
  [
    'docker run -dp=80:80 nginx',
    { path: 'run', options: [option('detach'), option('publish', '80:80')], args: ['nginx'] },
  ],
  ['docker run -d=false nginx', { path: 'run', options: [option('detach', false)], args: ['nginx'] }],
  [
    'docker container run -it busybox sh -c "ls -l"',
    { path: 'run', options: [option('interactive'), option('tty')], args: ['busybox', 'sh', '-c', 'ls -l'] },
  ],
  ['docker run nginx -d', { path: 'run', args: ['nginx', '-d'] }],
  ['docker run nginx -- x', { path: 'run', args: ['nginx', '--', 'x'] }],
  ['docker run -- nginx -x', { path: 'run', args: ['nginx', '-x'] }],
  ['docker run --net host nginx', { path: 'run', options: [option('network', 'host')], args: ['nginx'] }],
  ['docker run --name= nginx', { path: 'run', options: [option('name', '')], args: ['nginx'] }],
  ['docker run -v /:/h nginx', { path: 'run', options: [option('volume', '/:/h')], args: ['nginx'] }],
  ['docker run -e -d nginx', { path: 'run', options: [option('env', '-d')], args: ['nginx'] }],
  ['docker exec web ls -a', { path: 'exec', args: ['web', 'ls', '-a'] }],
  ['docker logs web -n 5', { path: 'logs', options: [option('tail', '5')], args: ['web'] }],
  ['docker stop --time 3 web', { path: 'stop', options: [option('timeout', '3')], args: ['web'] }],
  ['docker -H tcp://x --debug ps', { path: 'ps', globals: [option('host', 'tcp://x'), option('debug')] }],
  ['docker history -H=0 nginx', { path: 'history', options: [option('human', false)], args: ['nginx'] }],
];
test.each(COMMAND_LINES)('%s', (line, expected) => {
  const command = { globals: [], options: [], args: [], ...expected };
  expect(parseLine(line)).toEqual({ ok: true, value: command });
});

const PROBLEMS: readonly (readonly [string, string, string, string])[] = [
  ['dokcer ps', 'not-docker', 'dokcer', ''],
  ['docker', 'missing-command', '', ''],
  ['docker --version', 'missing-command', '', ''],
  ['docker image', 'missing-command', 'image', 'image'],
  ['docker pul nginx', 'unknown-command', 'pul', ''],
  ['docker image ps', 'unknown-command', 'image ps', 'image'],
  ['docker run --detatch nginx', 'unknown-flag', '--detatch', 'run'],
  ['docker run -dX nginx', 'unknown-flag', '-X', 'run'],
  ['docker ps -H x', 'unknown-flag', '-H', 'ps'],
  ['docker create -d nginx', 'unknown-flag', '-d', 'create'],
  ['docker run --=x nginx', 'bad-flag', '--=x', 'run'],
  ['docker run ---d nginx', 'bad-flag', '---d', 'run'],
  ['docker run nginx --name', 'ok', '', ''],
  ['docker run -p', 'missing-value', '-p', 'run'],
  ['docker run --name', 'missing-value', '--name', 'run'],
  ['docker run --rm=maybe nginx', 'bad-value', '--rm=maybe', 'run'],
  ['docker run --pids-limit many nginx', 'bad-value', '--pids-limit=many', 'run'],
  ['docker run -p localhost:8080:80 nginx', 'bad-address', '-p localhost:8080:80', 'run'],
  ['docker create --publish=web::80 nginx', 'bad-address', '--publish web::80', 'create'],
  ['docker run -p 127.0.0.256:80:80 nginx', 'bad-address', '-p 127.0.0.256:80:80', 'run'],
  ['docker run -p "[::g]:80:80" nginx', 'bad-address', '-p [::g]:80:80', 'run'],
  ['docker run -p 127.0.0.1:8080:80 nginx', 'ok', '', ''],
  ['docker run -p "[::1]:8080:80" nginx', 'ok', '', ''],
  ['docker run -p ::1:8080:80 nginx', 'ok', '', ''],
  ['docker run -p 127.0.0.1::80 nginx', 'ok', '', ''],
  ['docker run -p :8080:80 nginx', 'ok', '', ''],
  ['docker run -p 8080:80 nginx', 'ok', '', ''],
  ['docker run nginx -p localhost:8080:80', 'ok', '', ''],
  ['docker run -d', 'missing-argument', '', 'run'],
  ['docker run -p nginx', 'missing-argument', '', 'run'],
  ['docker ps web', 'too-many-arguments', 'web', 'ps'],
  ['docker pull nginx busybox', 'too-many-arguments', 'busybox', 'pull'],
];
test.each(PROBLEMS)('%s: %s', (line, rule, part, command) => {
  const parsed = parseLine(line);
  if (rule === 'ok') expect(parsed.ok).toBe(true);
  else expect(parsed).toMatchObject({ ok: false, error: { kind: 'parse', rule, part, command } });
});

test.each([
  ['docker run', 'image'],
  ['docker exec web', 'inner'],
  ['docker tag nginx', 'new-image'],
  ['docker build', 'context'],
])('%s: what is missing is the %s', (line, missing) => {
  expect(parseLine(line)).toMatchObject({ error: { rule: 'missing-argument', missing } });
});

test('names are given once, and so are flags', () => {
  const names = COMMANDS.flatMap((command) => command.names);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, flags } of COMMANDS) {
    const given = flags.flatMap(({ name, short }) => (short === undefined ? [name] : [name, `-${short}`]));
    expect(new Set(given).size, path).toBe(given.length);
  }
});

/** Each part as `kind text`, and the word that it came from where it was bundled. */
function partsOf(line: string): readonly string[] {
  const words = splitWords(line);
  const parsed = words.ok ? parseParts(words.value) : words;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.parts.map((part) => {
    if (part.kind === 'flag')
      return `${part.ofDocker ? 'docker ' : ''}flag ${part.text} < ${part.typed.join(' ')}`;
    return part.kind === 'argument' ? `${part.role} ${part.text}` : `${part.kind} ${part.text}`;
  });
}

test.each<[string, readonly string[]]>([
  [
    'docker -D container run -dp 80:80 --name=web nginx sh -c "a b"',
    [
      'program docker',
      'docker flag -D < -D',
      'command container run',
      'flag -d < -dp 80:80',
      'flag -p 80:80 < -dp 80:80',
      'flag --name=web < --name=web',
      'image nginx',
      'inner sh',
      'inner -c',
      'inner a b',
    ],
  ],
  [
    'docker rm -fv=false web -- -x',
    [
      'program docker',
      'command rm',
      'flag -f < -fv=false',
      'flag -v=false < -fv=false',
      'container web',
      'dashes --',
      'container -x',
    ],
  ],
  ['docker logs -n5 web', ['program docker', 'command logs', 'flag -n 5 < -n5', 'container web']],
  ['docker tag a b', ['program docker', 'command tag', 'image a', 'new-image b']],
  ['docker network connect n c', ['program docker', 'command network connect', 'network n', 'container c']],
  ['docker top web -o pid', ['program docker', 'command top', 'container web', 'inner -o', 'inner pid']],
])('the parts of %s', (line, parts) => {
  expect(partsOf(line)).toEqual(parts);
});
