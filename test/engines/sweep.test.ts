import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Client } from '../../src/engines/client.ts';
import { NOTHING_REMOVED } from '../../src/engines/engine.ts';
import { type LedgerEntry, ledgerSessions, openLedger } from '../../src/engines/ledger.ts';
import { isAlive } from '../../src/engines/process-tree.ts';
import { sessionLabel } from '../../src/engines/session-names.ts';
import { sweepLedgers } from '../../src/engines/sweep.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { READY } from './ready.ts';

const SESSION = '0f'.repeat(16);
/** No process has this number: it is above the highest that Linux gives. */
const DEAD = 2 ** 22 + 1;
const BEFORE: LedgerEntry = {
  type: 'before',
  containers: [],
  images: [],
  references: { 'nginx:latest': null },
  volumes: [],
};

function folderWith(
  run: { pid: number; endpoint?: string; time?: string },
  ...more: readonly LedgerEntry[]
): string {
  const folder = join(tempFolder(), 'ledger');
  const ledger = openLedger(folder, SESSION);
  const time = new Date().toISOString();
  ledger.write({ type: 'run', session: SESSION, endpoint: READY.endpoint, time, ...run });
  for (const entry of more) ledger.write(entry);
  ledger.close();
  return folder;
}

const notAsked: Client = () => Promise.reject(new Error('the engine was asked'));
const empty: Client = () => Promise.resolve({ ended: 'exited', exit: 0, stdout: '', stderr: '' });
const sweep = (client: Client, folder: string, active: readonly string[] = []) =>
  sweepLedgers(client, folder, READY, new Set(active));

test.each([
  ['of a trainer that is alive', { pid: process.ppid }, []],
  ['of this process, at work', { pid: process.pid }, [SESSION]],
  ['of another engine', { pid: DEAD, endpoint: 'unix:///there' }, []],
])('left alone: a ledger %s', async (_, run, active) => {
  const folder = folderWith(run, BEFORE);
  expect(await sweep(notAsked, folder, active)).toEqual(NOTHING_REMOVED);
  expect(ledgerSessions(folder)).toEqual([SESSION]);
});

test('nothing had begun: the ledger goes, the engine is not asked', async () => {
  const folder = folderWith({ pid: DEAD });
  expect(await sweep(notAsked, folder)).toEqual(NOTHING_REMOVED);
  expect(ledgerSessions(folder)).toEqual([]);
});

test('an engine that does not answer says nothing about what is there: the ledger stays', async () => {
  const folder = folderWith(
    { pid: DEAD },
    BEFORE,
    { type: 'container', id: 'c1' },
    { type: 'untag', reference: 'nginx:latest' },
  );
  const broken: Client = () => Promise.resolve({ ended: 'exited', exit: 1, stdout: '[]', stderr: 'gone' });
  expect(await sweep(broken, folder)).toEqual({
    containers: 0,
    images: [],
    leftBehind: ['c1', 'nginx:latest'],
  });
  expect(ledgerSessions(folder)).toEqual([SESSION]);
});

test.each([
  ['of a process that has ended', { pid: DEAD }],
  ['whose number another process has by now', { pid: process.ppid, time: '2026-01-01T00:00:00.000Z' }],
])('nothing is left on the engine: the ledger goes, %s', async (_, run) => {
  const folder = folderWith(run, BEFORE);
  expect(await sweep(empty, folder)).toEqual(NOTHING_REMOVED);
  expect(ledgerSessions(folder)).toEqual([]);
});

describe('a client that outlives its trainer', () => {
  const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  /** `words` are among those of its command line. */
  const clientAtWork = (...words: readonly string[]): number => {
    const argv = ['-c', 'sleep 60; true', 'docker', ...words];
    const { pid } = spawn('sh', argv, { detached: true, stdio: 'ignore' });
    if (pid === undefined) throw new Error('no process');
    onTestFinished(() => void (isAlive(pid) && process.kill(-pid, 'SIGKILL')));
    return pid;
  };

  test.each([
    ['now, in a lab that has been open for long', 15, { time: ago(0) }],
    ['long ago', 50, { time: ago(40) }],
    ['at a time that an older ledger does not say', 50, {}],
  ])('is ended where its label says that it is ours, begun %s', async (_, minutes, when) => {
    const pid = clientAtWork('build', `--label=${sessionLabel(SESSION)}`, '.');
    const folder = folderWith({ pid: DEAD, time: ago(minutes) }, BEFORE, {
      type: 'client',
      pid,
      ...when,
    });
    expect(await sweep(empty, folder)).toEqual(NOTHING_REMOVED);
    expect(isAlive(pid)).toBe(false);
    expect(ledgerSessions(folder)).toEqual([]);
  });

  test('is waited for where nothing says so, as long as it may be at work', async () => {
    const pid = clientAtWork('pull', 'nginx');
    const begun = (minutes: number): LedgerEntry => ({ type: 'client', pid, time: ago(minutes) });
    const atWork = folderWith({ pid: DEAD, time: ago(15) }, BEFORE, begun(1));
    const another = folderWith({ pid: DEAD, time: ago(15) }, BEFORE, begun(11));
    await Promise.all([sweep(empty, atWork), sweep(empty, another)]);
    expect(isAlive(pid)).toBe(true);
    expect(ledgerSessions(atWork)).toEqual([SESSION]);
    expect(ledgerSessions(another)).toEqual([]);
  });
});

test('a folder that cannot be removed is told, and tried again; the rest is cleaned up', async () => {
  const path = `/nowhere/docker-image-trainer-lab-${SESSION}`;
  const folder = folderWith({ pid: DEAD }, BEFORE, { type: 'folder', path });
  vi.stubEnv('TMPDIR', '/nowhere');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await sweep(empty, folder)).toEqual({ ...NOTHING_REMOVED, leftBehind: [path] });
  expect(ledgerSessions(folder)).toEqual([SESSION]);
  vi.unstubAllEnvs();
  // Not of this session: not ours to remove.
  expect(await sweep(empty, folder)).toEqual(NOTHING_REMOVED);
  expect(ledgerSessions(folder)).toEqual([]);
});
