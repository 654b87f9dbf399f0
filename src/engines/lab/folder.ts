import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'docker-image-trainer-lab-';

export type LabFile = { readonly name: string; readonly text: string };

/** Where the files of a lab are put, for `docker build .`: a folder of this session alone. Makes nothing. */
export const labFolder = (session: string): string => join(realpathSync(tmpdir()), PREFIX + session);

/**
 * With all that is in it; other folders than those of this session are left alone, whoever names them. False where the
 * disk does not let it go, as on Windows while a scanner reads it. Never throws.
 */
export async function removeLabFolder(path: string, session: string): Promise<boolean> {
  try {
    if (isLabFolder(path, session))
      await rm(path, { recursive: true, force: true, maxRetries: 2, retryDelay: 100 });
    return true;
  } catch {
    return false;
  }
}

function isLabFolder(path: string, session: string): boolean {
  return basename(path) === PREFIX + session && dirname(path) === dirname(labFolder(session));
}

/** `folder` must not be there yet. Throws what the disk throws. */
export function writeLabFolder(folder: string, files: readonly LabFile[]): void {
  mkdirSync(folder, { mode: 0o700 });
  for (const { name, text } of files) writeFileSync(join(folder, name), text, { mode: 0o644 });
}
