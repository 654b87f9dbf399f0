import { beforeEach, describe, expect, test } from 'vitest';
import { createCliEngine } from '../../src/engines/cli-engine.ts';
import type { ConfirmStep } from '../../src/engines/engine.ts';
import {
  confirm,
  docker,
  ENGINE,
  emptyEngine,
  IN_USE,
  ledgersOf,
  newTrainer,
  readyOf,
  stateOfEngine,
} from './helpers.ts';

const ALL_FINE = { kind: 'as-expected' };

beforeEach(emptyEngine);

test('the engine is ready and says what it is', async () => {
  const ready = await readyOf(newTrainer());
  expect(ready).toMatchObject({ status: 'ready', engine: ENGINE, os: 'linux' });
  expect(ready.version).toMatch(/^\d+\.\d+/);
});

test.runIf(ENGINE === 'podman')('podman works by itself', async () => {
  const store = { context: '', endpoint: '/var/lib/containers/storage', store: 'overlay' };
  expect(await readyOf(newTrainer())).toMatchObject(store);
});

test.runIf(ENGINE === 'docker')('the context, and the image store', async () => {
  const ready = await readyOf(newTrainer());
  expect(ready.endpoint).toBe(docker('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'));
  expect(ready.store).toMatch(ready.version.startsWith('20.') ? /^(?:overlay2|vfs)$/ : /\(containerd\)$/);
});

test('no engine', async () => {
  const nobody = 'unix:///tmp/nobody-listens-here.sock';
  const env = { ...process.env, DOCKER_HOST: nobody, CONTAINER_HOST: nobody };
  const engine = createCliEngine({ dataDirectory: '/nowhere', env, images: [], only: ENGINE });
  expect(await engine.readiness()).toMatchObject({ status: 'not-ready', reason: 'no-daemon' });
});

const FINE: Readonly<Record<string, readonly (ConfirmStep | string)[]>> = {
  'pull and list': ['docker pull nginx', { run: 'docker images', prints: 'nginx' }, 'docker image ls nginx'],
  'run without pulling first': [
    'docker run -d --name web nginx',
    { run: 'docker ps', prints: 'web' },
    { run: 'docker image ls -q nginx' },
  ],
  'a container that ends': [
    { run: 'docker run --name hello hello-world', prints: 'Hello from Docker!' },
    'docker ps',
    { run: 'docker ps -a', prints: 'hello' },
    { run: 'docker logs hello', prints: 'Hello from Docker!' },
    'docker rm hello',
    { run: 'docker logs hello', fails: true },
  ],
  'gone at its end': [
    { run: 'docker run --rm --name once busybox echo bye', prints: 'bye' },
    { run: 'docker start once', fails: true },
  ],
  'a page': [
    'docker run -d -p 18080:80 --name web nginx',
    { run: 'curl http://localhost:18080', prints: 'Welcome to nginx!' },
    'docker stop web',
    { run: 'curl http://localhost:18080/', fails: true },
    'docker start web',
    { run: 'curl localhost:18080', prints: 'Welcome to nginx!' },
  ],
  'two containers from one image': [
    'docker run -d --name one nginx:alpine',
    'docker run -d --name two nginx:alpine',
    { run: 'docker ps', prints: 'two' },
    { run: 'docker run -d --name one nginx:alpine', fails: true },
  ],
  'an image in use is not removed': [
    'docker run -d --name web nginx',
    { run: 'docker rmi nginx', fails: true, prints: IN_USE },
    'docker stop web',
    { run: 'docker rmi nginx', fails: true },
    'docker rm web',
    { run: 'docker rmi nginx', prints: 'Deleted' },
  ],
  'diff leaves the image alone': [
    'docker create --name box busybox sh -c "echo hi > /tmp/note"',
    'docker start -a box',
    { run: 'docker diff box', prints: 'A /tmp/note' },
    { run: 'docker run --rm busybox cat /tmp/note', fails: true },
    { run: 'docker history -q busybox' },
  ],
  'gone after it was stopped': [
    "docker run -d --rm --name box busybox sh -c 'while :; do sleep 1; done'",
    'docker stop box',
  ],
  'exec and environment': [
    "docker run -d -e 'GREETING=hi there' --name box busybox sh -c 'while :; do sleep 1; done'",
    { run: 'docker exec box env', prints: 'GREETING=hi there' },
  ],
  'a tag is only a name': [
    'docker pull nginx',
    'docker tag nginx nginx:mine',
    'docker tag nginx my-web',
    { run: 'docker images nginx', prints: 'mine' },
    { run: 'docker rmi nginx', prints: 'Untagged' },
    'docker run -d my-web',
  ],
  'two tags, one image': [
    'docker pull nginx',
    'docker pull nginx:1.22',
    'docker rmi nginx:1.22',
    'docker history nginx',
  ],
  'a port is taken': [
    'docker run -d -p 18080:80 nginx',
    { run: 'docker run -d -p 18080:80 nginx', fails: true },
  ],
};

describe('every kind of step', () => {
  test.each(Object.entries(FINE))('%s', async (_, steps) => {
    const trainer = newTrainer();
    const before = stateOfEngine();
    const { outcome, removed, outputs } = await confirm(trainer, steps);
    expect(outcome, outputs.join('\n')).toEqual(ALL_FINE);
    expect(removed.leftBehind).toEqual([]);
    expect(stateOfEngine()).toBe(before);
    expect(ledgersOf(trainer)).toEqual([]);
  });
});
