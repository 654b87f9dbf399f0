import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clean } from '../docker/clean.ts';
import { readPackFile } from './locate.ts';
import { recordedIn } from './recorded.ts';
import type { Chapter } from './schema.ts';

/** A stranger's pack may bring a recording that nothing has recorded. */
const printed = z.string().transform(clean);

const recordingSchema = z.strictObject({
  engine: printed,
  /** The engine's own version, `28.5.2`. */
  version: printed,
  /** The image store, since it changes what is printed. */
  store: printed,
  /** The day of the run, `2026-11-23`. */
  taken: printed,
  steps: z.array(
    z.strictObject({
      /** The command line as the learner would type it. */
      run: printed,
      exit: z.int(),
      output: printed,
    }),
  ),
});

/** A real run of a `confirm` or of a lab's model solution, kept for learners without an engine. */
export type Recording = z.output<typeof recordingSchema>;

/** Recordings lie beside the chapters, one JSON file an item or lab: `pack record` makes them, nobody writes them. */
const recordingsFolder = 'recordings';
const folderOf = (folder: string) => join(folder, recordingsFolder);
const nameOf = (itemId: string) => `${itemId}.json`;

/** Reads the recordings of all that is recorded, by id; where there is none, or a broken one, it is left out. */
export function readRecordings(folder: string, chapters: readonly Chapter[]): Record<string, Recording> {
  const recordings: Record<string, Recording> = {};
  for (const { id } of chapters.flatMap(recordedIn)) {
    const read = readPackFile(folder, nameOf(id), recordingsFolder);
    const recording = 'text' in read ? recordingSchema.safeParse(parseJson(read.text)) : undefined;
    if (recording?.success) recordings[id] = recording.data;
  }
  return recordings;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Writes a recording beside its pack; throws what the file system throws. A symbolic link in its place is a stranger's
 * way to any other file, and nothing is written then: its path is returned.
 */
export function writeRecording(folder: string, itemId: string, recording: Recording): string | undefined {
  const file = join(folderOf(folder), nameOf(itemId));
  const link = [folderOf(folder), file].find(isLink);
  if (link !== undefined) return link;
  mkdirSync(folderOf(folder), { recursive: true });
  // A new file, put in its place: a link that was made meanwhile is replaced, and not followed.
  const written = join(folderOf(folder), `.${itemId}.${randomUUID()}`);
  writeFileSync(written, `${JSON.stringify(recording, null, 2)}\n`, { flag: 'wx' });
  renameSync(written, file);
  return undefined;
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
