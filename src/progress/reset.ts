import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, parseLine } from './entry.ts';
import { exportText, IN_USE, writeWhole } from './exchange.ts';
import { filesIn } from './read-journal.ts';
import { reasonOf, type StorageProblem } from './storage-problem.ts';

/** `running`: files that grew meanwhile, or are open on Windows, since a trainer writes to them; they were left alone. */
export type Reset =
  | { readonly removed: number; readonly running: readonly string[] }
  | { readonly problem: StorageProblem };

type Part = { readonly path: string; readonly bytes: number; readonly kept: string };

/**
 * Takes entries out of a journal, after `backup` was written, which can be imported again. Lines of a newer version
 * stay: what they are of is not known.
 */
export function resetJournal(
  folder: string,
  backup: string,
  isOf: (entry: Entry) => boolean,
  platform = process.platform,
): Reset {
  const gone = new Map<string, Entry>();
  const parts: Part[] = [];
  try {
    for (const name of filesIn(folder)) {
      const part = without(join(folder, name), isOf, gone);
      if (part) parts.push(part);
    }
  } catch (error) {
    return { problem: { code: 'not-readable', path: folder, reason: reasonOf(error) } };
  }
  if (gone.size === 0) return { removed: 0, running: [] };
  const problem = writeWhole(backup, exportText([...gone.values()]), 'backup');
  if (problem) return { problem };
  const running: string[] = [];
  for (const part of parts) {
    const reason = replace(part);
    if (reason === 'grown' || (platform === 'win32' && IN_USE.has(reason ?? ''))) running.push(part.path);
    else if (reason) return { problem: { code: 'not-writable', what: 'answers', path: part.path, reason } };
  }
  return { removed: gone.size, running };
}

/** The code of the error where that fails. */
function replace({ path, bytes, kept }: Part): string | undefined {
  try {
    if (statSync(path).size !== bytes) return 'grown';
    if (kept !== '') return writeWhole(path, kept, 'answers')?.reason;
    rmSync(path);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** A file as it is to be, and what that takes out of it; nothing where it can stay as it is. */
function without(path: string, isOf: (entry: Entry) => boolean, gone: Map<string, Entry>): Part | undefined {
  const content = readFileSync(path);
  const lines = content
    .toString()
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const kept = lines.filter((line) => {
    const parsed = parseLine(line);
    if (parsed.kind !== 'entry' || !isOf(parsed.entry)) return true;
    gone.set(parsed.entry.id, parsed.entry);
    return false;
  });
  if (kept.length === lines.length) return undefined;
  return {
    path,
    // Not of the text: a letter that was cut off is longer in it.
    bytes: content.length,
    kept: kept.map((line) => `\n${line}\n`).join(''),
  };
}
