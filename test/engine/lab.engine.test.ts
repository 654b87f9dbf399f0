import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Condition } from '../../src/domain/lab/condition.ts';
import type { CheckVerdict } from '../../src/domain/lab/judge.ts';
import { ATTACKS } from '../docker/attacks.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { docker, emptyEngine, stateOfEngine } from './helpers.ts';
import { fragileClient, labOf, openLab, verdicts } from './labs.ts';

beforeEach(emptyEngine);

const hub = (name: string): string => `docker.io/library/${name}`;
const [NGINX, BUSYBOX, MINE, BUILT] = [
  hub('nginx:latest'),
  hub('busybox:latest'),
  hub('my-web:latest'),
  hub('built:latest'),
];

/** What is asked, and what is to come out after `LINES`. */
const CONDITIONS: readonly (readonly [Condition, CheckVerdict])[] = [
  [{ check: 'image', image: NGINX }, 'passed'],
  [{ check: 'image', image: MINE }, 'passed'],
  [{ check: 'image', image: hub('nginx:alpine') }, 'failed'],
  [{ check: 'image', image: hub('nginx:alpine'), not: true }, 'passed'],
  [{ check: 'same-image', image: NGINX, as: MINE }, 'passed'],
  [{ check: 'same-image', image: NGINX, as: BUSYBOX }, 'failed'],
  [{ check: 'builds-on', image: BUILT, base: BUSYBOX }, 'passed'],
  [{ check: 'builds-on', image: BUSYBOX, base: BUILT }, 'failed'],
  [{ check: 'shared-layers', image: BUILT, with: BUSYBOX }, 'passed'],
  [{ check: 'shared-layers', image: BUILT, with: hub('hello-world:latest') }, 'failed'],
  [{ check: 'container', name: 'web', image: NGINX, status: 'running', publishes: 80 }, 'passed'],
  [
    { check: 'container', name: 'once', image: BUSYBOX, status: 'exited', exitCode: 3, volume: 'data' },
    'passed',
  ],
  [{ check: 'container', image: MINE, atLeast: 3 }, 'failed'],
  [{ check: 'container', name: 'once', status: 'running' }, 'failed'],
  [{ check: 'container', name: 'created', status: 'created' }, 'passed'],
  [{ check: 'container', name: 'from-mine', image: MINE }, 'passed'],
  [{ check: 'logs', container: 'once', contains: 'hello' }, 'passed'],
  [{ check: 'logs', container: 'once', contains: 'goodbye' }, 'failed'],
  [{ check: 'logs', container: 'nobody', contains: '' }, 'failed'],
  [{ check: 'page', port: 18_080, contains: 'Welcome to nginx!' }, 'passed'],
  [{ check: 'page', port: 18_080, contains: 'Goodbye' }, 'failed'],
  [{ check: 'page', port: 18_081, contains: '' }, 'failed'],
  [{ check: 'file', container: 'once', path: '/tmp/x', change: 'added' }, 'passed'],
  [{ check: 'file', container: 'once', path: '/tmp/x', change: 'deleted' }, 'failed'],
  [{ check: 'file', container: 'web', path: '/tmp/x' }, 'failed'],
  [{ check: 'volume', volume: 'data' }, 'passed'],
  [{ check: 'volume', volume: 'more' }, 'passed'],
  [{ check: 'volume', volume: 'other' }, 'failed'],
  [{ check: 'volume-file', volume: 'data', path: '/note', contains: 'kept' }, 'passed'],
  [{ check: 'volume-file', volume: 'data', path: '/note', contains: 'lost' }, 'failed'],
  [{ check: 'volume-file', volume: 'data', path: '/nothing', contains: '' }, 'failed'],
];
/** These need no engine: what was run is remembered. */
const REMEMBERED: readonly (readonly [Condition, CheckVerdict])[] = [
  [{ check: 'command', command: 'tag', of: 'my-web' }, 'passed'],
  [{ check: 'command', command: 'run', fails: true, of: 'nginx' }, 'passed'],
  [{ check: 'command', command: 'curl', prints: 'Welcome to nginx!' }, 'passed'],
  [{ check: 'command', command: 'rmi' }, 'failed'],
];

const LINES: readonly (readonly [string, number?])[] = [
  ['docker pull nginx'],
  ['docker pull hello-world'],
  ['docker tag nginx my-web'],
  ['docker build -t built .'],
  ['docker run -d --name web -p 18080:80 nginx'],
  [
    'docker run --name once -v data:/data busybox sh -c "echo kept > /data/note; echo x > /tmp/x; echo hello; exit 3"',
    3,
  ],
  ['docker create --name created busybox'],
  ['docker run --name from-mine my-web nginx -v'],
  ['docker volume create more'],
  ['docker run -d --name web nginx', 125],
  ['curl http://localhost:18080'],
];

const named = (conditions: typeof CONDITIONS): Readonly<Record<string, Condition>> =>
  Object.fromEntries(conditions.map(([condition]) => [JSON.stringify(condition), condition]));
const expected = (conditions: typeof CONDITIONS, verdict?: CheckVerdict) =>
  Object.fromEntries(conditions.map(([condition, each]) => [JSON.stringify(condition), verdict ?? each]));

test('every kind of condition: passed, failed, and not answered while the engine is gone', async () => {
  const folder = tempFolder();
  const before = stateOfEngine();
  const { env, breakIt, mendIt } = fragileClient();
  const lab = await openLab(labOf(named([...CONDITIONS, ...REMEMBERED])), folder, env);
  for (const [typed, exit = 0] of LINES) {
    const result = await lab.type(typed);
    expect({ typed, ...result }).toMatchObject({ ended: 'exited', exit });
    expect(result.output).not.toMatch(/dit-[0-9a-f]{6}/);
  }
  const asRun = { ...expected(CONDITIONS), ...expected(REMEMBERED) };
  expect(await verdicts(lab)).toEqual(asRun);
  breakIt();
  expect(await verdicts(lab)).toEqual({ ...expected(CONDITIONS, 'not-answered'), ...expected(REMEMBERED) });
  mendIt();
  expect(await verdicts(lab)).toEqual(asRun);
  const removed = await lab.session.close();
  expect(removed).toMatchObject({ containers: 4, leftBehind: [] });
  expect(stateOfEngine()).toBe(before);
  expect(readdirSync(join(folder, 'ledger'))).toEqual([]);
});

test('what the learner had is the same afterwards, and what the lab made is gone', async () => {
  docker('pull', '-q', 'nginx:alpine');
  docker('tag', 'nginx:alpine', 'nginx:latest');
  docker('pull', '-q', 'busybox');
  docker('run', '-d', '--name', 'web', '-v', 'things:/things', 'busybox', 'sleep', '600');
  const before = stateOfEngine();
  const lab = await openLab(labOf(), tempFolder());
  for (const typed of [
    'docker pull nginx',
    'docker build -t my-web .',
    'docker build -t my-web --no-cache .',
    'docker run -d --name web my-web sleep 600',
    'docker commit -m note web kept',
    'docker rmi nginx:alpine',
    'docker rm -f web',
    'docker run --rm -v things:/things busybox touch /things/x',
  ])
    expect({ typed, ...(await lab.type(typed)) }).toMatchObject({ ended: 'exited', exit: 0 });
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
  expect(docker('run', '--rm', '-v', 'things:/things', 'busybox', 'ls', '/things')).toBe('');
  docker('rm', '-f', 'web');
  docker('volume', 'rm', 'things');
});

/**
 * What a lab allows of what a `confirm` refuses: to look at everything; its own containers, and the learner's keys in
 * them; volumes, which get names of their own.
 */
const ALLOWED_IN_LABS = [
  'docker container run -v things:/h nginx',
  'docker run -it nginx',
  'docker run -i nginx',
  'docker run --entrypoint sh nginx',
  'docker run -u 0 nginx',
  'docker images evil',
  'docker images --filter dangling=true',
  'docker images --format {{.ID}}',
  'docker rm -f web',
  'docker rm -fv web',
  'docker rm --volumes web',
  'docker stop -t 0 web',
  'docker start -i web',
  'docker exec -u 0 web true',
  'docker exec -it web sh',
  'docker exec -d web true',
  'docker container exec -w / web true',
  'docker logs -f web',
  'docker inspect web',
  'docker image inspect nginx',
  'docker port web',
  'docker ps --filter name=mine',
  'docker ps --format {{.Names}}',
  // By then a volume of that name is planned: the lab's own.
  'docker volume rm things',
  'docker run --help',
];

test('attacks are refused before anything runs', async () => {
  const lab = await openLab(labOf(), tempFolder());
  await lab.type('docker create --name web nginx');
  const before = stateOfEngine();
  const allowed: string[] = [];
  for (const run of ATTACKS) if ((await lab.session.plan(run, true)).ok) allowed.push(run);
  expect(allowed).toEqual(ALLOWED_IN_LABS);
  expect(stateOfEngine()).toBe(before);
  expect((await lab.session.close()).leftBehind).toEqual([]);
});

test('what was read until Ctrl-C has been read', async () => {
  const read: Condition = { check: 'command', command: 'logs', of: 'db', prints: 'hello' };
  const lab = await openLab(labOf({ read }), tempFolder());
  await lab.type('docker run -d --name db busybox sh -c "echo hello; sleep 300"');
  expect(await verdicts(lab)).toEqual({ read: 'failed' });
  const planned = await lab.session.plan('docker container logs -f db', false);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const stop = new AbortController();
  const { ended } = await lab.session.run(planned.value, {
    signal: stop.signal,
    onEvent: (event) => {
      if (event.type === 'output' && event.text.includes('hello')) stop.abort();
    },
  });
  expect(ended).toBe('stopped');
  expect(await verdicts(lab)).toEqual({ read: 'passed' });
  expect((await lab.session.close()).leftBehind).toEqual([]);
});

test("a build goes to the engine that was agreed to, not to another builder of the learner's", async () => {
  const before = stateOfEngine();
  const lab = await openLab(labOf(), tempFolder(), { ...process.env, BUILDX_BUILDER: 'elsewhere' });
  expect(await lab.type('docker build -t built .')).toMatchObject({ ended: 'exited', exit: 0 });
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
});

test('a build that is stopped leaves nothing', async () => {
  const before = stateOfEngine();
  const stop = new AbortController();
  const lab = await openLab(
    { ...labOf(), files: [{ name: 'Dockerfile', text: 'FROM busybox\nRUN echo up && sleep 300\n' }] },
    tempFolder(),
  );
  const planned = await lab.session.plan('docker build -t slow .', false);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const { ended } = await lab.session.run(planned.value, {
    signal: stop.signal,
    onEvent: (event) => {
      if (event.type === 'output' && event.text.includes('up\n')) stop.abort();
    },
  });
  expect(ended).toBe('stopped');
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
});

test('builds that share a step, and one that fails, leave nothing', async () => {
  const before = stateOfEngine();
  const lines = ['FROM busybox', 'ARG VERSION', 'RUN echo "$VERSION" > /version && test "$VERSION" != bad'];
  const lab = await openLab(
    { ...labOf(), files: [{ name: 'Dockerfile', text: `${lines.join('\n')}\n` }] },
    tempFolder(),
  );
  for (const [version, exit] of [
    ['one', 0],
    ['two', 0],
    ['bad', 1],
  ] as const)
    expect(await lab.type(`docker build --build-arg VERSION=${version} -t app:${version} .`)).toMatchObject({
      exit,
    });
  // docker removes what is below an image that goes, but not all of it.
  await lab.type('docker rmi app:one');
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
});

test('a volume that no container has written to holds nothing, also before there is any image', async () => {
  const condition: Condition = { check: 'volume-file', volume: 'data', path: '/note', contains: '' };
  const lab = await openLab(labOf({ note: condition }), tempFolder());
  await lab.type('docker volume create data');
  expect(await verdicts(lab)).toEqual({ note: 'failed' });
  await lab.session.close();
});

test('volumes that nobody has named go with the lab, and only its own', async () => {
  docker('run', '-d', '--name', 'mine', '-v', '/mine', 'alpine', 'sleep', '600');
  const condition: Condition = { check: 'volume-file', volume: 'data', path: '/note', contains: 'kept' };
  const files = [{ name: 'Dockerfile', text: 'FROM busybox\nVOLUME /data\n' }];
  const folder = tempFolder();
  const lab = await openLab({ ...labOf({ note: condition }), files }, folder);
  docker('run', '-d', '--name', 'meanwhile', '-v', '/meanwhile', 'alpine', 'sleep', '600');
  const before = stateOfEngine();
  for (const typed of [
    'docker build -t with-volume .',
    'docker run -d --name a with-volume sleep 300',
    'docker rm -f a',
    'docker run --name b with-volume touch /data/x',
    'docker rm b',
    'docker run --rm -v data:/more with-volume sh -c "echo kept > /more/note"',
    'docker create --name c with-volume',
  ])
    await lab.type(typed);
  expect(await verdicts(lab)).toEqual({ note: 'passed' });
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
  expect(readdirSync(join(folder, 'ledger'))).toEqual([]);
});
