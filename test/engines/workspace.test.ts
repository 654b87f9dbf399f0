import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client, ClientResult } from '../../src/engines/client.ts';
import type { PlannedStep } from '../../src/engines/engine.ts';
import { openWorkspace } from '../../src/engines/workspace.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { READY } from './ready.ts';

const SESSION = '0f'.repeat(16);

const run = (name: string, over: Partial<PlannedStep> = {}): PlannedStep =>
  ({
    kind: 'docker',
    typed: `docker run ${name}`,
    runs: `docker run ${name}`,
    argv: ['run', name],
    timeoutMs: 1_000,
    mayPull: [],
    moves: [],
    removes: [],
    creates: true,
    builds: false,
    newTags: [],
    newVolumes: [],
    interactive: false,
    stopsGently: true,
    expectsFailure: false,
    ...over,
  }) as PlannedStep;

/** Runs `first` to its end and is stopped in the middle of `second`; what else the engine was asked to do. */
async function afterStopping(platform: NodeJS.Platform, over: Partial<PlannedStep> = {}): Promise<string[]> {
  const made: string[] = [];
  const asked: string[] = [];
  const client: Client = async ([first = '', second = '', ...more]) => {
    const answer = (stdout = '') => ({ ended: 'exited', exit: 0, stdout, stderr: '' }) as const;
    if (second === 'ls') return answer(first === 'container' ? `${made.join('\n')}\n` : '');
    if (second === 'inspect') return answer();
    if (first !== 'run') {
      asked.push([first, second, ...more].join(' '));
      return answer();
    }
    made.push(second);
    return second === 'second' ? { ...answer(), ended: 'stopped', exit: null } : answer();
  };
  const directory = join(tempFolder(), 'ledger');
  const options = { directory, ready: READY, session: SESSION, references: [], platform };
  const workspace = await openWorkspace(client, options);
  const how = { signal: new AbortController().signal, onText: () => undefined };
  await workspace.run(run('first', over), how);
  await workspace.run(run('second', over), how);
  return asked;
}

test('stopped on Windows, where a client is killed: its container is told, and no other', async () => {
  expect(await afterStopping('win32')).toEqual([
    'container kill --signal INT second',
    'container wait second',
  ]);
});

test('stopped elsewhere the client itself tells it; a step that is no learner’s is only ended', async () => {
  expect(await afterStopping('linux')).toEqual([]);
  expect(await afterStopping('win32', { stopsGently: false })).toEqual([]);
});

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
  const directory = join(tempFolder(), 'ledger');
  const options = { directory, ready: READY, session: SESSION, references: ['nginx:latest'] };
  const workspace = await openWorkspace(client, options);
  const running = workspace.run(PULL, { signal: new AbortController().signal, onText: () => undefined });
  const closing = workspace.close(false);
  late.dispatchEvent(new Event('answer'));
  await expect(running).rejects.toThrow();
  await closing;
  expect(asked.filter((each) => /^(image tag|pull)/.test(each))).toEqual([]);
});
