import { expect, test } from 'vitest';
import { createCliEngine } from '../../src/engines/cli-engine.ts';
import type { EngineName, Ready } from '../../src/engines/engine.ts';
import { boundEnvironment } from '../../src/engines/environment.ts';
import { fakeClients, shellTest } from './fake-docker.ts';

const PODMAN_INFO = JSON.stringify({
  store: { graphRoot: '/store', graphDriverName: 'overlay' },
  version: { Version: '5.2.0' },
});
const PODMAN = `case "$1" in system) echo '[]';; info) echo '${PODMAN_INFO}';; esac`;
const NERDCTL = `case "$1" in
version) echo '{"Client":{"Version":"v2.1.0"},"Server":{"Components":[{"Name":"containerd","Version":"v2.0.0"}]}}';;
info) echo '{"Driver":"overlayfs","OSType":"linux","Architecture":"x86_64"}';; esac`;
const BROKEN_DOCKER = 'echo "Cannot connect to the Docker daemon at unix:///x" >&2; exit 1';

const engineOf = (env: NodeJS.ProcessEnv, only?: EngineName) =>
  createCliEngine({ dataDirectory: '/nowhere', env, images: [], only });

shellTest('the first that is ready', async () => {
  const env = fakeClients({ docker: BROKEN_DOCKER, podman: PODMAN, nerdctl: NERDCTL });
  expect(await engineOf(env).readiness()).toMatchObject({ engine: 'podman', version: '5.2.0' });
  expect(await engineOf(env, 'nerdctl').readiness()).toEqual({
    status: 'ready',
    engine: 'nerdctl',
    version: '2.1.0',
    context: 'default',
    endpoint: '/run/containerd/containerd.sock#default',
    store: 'overlayfs (containerd)',
    os: 'linux',
    architecture: 'x86_64',
  });
  expect(await engineOf(env, 'docker').readiness()).toMatchObject({ engine: 'docker', reason: 'no-daemon' });
});

shellTest('of nerdctl, each namespace is an engine of its own', async () => {
  const env = fakeClients({ nerdctl: NERDCTL });
  const inNamespace = (namespace: string) =>
    engineOf({ ...env, CONTAINERD_ADDRESS: '/c.sock', CONTAINERD_NAMESPACE: namespace }, 'nerdctl');
  const [a, b] = [await inNamespace('a').readiness(), await inNamespace('b').readiness()];
  expect([a, b]).toMatchObject([
    { context: 'a', endpoint: '/c.sock#a' },
    { context: 'b', endpoint: '/c.sock#b' },
  ]);
  if (a.status !== 'ready') throw new Error('not ready');
  expect(boundEnvironment({ CONTAINERD_NAMESPACE: 'b' }, a)).toMatchObject({
    CONTAINERD_ADDRESS: '/c.sock',
    CONTAINERD_NAMESPACE: 'a',
  });
});

shellTest('none is ready: what is told is of docker, and all of them can be listed', async () => {
  const noContainerd = 'echo \'level=fatal msg="cannot access containerd socket"\' >&2; exit 1';
  const engine = engineOf(fakeClients({ docker: BROKEN_DOCKER, nerdctl: noContainerd }));
  expect(await engine.readiness()).toMatchObject({ engine: 'docker', reason: 'no-daemon' });
  expect(await engine.findAll()).toMatchObject([
    { engine: 'docker', reason: 'no-daemon' },
    { engine: 'podman', reason: 'no-cli' },
    { engine: 'nerdctl', reason: 'no-daemon' },
  ]);
});

const READY: Ready = {
  status: 'ready',
  engine: 'docker',
  version: '',
  context: 'default',
  endpoint: 'unix:///a',
  store: '',
  os: '',
  architecture: '',
};
const QUIET = { PATH: '/bin', DOCKER_CLI_HINTS: 'false', NO_COLOR: '1' };

test.each<[Partial<Ready>, NodeJS.ProcessEnv]>([
  [{}, { DOCKER_HOST: 'unix:///a', BUILDX_BUILDER: 'default' }],
  [
    { context: 'c', endpoint: 'unix:///c' },
    { DOCKER_CONTEXT: 'c', BUILDX_BUILDER: 'c' },
  ],
  [{ engine: 'podman', context: '', endpoint: '/store' }, {}],
  [{ engine: 'podman', context: 'machine', endpoint: 'ssh://x' }, { CONTAINER_CONNECTION: 'machine' }],
  [{ engine: 'podman', context: 'CONTAINER_HOST', endpoint: 'unix:///p' }, { CONTAINER_HOST: 'unix:///p' }],
  [
    { engine: 'nerdctl', context: 'default', endpoint: '/c.sock#default' },
    { CONTAINERD_NAMESPACE: 'default', CONTAINERD_ADDRESS: '/c.sock' },
  ],
])('calls are bound to the endpoint that was shown: %o', (ready, bound) => {
  const others = {
    docker: { DOCKER_HOST: 'unix:///x', DOCKER_CONTEXT: 'x', BUILDX_BUILDER: 'x' },
    podman: { CONTAINER_HOST: 'unix:///x', CONTAINER_CONNECTION: 'x' },
    nerdctl: { CONTAINERD_NAMESPACE: 'x' },
  }[ready.engine ?? 'docker'];
  expect(boundEnvironment({ PATH: '/bin', ...others }, { ...READY, ...ready })).toEqual({
    ...QUIET,
    ...bound,
  });
});
