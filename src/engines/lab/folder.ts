import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'docker-image-trainer-lab-';

export type LabFile = { readonly name: string; readonly text: string };

/** Where the files of a lab are put, for `docker build .`: a folder of this session alone. Makes nothing. */
export const labFolder = (session: string): string => join(realpathSync(tmpdir()), PREFIX + session);

/** Before a folder that a ledger names is removed with all that is in it: it can only be one of ours. */
export function isLabFolder(path: string, session: string): boolean {
  return basename(path) === PREFIX + session && dirname(path) === dirname(labFolder(session));
}

/** `folder` must not be there yet. Throws what the disk throws. */
export function writeLabFolder(folder: string, files: readonly LabFile[]): void {
  mkdirSync(folder, { mode: 0o700 });
  for (const { name, text } of files) writeFileSync(join(folder, name), text, { mode: 0o644 });
}
