import { expect, test } from 'vitest';
import { createCliEngine } from '../../src/engines/cli-engine.ts';
import { notReadyAfter } from '../../src/engines/dialects/not-ready.ts';
import type { Readiness, ReadinessOptions } from '../../src/engines/engine.ts';
import { fakeDocker, fakeDockerAt, shellTest } from './fake-docker.ts';

const SOCKET = 'unix:///var/run/docker.sock';
const SAYS = (text: string): string => `echo '${text}' >&2; exit 1`;
const VERSION = JSON.stringify({ Server: { Version: '29.0.0', Os: 'linux', Arch: 'arm64' } });
const INFO = JSON.stringify({
  Driver: 'overlayfs',
  DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']],
});

function readinessOf(env: NodeJS.ProcessEnv, options?: ReadinessOptions): Promise<Readiness> {
  return createCliEngine({ dataDirectory: '/nowhere', env, images: [], only: 'docker' }).readiness(options);
}

shellTest('ready', async () => {
  const answers = `case "$1" in version) echo '${VERSION}';; info) echo '${INFO}';; esac`;
  expect(await readinessOf(fakeDockerAt(SOCKET, answers))).toEqual({
    status: 'ready',
    engine: 'docker',
    version: '29.0.0',
    context: 'default',
    endpoint: SOCKET,
    store: 'overlayfs (containerd)',
    os: 'linux',
    architecture: 'arm64',
  });
});

shellTest.each([
  ['no-daemon', SAYS('Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?')],
  [
    'permission-denied',
    SAYS('permission denied while trying to connect to the Docker daemon socket at unix:///x'),
  ],
  ['client-too-old', SAYS('Error response from daemon: client version 1.41 is too old. Minimum is 1.44')],
  ['unknown', SAYS('something else')],
  ['unknown', 'echo json'],
  ['unknown', `echo '{"Server":null}'`],
  ['windows-containers', `echo '{"Server":{"Version":"28.0.0","Os":"windows"}}'`],
])('%s: %s', async (reason, rest) => {
  expect(await readinessOf(fakeDockerAt(SOCKET, rest))).toMatchObject({ status: 'not-ready', reason });
});

test('no client', async () => {
  expect(await readinessOf({ PATH: '/nowhere' })).toMatchObject({ status: 'not-ready', reason: 'no-cli' });
});

shellTest('an engine elsewhere is not spoken to', async () => {
  const env = fakeDockerAt('ssh://student@example.com', 'echo spoken to >&2; exit 1');
  const expected = {
    status: 'not-ready',
    engine: 'docker',
    reason: 'remote',
    detail: 'ssh://student@example.com',
  };
  expect(await readinessOf(env)).toEqual(expected);
});

shellTest('an engine elsewhere, where the caller allows it', async () => {
  const answers = `case "$1" in version) echo '${VERSION}';; info) echo '${INFO}';; esac`;
  const env = fakeDockerAt('ssh://student@example.com', answers);
  const endpoint = 'ssh://student@example.com';
  expect(await readinessOf(env, { allowRemote: true })).toMatchObject({ status: 'ready', endpoint });
});

shellTest(
  'a socket that does not answer',
  async () => {
    const rest = 'sleep 60';
    expect(await readinessOf(fakeDockerAt(SOCKET, rest))).toMatchObject({
      status: 'not-ready',
      reason: 'timeout',
    });
  },
  20_000,
);

shellTest('what the client says is cleaned', async () => {
  const env = fakeDocker(`printf 'a\\033]0;x\\007\\nb\\nc\\nd\\n' >&2; exit 1`);
  expect(await readinessOf(env)).toMatchObject({ detail: 'a‹U+001B›]0;x‹U+0007›\nb\nc' });
});

const PIPE = 'open //./pipe/dockerDesktopLinuxEngine';
test.each<[string, string]>([
  [
    'no-daemon',
    `failed to connect to the docker API at npipe:////./pipe/dockerDesktopLinuxEngine; check if the path is correct and if the daemon is running: ${PIPE}: 지정된 파일을 찾을 수 없습니다.`,
  ],
  [
    'no-daemon',
    `error during connect: Get "http://%2F%2F.%2Fpipe": ${PIPE}: 지정된 파일을 찾을 수 없습니다.`,
  ],
  ['no-daemon', `error during connect: Get "http://x": ${PIPE}: The system cannot find the file specified.`],
  [
    'permission-denied',
    `error during connect: Get "http://%2F%2F.%2Fpipe": ${PIPE}: 액세스가 거부되었습니다.`,
  ],
  ['permission-denied', `error during connect: Get "http://x": ${PIPE}: Access is denied.`],
])('on Windows, in its language, %s: %s', (reason, stderr) => {
  expect(notReadyAfter('docker', { ended: 'exited', exit: 1, stdout: '', stderr })).toMatchObject({ reason });
});
