import { expect, it } from 'vitest';
import { reasonIn } from '../../src/engines/lab/reason.ts';

const noise = `Unable to find image 'busybox:latest' locally
latest: Pulling from library/busybox
0f8f3a1c2b4d: Pulling fs layer
`;

it.each([
  [
    'docker run',
    `${noise}docker: Error response from daemon: no space left on device.\n\nRun 'docker run --help' for more.\n`,
    'docker: Error response from daemon: no space left on device.',
  ],
  [
    'another command of docker',
    `${noise}Error response from daemon: toomanyrequests\n`,
    'Error response from daemon: toomanyrequests',
  ],
  ['podman', `Trying to pull busybox...\nError: no such host\n`, 'Error: no such host'],
  ['a build', `#5 [2/2] RUN false\n------\nERROR: failed to solve\n`, 'ERROR: failed to solve'],
  ['no such line', 'one\ntwo\n\nthree\nfour\n', 'two\nthree\nfour'],
  ['nothing', '', ''],
])('why %s failed', (_name, output, reason) => {
  expect(reasonIn(output)).toBe(reason);
});
