import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../src/engines/client.ts';
import { NOTHING_REMOVED, type Ready } from '../../src/engines/engine.ts';
import { type LedgerEntry, ledgerSessions, openLedger } from '../../src/engines/ledger.ts';
import { sweepLedgers } from '../../src/engines/sweep.ts';

const SESSION = '0f'.repeat(16);
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
  const folder = join(mkdtempSync(join(tmpdir(), 'sweep-')), 'ledger');
  const ledger = openLedger(folder, SESSION);
  const time = new Date().toISOString();
  ledger.write({ type: 'run', session: SESSION, endpoint: READY.endpoint, time, ...run });
  for (const entry of more) ledger.write(entry);
  ledger.close();
  return folder;
}

const notAsked: Client = () => Promise.reject(new Error('the engine was asked'));
const sweep = (client: Client, folder: string, active: readonly string[] = []) =>
  sweepLedgers(client, folder, READY, new Set(active));

test.each([
  ['of a trainer that is alive', folderWith({ pid: process.ppid }, BEFORE), []],
  ['of this process, at work', folderWith({ pid: process.pid }, BEFORE), [SESSION]],
  ['of another engine', folderWith({ pid: DEAD, endpoint: 'unix:///there' }, BEFORE), []],
])('left alone: a ledger %s', async (_, folder, active) => {
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
  const empty: Client = () => Promise.resolve({ ended: 'exited', exit: 0, stdout: '', stderr: '' });
  expect(await sweep(empty, folder)).toEqual(NOTHING_REMOVED);
  expect(ledgerSessions(folder)).toEqual([]);
});
