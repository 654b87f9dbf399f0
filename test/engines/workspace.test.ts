import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../src/engines/client.ts';
import type { PlannedStep, Ready } from '../../src/engines/engine.ts';
import { openWorkspace } from '../../src/engines/workspace.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

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
    if (first !== 'run') {
      asked.push([first, second, ...more].join(' '));
      return answer();
    }
    made.push(second);
    return second === 'second' ? { ...answer(), ended: 'stopped', exit: null } : answer();
  };
  const directory = join(tempFolder(), 'ledger');
  const options = { directory, ready: READY, session: '0f'.repeat(16), references: [], platform };
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
