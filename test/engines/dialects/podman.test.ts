import { expect, test } from 'vitest';
import { createCliEngine } from '../../../src/engines/cli-engine.ts';
import { connectionOf, isOnThisMachine } from '../../../src/engines/dialects/podman.ts';
import type { Readiness, ReadinessOptions } from '../../../src/engines/engine.ts';
import { fakeClients, shellTest } from '../fake-docker.ts';

const INFO = {
  host: { os: 'linux', arch: 'amd64', serviceIsRemote: false },
  store: { graphRoot: '/var/lib/containers/storage', graphDriverName: 'overlay' },
  version: { Version: '4.3.1' },
};
const CONNECTIONS = JSON.stringify([
  { Name: 'machine', URI: 'ssh://core@127.0.0.1:40000/run/user/501/podman/podman.sock', Default: true },
  { Name: 'far', URI: 'ssh://me@example.com:22/run/podman/podman.sock', Default: false },
]);

/** `info`: what podman does when it is asked for that. */
const podmanThat = (info: string): NodeJS.ProcessEnv =>
  fakeClients({ podman: `case "$1" in system) echo '${CONNECTIONS}';; info) ${info};; esac` });
const ready = (): NodeJS.ProcessEnv => podmanThat(`echo '${JSON.stringify(INFO)}'`);

const readinessOf = (env: NodeJS.ProcessEnv, options?: ReadinessOptions): Promise<Readiness> =>
  createCliEngine({ dataDirectory: '/nowhere', env, images: [], only: 'podman' }).readiness(options);

test.runIf(process.platform === 'linux')('ready, by itself: a default connection is not used', async () => {
  expect(await readinessOf(ready())).toEqual({
    status: 'ready',
    engine: 'podman',
    version: '4.3.1',
    context: '',
    endpoint: '/var/lib/containers/storage',
    store: 'overlay',
    os: 'linux',
    architecture: 'amd64',
  });
});

shellTest('a service elsewhere is not spoken to, unless the caller allows it', async () => {
  const spoken = podmanThat('echo spoken to >&2; exit 1');
  for (const env of [{ CONTAINER_HOST: 'tcp://192.168.0.2:8080' }, { CONTAINER_CONNECTION: 'far' }])
    expect(await readinessOf({ ...spoken, ...env })).toMatchObject({ reason: 'remote', engine: 'podman' });
  expect(await readinessOf({ ...ready(), CONTAINER_CONNECTION: 'far' }, { allowRemote: true })).toMatchObject(
    {
      status: 'ready',
      context: 'far',
      endpoint: 'ssh://me@example.com:22/run/podman/podman.sock',
    },
  );
});

test.runIf(process.platform === 'linux')('a service that only its settings name', async () => {
  const remote = { ...INFO, host: { ...INFO.host, serviceIsRemote: true } };
  const env = podmanThat(`echo '${JSON.stringify(remote)}'`);
  expect(await readinessOf(env)).toMatchObject({ status: 'not-ready', reason: 'remote' });
});

shellTest.each([
  [
    'no-daemon',
    'echo "Cannot connect to Podman. Please verify your connection to the Linux system" >&2; exit 125',
  ],
  [
    'no-daemon',
    'echo "Error: unable to connect to Podman socket: dial unix: connect: no such file or directory" >&2; exit 125',
  ],
  ['permission-denied', 'echo "Error: mkdir /run/containers: permission denied" >&2; exit 125'],
  ['unknown', 'echo "{}"'],
  ['unknown', 'echo []'],
])('%s: %s', async (reason, info) => {
  const env = { ...podmanThat(info), CONTAINER_HOST: 'unix:///run/podman/podman.sock' };
  expect(await readinessOf(env)).toMatchObject({ status: 'not-ready', engine: 'podman', reason });
});

test('which service is meant', () => {
  const machine = {
    context: 'machine',
    address: 'ssh://core@127.0.0.1:40000/run/user/501/podman/podman.sock',
  };
  expect(connectionOf({}, 'linux', CONNECTIONS)).toBeUndefined();
  expect(connectionOf({}, 'darwin', CONNECTIONS)).toEqual(machine);
  expect(connectionOf({ CONTAINER_CONNECTION: 'machine' }, 'linux', CONNECTIONS)).toEqual(machine);
  expect(
    connectionOf({ CONTAINER_HOST: 'unix:///x', CONTAINER_CONNECTION: 'far' }, 'win32', CONNECTIONS),
  ).toEqual({
    context: 'CONTAINER_HOST',
    address: 'unix:///x',
  });
  for (const other of ['', '[]', 'null', '[{}]']) expect(connectionOf({}, 'darwin', other)).toBeUndefined();
});

test.each([
  ['unix:///run/podman/podman.sock', true],
  ['ssh://core@127.0.0.1:40000/run/user/501/podman/podman.sock', true],
  ['ssh://core@localhost:40000/run/user/501/podman/podman.sock', true],
  ['ssh://core@127.0.0.1.example.com:22/run/podman/podman.sock', false],
  ['ssh://core@localhost@example.com:22/run/podman/podman.sock', false],
  ['ssh://me@example.com:22/run/podman/podman.sock', false],
  ['tcp://192.168.0.2:8080', false],
])('%s is on this machine: %s', (address, local) => {
  expect(isOnThisMachine(address)).toBe(local);
});
