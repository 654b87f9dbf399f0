import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { parseLine } from '../progress/entry.ts';

/** Far more than a line of a journal has. */
const FIRST = 65_536;

/** Is it a file with something of its own in it, that an export would destroy? One that holds an export is none. */
export function isSomethingElse(path: string): boolean {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size === 0) return false;
    const [line = ''] = beginningOf(path)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    return !['entry', 'newer'].includes(parseLine(line).kind);
  } catch {
    // What cannot be read is told when it is written.
    return false;
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(FIRST);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, FIRST, 0));
  } finally {
    closeSync(file);
  }
}
