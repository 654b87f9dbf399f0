import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAnonymous } from './anonymous-volumes.ts';
import { parseJson } from './json.ts';
import { sessionPrefix } from './session-names.ts';

/**
 * What a run is about to do, written and on disk before it is done, so that the next start can clean up after a run
 * that was killed. One file a run, a line an entry, only ever appended to.
 */
export type LedgerEntry =
  | {
      readonly type: 'run';
      readonly session: string;
      readonly pid: number;
      readonly endpoint: string;
      readonly time: string;
    }
  | {
      readonly type: 'before';
      readonly containers: readonly string[];
      readonly images: readonly string[];
      /** Every reference that the steps name: the id it points to, or null where it is absent. */
      readonly references: Readonly<Record<string, string | null>>;
      readonly volumes: readonly string[];
    }
  /** `keeper` is a second name for an image of the learner, while a step could take its own away. */
  | { readonly type: 'keep'; readonly keeper: string; readonly id: string }
  /** A pull that begins, also that of a build: cut off, it can leave an image without any name. */
  | { readonly type: 'pull'; readonly reference: string }
  /** A name that a step is about to take away. */
  | { readonly type: 'untag'; readonly reference: string }
  | { readonly type: 'container'; readonly id: string }
  /** A name that a step is about to give to an image: it carries our prefix, and is nobody else's. */
  | { readonly type: 'tag'; readonly reference: string }
  /** Named by a line, or by the engine for a container that a line has made. */
  | { readonly type: 'volume'; readonly name: string }
  /** An image without a name that a step of a build has made. */
  | { readonly type: 'step'; readonly id: string }
  /** A folder of ours on this machine. */
  | { readonly type: 'folder'; readonly path: string }
  /** A client at work: it may still be making something after our own end. */
  | { readonly type: 'client'; readonly pid: number; readonly time?: string };

export type Ledger = {
  /** Returns when the entry is on the disk. Throws if it cannot be written. */
  readonly write: (entry: LedgerEntry) => void;
  readonly close: () => void;
};

export function openLedger(directory: string, session: string): Ledger {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = openSync(ledgerPath(directory, session), 'ax', 0o600);
  return {
    write: (entry) => {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      if (writeSync(file, line) !== line.length) throw new Error('the ledger was not written as a whole');
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
}

/** A ledger put together. `before` is undefined if the run had not begun to do anything. */
export type LedgerState = {
  readonly session: string;
  readonly pid: number;
  readonly endpoint: string;
  readonly startedAt: number;
  readonly before: Extract<LedgerEntry, { type: 'before' }> | undefined;
  readonly keeps: readonly Extract<LedgerEntry, { type: 'keep' }>[];
  readonly pulls: readonly string[];
  readonly untags: readonly string[];
  readonly containers: readonly string[];
  readonly tags: readonly string[];
  readonly volumes: readonly string[];
  readonly steps: readonly string[];
  readonly folders: readonly string[];
  readonly clients: readonly ClientAtWork[];
};

/** Where the ledger does not say when it began, it counts from the start of the run. */
export type ClientAtWork = { readonly pid: number; readonly startedAt: number };

const SESSION_FILE = /^([0-9a-f]{32})\.jsonl$/;

export function ledgerSessions(directory: string): readonly string[] {
  try {
    return readdirSync(directory).flatMap((name) => SESSION_FILE.exec(name)?.[1] ?? []);
  } catch {
    return [];
  }
}

/** Skips lines that were cut off. Undefined if there is no first line to go by, or no file. */
export function readLedger(directory: string, session: string): LedgerState | undefined {
  let text: string;
  try {
    text = readFileSync(ledgerPath(directory, session), 'utf8');
  } catch {
    return undefined;
  }
  return assembleLedger(text.split('\n').flatMap((line) => readEntry(line) ?? []));
}

/** What has no name of the session's own, where every name has it, is not its to remove: it is left out. */
export function assembleLedger(entries: readonly LedgerEntry[]): LedgerState | undefined {
  const run = entries.find((entry) => entry.type === 'run');
  if (!run) return undefined;
  const startedAt = Date.parse(run.time);
  const isOurs = (name: string): boolean => name.includes(sessionPrefix(run.session));
  return {
    session: run.session,
    pid: run.pid,
    endpoint: run.endpoint,
    startedAt,
    before: entries.find((entry) => entry.type === 'before'),
    keeps: entries.filter((entry) => entry.type === 'keep').filter(({ keeper }) => isOurs(keeper)),
    pulls: entries.filter((entry) => entry.type === 'pull').map(({ reference }) => reference),
    untags: entries.filter((entry) => entry.type === 'untag').map(({ reference }) => reference),
    containers: entries.filter((entry) => entry.type === 'container').map(({ id }) => id),
    tags: entries
      .filter((entry) => entry.type === 'tag')
      .map(({ reference }) => reference)
      .filter(isOurs),
    volumes: entries
      .filter((entry) => entry.type === 'volume')
      .map(({ name }) => name)
      .filter((name) => isOurs(name) || isAnonymous(name)),
    steps: entries.filter((entry) => entry.type === 'step').map(({ id }) => id),
    folders: entries.filter((entry) => entry.type === 'folder').map(({ path }) => path),
    clients: entries
      .filter((entry) => entry.type === 'client')
      .map(({ pid, time = '' }) => ({ pid, startedAt: Date.parse(time) || startedAt })),
  };
}

export function deleteLedger(directory: string, session: string): void {
  try {
    unlinkSync(ledgerPath(directory, session));
  } catch {
    // Another trainer has cleaned up the same run.
  }
}

function ledgerPath(directory: string, session: string): string {
  return join(directory, `${session}.jsonl`);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isReferences = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((id) => id === null || isText(id));

const FIELDS: Readonly<Record<LedgerEntry['type'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  run: { session: isText, pid: Number.isInteger, endpoint: isText, time: isText },
  before: { containers: isTexts, images: isTexts, references: isReferences, volumes: isTexts },
  keep: { keeper: isText, id: isText },
  pull: { reference: isText },
  untag: { reference: isText },
  container: { id: isText },
  tag: { reference: isText },
  volume: { name: isText },
  step: { id: isText },
  folder: { path: isText },
  client: { pid: Number.isInteger },
};

function readEntry(line: string): LedgerEntry | undefined {
  const parsed = parseJson(line);
  if (typeof parsed !== 'object' || parsed === null || !('type' in parsed)) return undefined;
  const fields = Object.entries(FIELDS).find(([type]) => type === parsed.type)?.[1];
  const isWhole =
    fields &&
    Object.entries(fields).every(([name, holds]) => holds((parsed as Record<string, unknown>)[name]));
  return isWhole ? (parsed as LedgerEntry) : undefined;
}
