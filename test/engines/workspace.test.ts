import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client, ClientResult } from '../../src/engines/client.ts';
import type { PlannedStep, Ready } from '../../src/engines/engine.ts';
import { openWorkspace } from '../../src/engines/workspace.ts';

const READY: Ready = {
  status: 'ready',
  engine: 'docker',
  version: '28.5.2',
  context: 'default',
  endpoint: 'unix:///here',
  store: 'overlay2',
  os: 'linux',
  architecture: 'amd64',
};
const PULL: PlannedStep = {
  kind: 'docker',
  typed: 'docker pull nginx',
  runs: 'docker pull nginx:latest',
  argv: ['pull', 'nginx:latest'],
  expectsFailure: false,
  timeoutMs: 1_000,
  creates: false,
  builds: false,
  mayPull: ['nginx:latest'],
  moves: ['nginx:latest'],
  removes: [],
  newTags: [],
  newVolumes: [],
  interactive: false,
  stopsGently: true,
};
const SESSION = '0f'.repeat(16);
const said = (stdout: string): ClientResult => ({ ended: 'exited', exit: 0, stdout, stderr: '' });

test('a step that is still on its way when all is cleaned up changes nothing any more', async () => {
  const asked: string[] = [];
  let listed = 0;
  const late = new EventTarget();
  const client: Client = async (argv) => {
    asked.push(argv.join(' '));
    if (argv[1] !== 'ls' || argv[0] !== 'image') return said('');
    listed += 1;
    // The first look is the one before the lab; the second asks for the image that the pull may move.
    if (listed === 2) await once(late, 'answer');
    return said('sha256:1\tnginx\tlatest\n');
  };
  const directory = mkdtempSync(join(tmpdir(), 'workspace-'));
  const options = { directory, ready: READY, session: SESSION, references: ['nginx:latest'] };
  const workspace = await openWorkspace(client, options);
  const running = workspace.run(PULL, { signal: new AbortController().signal, onText: () => undefined });
  const closing = workspace.close(false);
  late.dispatchEvent(new Event('answer'));
  await expect(running).rejects.toThrow();
  await closing;
  expect(asked.filter((each) => /^(image tag|pull)/.test(each))).toEqual([]);
});
