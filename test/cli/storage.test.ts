import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReviewer } from '../../src/cli/reviewer.ts';
import { openStorage } from '../../src/cli/storage.ts';
import type { Fact } from '../../src/domain/progress.ts';
import { exportText } from '../../src/progress/exchange.ts';
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

const questions = pack.chapters.flatMap((each) => each.items).filter(({ kind }) => kind !== 'card');
const answer = (index: number, verdict: 'right' | 'wrong' = 'wrong'): Fact => ({
  type: 'answer',
  run: 'r',
  position: 0,
  item: questions[index]?.id ?? '',
  itemVersion: questions[index]?.version ?? 1,
  response: ['x'],
  verdict,
  hint: false,
  milliseconds: 1000,
});
const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

/** A data folder whose journal holds one answer to the first question, at this time. */
function answeredAt(at: string) {
  const home = tempFolder();
  mkdirSync(join(home, 'journal'));
  put(join(home, 'journal'), 'z.jsonl', exportText([entry(0, { pack: pack.id, at, fact: answer(0) })]));
  return { data: home, config: home };
}

describe.each([
  ['300 days ahead', inDays(300)],
  ['as far ahead as a time can be', '+275760-09-13T00:00:00.000Z'],
])('an answer that is dated %s', (_name, ahead) => {
  it('keeps no later one from today', () => {
    const folders = answeredAt(ahead);
    const start = Date.now();
    expect(openStorage(folders, pack).append(answer(1))).toBeUndefined();
    const { entries } = openStorage(folders, pack);
    const at = Date.parse(entries.at(-1)?.at ?? '');
    expect(at).toBeGreaterThanOrEqual(start);
    expect(at).toBeLessThanOrEqual(Date.now());

    const request = { material: pack, settings: {}, finished: [], missed: [] };
    const reviewer = createReviewer(entries);
    expect(reviewer.stats(request).days.at(-1)).toMatchObject({ answers: 2 });
    expect(reviewer.stats(request)).toMatchObject({ answers: 2, streak: 1 });
    // Both come due tomorrow; the first one's time is that of what came after it.
    const tomorrow = createReviewer(entries, () => Date.now() + day);
    expect(tomorrow.stats(request).forecast[0]).toMatchObject({ due: 2 });
    expect(tomorrow.plan(request).queue).toHaveLength(2);
  });

  it.each([
    ['one after the other', [0, 1, 2]],
    ['two within a millisecond', [0, 0, 1]],
    ['three within a millisecond', [0, 0, 0]],
  ])('stays before what came later, %s', (_name, milliseconds) => {
    const folders = answeredAt(ahead);
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    for (const [index, after] of milliseconds.entries()) {
      vi.setSystemTime(now + after);
      openStorage(folders, pack).append(answer(index + 1));
    }
    const { entries } = openStorage(folders, pack);
    expect(entries.map(({ fact }) => 'item' in fact && fact.item)).toEqual(
      questions.slice(0, 4).map(({ id }) => id),
    );
  });
});

it('takes the answer that came after one that is dated ahead for the last one', () => {
  const folders = answeredAt(inDays(300));
  openStorage(folders, pack).append(answer(0, 'right'));
  const [first, last] = openStorage(folders, pack).entries.map(({ at }) => Date.parse(at));
  expect(first).toBeLessThan(last ?? 0);
});

it('dates what comes after a clock that was ahead by less than a day right after it', () => {
  const ahead = inDays(0.9);
  const folders = answeredAt(ahead);
  openStorage(folders, pack).append(answer(1));
  expect(Date.parse(openStorage(folders, pack).entries.at(-1)?.at ?? '')).toBe(Date.parse(ahead) + 1);
});

it('takes a clock that has lost its time for no proof that the journal is wrong', () => {
  const known = '2026-11-23T09:00:00.000Z';
  const folders = answeredAt(known);
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  openStorage(folders, pack).append(answer(1));
  expect(openStorage(folders, pack).entries.map(({ at }) => Date.parse(at))).toEqual([
    Date.parse(known),
    Date.parse(known) + 1,
  ]);
});

it('keeps a pack from outside apart from a built-in one of the same id', () => {
  const home = tempFolder();
  const folders = { data: home, config: home };
  openStorage(folders, pack, { outside: true }).append(begin);
  expect(openStorage(folders, pack).progress.runs).toEqual({});
  expect(Object.keys(openStorage(folders, pack, { outside: true }).progress.runs)).toEqual([chapter?.id]);
});
