import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type Line, parseLine } from './entry.ts';
import { reasonOf, type StorageProblem } from './storage-problem.ts';

export type ReadJournal = {
  readonly entries: readonly Entry[];
  readonly problems: readonly StorageProblem[];
};

/** Reads all files of a journal's folder and merges them by time; a folder that is not there is empty. */
export function readJournal(folder: string): ReadJournal {
  const problems: StorageProblem[] = [];
  const entries = new Map<string, Timed>();
  for (const name of namesIn(folder, problems)) {
    const path = join(folder, name);
    for (const timed of inOrder(readFile(path, problems))) entries.set(timed.entry.id, timed);
  }
  // A stable sort: what one process wrote within a millisecond stays in its order. What several wrote within one is in
  // an order that does not depend on the names of the files; two machines agree on it unless, within that millisecond,
  // one has taken in together what the other has from several files.
  const merged = [...entries.values()].sort(
    (a, b) => a.time - b.time || (a.block < b.block ? -1 : a.block > b.block ? 1 : a.since - b.since),
  );
  return { entries: merged.map(({ entry }) => entry), problems };
}

/**
 * `block`: the id of the first of the entries that stand together with the same time; `since`: what a clock said that
 * was set back meanwhile, or 0.
 */
type Timed = {
  readonly entry: Entry;
  readonly time: number;
  readonly block: string;
  readonly since: number;
};

/**
 * Within a file the lines' own order is true, whatever the clock said: it may have been set back meanwhile. Of a line
 * that stands there twice, the first place counts.
 */
function inOrder(lines: readonly Entry[]): Timed[] {
  const entries = [...new Map(lines.map((entry) => [entry.id, entry])).values()];
  let time = Number.NEGATIVE_INFINITY;
  let block = '';
  let since = 0;
  return entries.map((entry) => {
    const at = Date.parse(entry.at);
    if (at > time) [time, block, since] = [at, entry.id, 0];
    else if (at < time || since > 0) since = Math.max(since, at);
    return { entry, time, block, since };
  });
}

/** The names of a journal's files; throws where there is no such folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();

function namesIn(folder: string, problems: StorageProblem[]): string[] {
  try {
    return filesIn(folder);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'ENOENT') problems.push({ code: 'not-readable', path: folder, reason });
    return [];
  }
}

function readFile(path: string, problems: StorageProblem[]): Entry[] {
  let lines: Line[];
  try {
    lines = readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map(parseLine);
  } catch (error) {
    problems.push({ code: 'not-readable', path, reason: reasonOf(error) });
    return [];
  }
  const entries = lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
  if (lines.some(({ kind }) => kind === 'newer')) problems.push({ code: 'newer', path });
  else if (lines.some(({ kind }) => kind === 'garbage')) problems.push(setAside(path, entries));
  return entries;
}

/** Keeps a broken file under another name, and what could be read of it under its own. */
function setAside(path: string, entries: readonly Entry[]): StorageProblem {
  const movedTo = `${path}.corrupt-${Date.now()}`;
  const salvaged = `${path}.salvaged`;
  try {
    // Written first: on a full disk the broken file stays where it is, to be read again next time.
    writeFileSync(salvaged, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600 });
    renameSync(path, movedTo);
    renameSync(salvaged, path);
    return { code: 'broken', path, movedTo };
  } catch (error) {
    return { code: 'not-readable', path, reason: reasonOf(error) };
  }
}
