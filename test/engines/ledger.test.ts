import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  deleteLedger,
  type LedgerEntry,
  ledgerSessions,
  openLedger,
  readLedger,
} from '../../src/engines/ledger.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const SESSION = 'ab'.repeat(16);
const RUN: LedgerEntry = {
  type: 'run',
  session: SESSION,
  pid: 42,
  endpoint: 'unix:///x',
  time: '2026-11-23T00:00:00.000Z',
};
const BEFORE: LedgerEntry = {
  type: 'before',
  containers: ['c1'],
  images: ['sha256:1'],
  references: { 'nginx:latest': 'sha256:1', 'busybox:latest': null },
  volumes: [],
};
const MORE: readonly LedgerEntry[] = [
  { type: 'keep', keeper: 'nginx:dit-ababab-keep-1', id: 'sha256:1' },
  { type: 'pull', reference: 'nginx:latest' },
  { type: 'untag', reference: 'busybox:latest' },
  { type: 'container', id: 'c2' },
  { type: 'step', id: 'sha256:5e' },
  { type: 'client', pid: 43, time: '2026-11-23T00:15:00.000Z' },
  { type: 'tag', reference: 'nginx:dit-ababab-mine' },
  { type: 'volume', name: 'dit-ababab-data' },
  { type: 'folder', path: '/tmp/lab' },
];

function newFolder(): string {
  return join(tempFolder(), 'ledger');
}

function write(folder: string, entries: readonly LedgerEntry[]): string {
  const ledger = openLedger(folder, SESSION);
  for (const entry of entries) ledger.write(entry);
  ledger.close();
  return join(folder, `${SESSION}.jsonl`);
}

test('what is written is read', () => {
  const folder = newFolder();
  const file = write(folder, [RUN, BEFORE, ...MORE]);
  expect(ledgerSessions(folder)).toEqual([SESSION]);
  expect(readLedger(folder, SESSION)).toEqual({
    session: SESSION,
    pid: 42,
    endpoint: 'unix:///x',
    startedAt: Date.UTC(2026, 10, 23),
    before: BEFORE,
    keeps: [MORE[0]],
    pulls: ['nginx:latest'],
    untags: ['busybox:latest'],
    containers: ['c2'],
    steps: ['sha256:5e'],
    clients: [{ pid: 43, startedAt: Date.UTC(2026, 10, 23, 0, 15) }],
    tags: ['nginx:dit-ababab-mine'],
    volumes: ['dit-ababab-data'],
    folders: ['/tmp/lab'],
  });
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  deleteLedger(folder, SESSION);
  deleteLedger(folder, SESSION);
  expect(ledgerSessions(folder)).toEqual([]);
});

test('a client of a ledger that does not say when it began counts from the start of the run', () => {
  const folder = newFolder();
  const file = write(folder, [RUN]);
  appendFileSync(file, '{"type":"client","pid":43}\n{"type":"client","pid":44,"time":"no time"}\n');
  const startedAt = Date.UTC(2026, 10, 23);
  expect(readLedger(folder, SESSION)?.clients).toEqual([
    { pid: 43, startedAt },
    { pid: 44, startedAt },
  ]);
});

test('cut off anywhere, it has what was written before', () => {
  const folder = newFolder();
  const file = write(folder, [RUN, BEFORE, ...MORE]);
  const whole = readFileSync(file);
  const firstLine = whole.indexOf('\n');
  for (let length = 0; length < whole.length; length += 1) {
    writeFileSync(file, whole.subarray(0, length));
    const state = readLedger(folder, SESSION);
    if (length < firstLine) expect(state).toBeUndefined();
    else expect(state?.session).toBe(SESSION);
  }
});

test('lines that are something else are skipped', () => {
  const folder = newFolder();
  const file = write(folder, [RUN]);
  const others = [
    'null',
    '7',
    '{}',
    '{"type":"container"}',
    '{"type":"container","id":7}',
    '{"type":"toString"}',
    '\0\0',
  ];
  appendFileSync(
    file,
    `${others.join('\n')}\n${JSON.stringify({ type: 'before', containers: [1], images: [], references: {} })}\n`,
  );
  appendFileSync(file, `${JSON.stringify(MORE[3])}\n`);
  expect(readLedger(folder, SESSION)).toMatchObject({ before: undefined, containers: ['c2'] });
});

test('names that are not of the session are not its to remove', () => {
  const folder = newFolder();
  const anonymous = '0f'.repeat(32);
  write(folder, [
    RUN,
    { type: 'keep', keeper: 'nginx:dit-cdcdcd-keep-1', id: 'sha256:1' },
    { type: 'tag', reference: 'nginx:latest' },
    { type: 'volume', name: 'database' },
    { type: 'volume', name: anonymous },
  ]);
  expect(readLedger(folder, SESSION)).toMatchObject({ keeps: [], tags: [], volumes: [anonymous] });
});

test('a session has one ledger', () => {
  const folder = newFolder();
  write(folder, [RUN]);
  expect(() => openLedger(folder, SESSION)).toThrow(/EEXIST/);
});

test('no folder, no ledgers; other files are not ledgers', () => {
  const folder = newFolder();
  expect(ledgerSessions(folder)).toEqual([]);
  write(folder, [RUN]);
  writeFileSync(join(folder, 'notes.jsonl'), '');
  expect(ledgerSessions(folder)).toEqual([SESSION]);
});
