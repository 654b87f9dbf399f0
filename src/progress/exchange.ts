import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Entry, type Line, parseLine } from './entry.ts';
import { reasonOf, type StorageProblem } from './storage-problem.ts';

/** Entries as another machine takes them: a line each, in their order. */
export const exportText = (entries: readonly Entry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** A line that is not taken: its number from 1, and why. */
export type Refused = { readonly line: number; readonly why: Exclude<Line['kind'], 'entry'> };

/** Reads what was exported. Every line is checked like one of the journal; a bad one takes no other along. */
export function readExport(text: string): {
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
} {
  const entries: Entry[] = [];
  const refused: Refused[] = [];
  for (const [index, each] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const content = each.trim();
    if (content === '') continue;
    const line = parseLine(content);
    if (line.kind !== 'entry') refused.push({ line: index + 1, why: line.kind });
    // It comes from elsewhere, and some of it is shown: nothing may steer the terminal.
    else if (hasControl(line.entry) || !hasDate(line.entry))
      refused.push({ line: index + 1, why: 'garbage' });
    else entries.push(line.entry);
  }
  return { entries, refused };
}

/** Other times can be told, but not reckoned with. */
const hasDate = ({ at }: Entry): boolean =>
  typeof at === 'string' && Date.parse(at) >= Date.UTC(2000, 0) && Date.parse(at) < Date.UTC(10_000, 0);

const hasControl = (value: unknown): boolean =>
  typeof value === 'string'
    ? /\p{Cc}/u.test(value)
    : typeof value === 'object' && value !== null && Object.entries(value).flat().some(hasControl);

/**
 * What has to be written so that `known` has all of `given` too. Within a file the order of the lines is true
 * although the clock was set back, so an entry whose time is before that of an earlier line takes that line along: a
 * double, which is dropped when the journal is read.
 */
export function additions(known: readonly Entry[], given: readonly Entry[]) {
  const own = new Map(known.map((entry) => [entry.id, entry]));
  const lines = new Map<string, Entry>();
  let latest: Entry | undefined;
  for (const each of given) {
    const entry = own.get(each.id) ?? lines.get(each.id) ?? each;
    if (!latest || Date.parse(entry.at) > Date.parse(latest.at)) latest = entry;
    if (own.has(entry.id) || lines.has(entry.id)) continue;
    lines.set(latest.id, latest);
    lines.set(entry.id, entry);
  }
  const added = [...lines.keys()].filter((id) => !own.has(id)).length;
  return { lines: [...lines.values()], added };
}

/**
 * Writes a whole file, so that it is there complete or not at all, for its owner's eyes only. What is there and no
 * file, such as a pipe or a device, stays what it is and gets the text.
 */
export function writeWhole(
  path: string,
  text: string,
  what: 'answers' | 'export' | 'backup',
  platform = process.platform,
): Extract<StorageProblem, { code: 'not-writable' }> | undefined {
  let beside: string | undefined;
  try {
    if (what !== 'export') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const place = replaceable(path);
    if (place === undefined) {
      writeFileSync(path, text, { mode: 0o600 });
      return undefined;
    }
    beside = `${place}.${process.pid}.part`;
    const file = openSync(beside, 'w', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    rename(beside, place, platform);
    return undefined;
  } catch (error) {
    if (beside !== undefined) removeQuietly(beside);
    return { code: 'not-writable', what, path, reason: reasonOf(error) };
  }
}

/** What Windows says while another program has one of the two files open. */
export const IN_USE: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

const PAUSES_MS = [20, 50, 100, 200];

/** On Windows a guard against viruses looks into what was just written, and has it open for a moment. */
function rename(from: string, to: string, platform: NodeJS.Platform): void {
  for (const pause of platform === 'win32' ? PAUSES_MS : []) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!IN_USE.has(reasonOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}

/** Where another file may take the place of what is there: of a link's target, not of the link. */
function replaceable(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found) return found.isFile() ? realpathSync(path) : undefined;
  return lstatSync(path, { throwIfNoEntry: false }) ? undefined : path;
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there, since its folder is none.
  }
}
