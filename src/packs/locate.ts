import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** A pack's file may not be larger, in bytes; the largest built-in chapter is a quarter of it. */
export const fileLimit = 256 * 1024;

/**
 * Reads one file of a pack's folder, or of a folder in it. `name` is a plain file name: the schema lets no
 * separator through. A symbolic link is refused, since a stranger's pack could point it at any file of the
 * reader's; `folder` itself was chosen by the reader, and may be one.
 */
export function readPackFile(
  folder: string,
  name: string,
  within = '',
): { text: string } | { problem: Problem } {
  const path = join(folder, within, name);
  try {
    for (const each of within ? [join(folder, within), path] : [path]) {
      if (lstatSync(each).isSymbolicLink()) return { problem: { code: 'symbolic-link', name } };
    }
    // Opened once and then asked, so that what was checked is what is read. O_NONBLOCK: a FIFO would hang.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return { problem: { code: 'not-a-file', name } };
      if (stat.size > fileLimit)
        return { problem: { code: 'too-large', bytes: stat.size, limit: fileLimit } };
      return decode(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // ENOTDIR: the folder is a file, perhaps pack.yaml itself.
    const absent = code === 'ENOENT' || code === 'ENOTDIR';
    return { problem: absent ? { code: 'not-found', name } : { code: 'unreadable', reason: code } };
  }
}

function decode(bytes: Uint8Array): { text: string } | { problem: Problem } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: { code: 'not-utf8' } };
  }
}
