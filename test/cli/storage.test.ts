import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStorage } from '../../src/cli/storage.ts';
import type { Fact } from '../../src/domain/progress.ts';
import { entry } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { builtInPack as pack } from '../helpers/session.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const [chapter] = pack.chapters;
const items = chapter?.items.map(({ id }) => id) ?? [];
const begin: Fact = { type: 'begin', run: 'r', chapter: chapter?.id ?? '', seed: 1, items };
const move = (position: number): Fact => ({ type: 'move', run: 'r', item: null, position, step: 0 });

it('goes on where it was left, though the clock was ahead once', () => {
  const home = tempFolder();
  const folders = { data: home, config: home };
  const ahead = [begin, move(1)].map((fact, index) =>
    entry(index, { pack: pack.id, at: '2099-01-01T00:00:00.000Z', fact }),
  );
  mkdirSync(join(home, 'journal'));
  put(join(home, 'journal'), 'z.jsonl', ahead.map((each) => `\n${JSON.stringify(each)}\n`).join(''));
  for (const position of [2, 3]) {
    const storage = openStorage(folders, pack);
    expect(storage.progress.runs[chapter?.id ?? '']?.position).toBe(position - 1);
    expect(storage.append(move(position))).toBeUndefined();
  }
  expect(openStorage(folders, pack).progress.runs[chapter?.id ?? '']?.position).toBe(3);
});

it('keeps a pack from outside apart from a built-in one of the same id', () => {
  const home = tempFolder();
  const folders = { data: home, config: home };
  openStorage(folders, pack, { outside: true }).append(begin);
  expect(openStorage(folders, pack).progress.runs).toEqual({});
  expect(Object.keys(openStorage(folders, pack, { outside: true }).progress.runs)).toEqual([chapter?.id]);
});
