import type fs from 'node:fs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { exportText, writeWhole } from '../../src/progress/exchange.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { resetJournal } from '../../src/progress/reset.ts';
import { entries } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** The ends of the names of files that another process has open. */
const open = vi.hoisted(() => ({ files: [] as string[], reason: 'EPERM', times: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const unlessOpen = (path: unknown) => {
    if (open.files.some((name) => String(path).endsWith(name)) && open.times-- > 0)
      throw Object.assign(new Error(open.reason), { code: open.reason });
  };
  const renameSync: typeof real.renameSync = (from, to) => {
    unlessOpen(to);
    real.renameSync(from, to);
  };
  const rmSync: typeof real.rmSync = (path, options) => {
    unlessOpen(path);
    real.rmSync(path, options);
  };
  return { ...real, renameSync, rmSync, default: { ...real, renameSync, rmSync } };
});

const mixed = entries(4).map((each, index) => ({ ...each, pack: index % 2 === 0 ? 'small' : 'other' }));

function reset(platform: NodeJS.Platform, isOf: (pack: string) => boolean, reason = 'EPERM') {
  const folder = tempFolder();
  put(folder, 'a.jsonl', exportText(mixed.slice(0, 2)));
  put(folder, 'b.jsonl', exportText(mixed.slice(2)));
  Object.assign(open, { files: ['a.jsonl'], reason, times: Number.POSITIVE_INFINITY });
  const done = resetJournal(folder, join(tempFolder(), 'backup'), ({ pack }) => isOf(pack), platform);
  return { folder, done, left: readJournal(folder).entries };
}

it('a file that is open on Windows cannot be replaced: it is left alone, and all others are', () => {
  const { folder, done, left } = reset('win32', (pack) => pack === 'small');
  expect(done).toEqual({ removed: 2, running: [join(folder, 'a.jsonl')] });
  expect(left).toEqual([mixed[0], mixed[1], mixed[3]]);
  expect(readdirSync(folder)).toEqual(['a.jsonl', 'b.jsonl']);
});

it('nor be removed, where it is open in an editor', () => {
  const { folder, done, left } = reset('win32', () => true, 'EBUSY');
  expect(done).toEqual({ removed: 4, running: [join(folder, 'a.jsonl')] });
  expect(left).toEqual(mixed.slice(0, 2));
});

it('elsewhere that is no sign of a trainer', () => {
  const { folder, done } = reset('linux', () => true);
  const path = join(folder, 'a.jsonl');
  expect(done).toEqual({ problem: { code: 'not-writable', what: 'answers', path, reason: 'EPERM' } });
});

it('what is open for a moment only is waited for on Windows', () => {
  const path = join(tempFolder(), 'a.jsonl');
  const write = (platform: NodeJS.Platform) => {
    Object.assign(open, { files: ['a.jsonl'], reason: 'EPERM', times: 2 });
    return writeWhole(path, 'text', 'export', platform);
  };
  expect(write('linux')).toMatchObject({ code: 'not-writable', reason: 'EPERM' });
  expect(write('win32')).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('text');
});
