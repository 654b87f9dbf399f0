import type fs from 'node:fs';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../src/domain/progress.ts';
import { checkWritable, homelessJournal, openJournal } from '../../src/progress/journal.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { entries, entry } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** How many bytes the disk still takes; the rest of a write is cut off, as a full disk does. */
const disk = vi.hoisted(() => ({
  free: Number.POSITIVE_INFINITY,
  failing: undefined as string | undefined,
  syncs: true,
  opens: true,
}));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const writeSync = (file: number, bytes: Buffer) => {
    if (disk.failing) throw Object.assign(new Error(disk.failing), { code: disk.failing });
    if (disk.free <= 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    const written = real.writeSync(file, bytes.subarray(0, Math.min(bytes.length, disk.free)));
    disk.free -= written;
    return written;
  };
  const fdatasyncSync = (file: number) => {
    if (!disk.syncs) throw Object.assign(new Error('sync'), { code: 'EIO' });
    return real.fdatasyncSync(file);
  };
  const openSync: typeof real.openSync = (...given) => {
    if (!disk.opens) throw Object.assign(new Error('open'), { code: 'EPERM' });
    return real.openSync(...given);
  };
  const ours = { writeSync, fdatasyncSync, openSync };
  return { ...real, ...ours, default: { ...real, ...ours } };
});

const refilled = () => {
  disk.free = Number.POSITIVE_INFINITY;
  disk.failing = undefined;
  disk.syncs = true;
  disk.opens = true;
};

describe('a disk that fills up', () => {
  it('after whichever byte: said each time, nothing lost, order kept', () => {
    const size = Buffer.byteLength(`\n${JSON.stringify(entry(0))}\n`);
    for (let free = 0; free < size * 2; free += 7) {
      const folder = tempFolder();
      const journal = openJournal(folder, 'a');
      disk.free = free;
      const said = entries(5).map((each) => journal.append(each)?.code);
      const saved = said.filter((code) => code === undefined).length;
      expect(saved).toBe(Math.floor(free / size));
      expect(journal.waiting()).toBe(5 - saved);
      expect(readJournal(folder).entries.length).toBeGreaterThanOrEqual(saved);

      refilled();
      expect(journal.append(entry(5))).toBeUndefined();
      expect(journal.waiting()).toBe(0);
      expect(readJournal(folder)).toEqual({ entries: entries(6), problems: [] });
    }
  });

  it.each(['ENOSPC', 'EROFS', 'EIO', 'EDQUOT'])('says %s and the file', (code) => {
    const folder = tempFolder();
    disk.failing = code;
    const problem = openJournal(folder, 'a').append(entry(0));
    refilled();
    expect(problem).toEqual({
      code: 'not-writable',
      what: 'answers',
      path: join(folder, 'a.jsonl'),
      reason: code,
    });
  });
});

it('a write that did not reach the disk is not said to be saved, and is written again', () => {
  const folder = tempFolder();
  const journal = openJournal(folder, 'a');
  disk.syncs = false;
  expect(journal.append(entry(0))).toMatchObject({ code: 'not-writable', reason: 'EIO' });
  refilled();
  expect(journal.append(entry(1))).toBeUndefined();
  expect(readJournal(folder)).toEqual({ entries: entries(2), problems: [] });
});

const exam = { exam: 'e', item: 'a', position: 0 } as const;
const given = { itemVersion: 1, response: ['a'], verdict: 'right', score: 1, milliseconds: 1 } as const;

function syncing(fact: Fact) {
  const journal = openJournal(tempFolder(), 'a');
  disk.syncs = false;
  const problem = journal.append(entry(0, { fact }));
  refilled();
  return problem?.code;
}

it.each<Fact>([
  { type: 'begin', run: 'r', chapter: 'c', seed: 1, items: ['a'] },
  { type: 'lab', lab: 'l', labVersion: 1, lines: 1 },
  { type: 'exam-begin', exam: 'e', seed: 1, items: ['a'], minutes: 1, pass: 70, begun: 1 },
  { type: 'exam-answer', ...exam, ...given },
  { type: 'exam-end', exam: 'e', how: 'handed-in' },
])('$type waits for the disk before it is said to be saved', (fact) => {
  expect(syncing(fact)).toBe('not-writable');
});

it.each<Fact>([
  { type: 'move', run: 'r', item: null, position: 1, step: 0 },
  { type: 'exam-flag', exam: 'e', position: 0, flagged: true },
])('$type, which is no answer, waits for no disk', (fact) => {
  expect(syncing(fact)).toBeUndefined();
});

describe('a folder that cannot be used', () => {
  it('a file in its place, until it is gone', () => {
    const folder = join(tempFolder(), 'data', 'journal');
    const blocking = dirname(folder);
    put(dirname(blocking), 'data', '');
    const journal = openJournal(folder, 'a');
    expect(checkWritable(folder)).toMatchObject({ code: 'not-writable', what: 'answers', path: folder });
    expect(entries(3).map((each) => journal.append(each)?.code)).toEqual(Array(3).fill('not-writable'));
    expect(journal.waiting()).toBe(3);
    rmSync(blocking);
    expect(journal.append(entry(3))).toBeUndefined();
    expect(readJournal(folder).entries).toEqual(entries(4));
  });

  it('a folder in the place of the file', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'a.jsonl'));
    expect(openJournal(folder, 'a').append(entry(0))).toMatchObject({ code: 'not-writable' });
  });

  it('a good folder is made, and nothing is said', () => {
    const folder = join(tempFolder(), 'deep', 'journal');
    expect(checkWritable(folder)).toBeUndefined();
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('on Windows it is tried: to ask there says nothing of who may write', () => {
    const folder = tempFolder();
    disk.opens = false;
    expect(checkWritable(folder, 'win32')).toMatchObject({ code: 'not-writable', reason: 'EPERM' });
    refilled();
    expect(checkWritable(folder, 'win32')).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('none at all: everything waits', () => {
    const journal = homelessJournal();
    expect(entries(2).map((each) => journal.append(each))).toEqual([
      { code: 'no-home' },
      { code: 'no-home' },
    ]);
    expect(journal.waiting()).toBe(2);
  });
});

it.runIf(process.platform !== 'win32')('is for its owner’s eyes only', () => {
  const folder = join(tempFolder(), 'journal');
  openJournal(folder, 'a').append(entry(0));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'a.jsonl')).mode & 0o777).toBe(0o600);
});
