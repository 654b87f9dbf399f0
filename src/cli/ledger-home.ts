import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from '../progress/paths.ts';

/**
 * Where the ledgers are. Without a home they still have to be somewhere that outlives this process, and that the next
 * one finds; where others can write, too, only in a folder that is ours alone: what a ledger says is done.
 */
export function ledgerHome(folders: Folders): string {
  if (folders) return folders.data;
  const path = join(tmpdir(), `docker-image-trainer-${process.getuid?.() ?? 'data'}`);
  // Somebody else has taken the name: one that nobody could guess, though the next start does not find it.
  return isMadeOurs(path) ? path : `${path}-${crypto.randomUUID()}`;
}

function isMadeOurs(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const found = lstatSync(path);
    // Windows has such a folder for each user.
    if (process.getuid === undefined) return found.isDirectory();
    return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
