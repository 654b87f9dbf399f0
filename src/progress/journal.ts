import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './entry.ts';
import { reasonOf, type StorageProblem } from './storage-problem.ts';

/**
 * An append-only journal: one file a process, since O_APPEND does not hold on network file systems.
 * What could not be written is kept and tried again with the next entry.
 */
export type Journal = {
  /** Returns once the entry, and all that waited before it, is on the disk; or says why it is not. */
  readonly append: (entry: Entry) => StorageProblem | undefined;
  /** Tries what is waiting once more; the same promise and the same answer. */
  readonly retry: () => StorageProblem | undefined;
  /** How many entries are not on the disk. */
  readonly waiting: () => number;
};

/** `after` is written once more before the first entry, so that what comes is sorted after it whatever its time is. */
export function openJournal(
  folder: string,
  name: string,
  after?: Entry,
  platform = process.platform,
): Journal {
  const path = join(folder, `${name}.jsonl`);
  let before = after ? lineOf(after) : '';
  const queue: Entry[] = [];
  let file: number | undefined;

  const write = (entry: Entry) => {
    // Reset meanwhile: what goes into a file that is gone is lost.
    if (file !== undefined && isGone(file, path, platform)) {
      closeQuietly(file);
      file = undefined;
    }
    file ??= open(folder, path);
    const bytes = Buffer.from(before + lineOf(entry));
    // A full disk may take a part and report success: a short write is a failure, and its line is torn.
    if (writeSync(file, bytes) !== bytes.length)
      throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    before = '';
    if (!isLight(entry)) fdatasyncSync(file);
  };

  const retry = (): StorageProblem | undefined => {
    try {
      for (let next = queue[0]; next; next = queue[0]) {
        write(next);
        queue.shift();
      }
      return undefined;
    } catch (error) {
      if (file !== undefined) closeQuietly(file);
      file = undefined;
      return { code: 'not-writable', what: 'answers', path, reason: reasonOf(error) };
    }
  };
  return {
    append(entry) {
      queue.push(entry);
      return retry();
    },
    retry,
    waiting: () => queue.length,
  };
}

/** Windows removes a file that is open when it is closed, and does not say of each that it has no name any more. */
const isGone = (file: number, path: string, platform: NodeJS.Platform): boolean =>
  fstatSync(file).nlink === 0 || (platform === 'win32' && !existsSync(path));

/** What costs nobody an answer if the power fails; the disk need not be waited for. */
const isLight = ({ fact: { type } }: Entry): boolean => type === 'move' || type === 'exam-flag';

/** It begins with a newline, so that it never continues a line that is torn. */
const lineOf = (entry: Entry): string => `\n${JSON.stringify(entry)}\n`;

/** For a machine without a place to write: nothing is saved, and everything waits. */
export function homelessJournal(): Journal {
  let waiting = 0;
  return {
    append() {
      waiting += 1;
      return { code: 'no-home' };
    },
    retry: () => ({ code: 'no-home' }),
    waiting: () => waiting,
  };
}

function open(folder: string, path: string): number {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, 0o600);
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // Nothing more can be done for a file that does not even close; its entries are still waiting.
  }
}

function tryWriting(path: string): void {
  closeSync(openSync(path, 'w', 0o600));
  try {
    rmSync(path, { force: true, maxRetries: 4, retryDelay: 50 });
  } catch {
    // Somebody has a look at it; what was asked is answered.
  }
}

/** Says before the first answer that the folder cannot be written to, if that can be known. */
export function checkWritable(folder: string, platform = process.platform): StorageProblem | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    // What may be asked there is only whether it is marked as read-only, and not who may write.
    if (platform === 'win32') tryWriting(join(folder, `${process.pid}.try`));
    return undefined;
  } catch (error) {
    return { code: 'not-writable', what: 'answers', path: folder, reason: reasonOf(error) };
  }
}
