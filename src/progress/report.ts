import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, type StorageProblem } from './storage-problem.ts';

/** Writes a report on a question to a file of its own in the data folder; returns its path. */
export function writeReport(data: string, text: string, now: Date): string | StorageProblem {
  const folder = join(data, 'reports');
  const path = join(folder, `${now.toISOString().replaceAll(/[:.]/g, '-')}.txt`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return path;
  } catch (error) {
    return { code: 'not-writable', what: 'report', path, reason: reasonOf(error) };
  }
}
