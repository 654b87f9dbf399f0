import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { farthestAhead, withTrueDates } from '../../src/progress/ahead.ts';
import type { Entry } from '../../src/progress/entry.ts';
import { additions, exportText, readExport } from '../../src/progress/exchange.ts';
import { openJournal } from '../../src/progress/journal.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { entry, idsOf } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 23, 12);
const at = (index: number, days: number): Entry =>
  entry(index, { at: new Date(now + days * day).toISOString() });
const sinceNow = (list: readonly Entry[]) => list.map((each) => Date.parse(each.at) - now);

it.each<[string, number[], number[]]>([
  ['the last ones are just before now', [-1, 300, 301], [-1 * day, -2, -1]],
  [
    'others are just before what came next',
    [-3, 300, 301, -2],
    [-3 * day, -2 * day - 2, -2 * day - 1, -2 * day],
  ],
])('dates: %s', (_name, given, believed) => {
  const list = given.map((days, index) => at(index, days));
  const dated = withTrueDates(list, now);
  expect(sinceNow(dated)).toEqual(believed);
  expect(idsOf(dated)).toEqual(idsOf(list));
});

it('nothing is ahead that is so by less than a day, or by a clock that has lost its time', () => {
  expect(farthestAhead([at(0, -1), at(1, 0.9)], now)).toBeUndefined();
  expect(farthestAhead([at(0, -1), at(1, 0.9)], 0)).toBeUndefined();
  expect(farthestAhead([at(0, 300), at(1, 301), at(2, 301), at(3, 2)], now)?.id).toBe(at(1, 0).id);
});

/** A session of a trainer: what it knows comes first, whatever its clock says. */
function session(folder: string, name: string, entries: readonly Entry[], clock: number): void {
  const journal = openJournal(folder, name, farthestAhead(readJournal(folder).entries, clock));
  for (const each of entries) expect(journal.append(each)).toBeUndefined();
}

function take(folder: string, text: string): void {
  const { lines } = additions(readJournal(folder).entries, readExport(text).entries);
  put(folder, `import-${readdirSync(folder).length}.jsonl`, exportText(lines));
}

it('sessions after a clock that was ahead stay in their order, and two machines that merge agree', () => {
  const sessions = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(sessions, sessions, fc.boolean(), (here, there, isNamedLater) => {
      const home = tempFolder();
      const folders = ['a', 'b'].map((name) => join(home, name));
      const wrong = [at(0, 300), at(1, 300), at(2, 301)];
      const made = folders.map((folder, machine) => {
        mkdirSync(folder);
        session(folder, isNamedLater ? 'z' : '0', wrong, now + 301 * day);
        let count = 0;
        return (machine === 0 ? here : there).flatMap((size, number) => {
          const list = Array.from({ length: size }, () => {
            count += 1;
            return entry(0, {
              id: `${machine}-${count}`,
              at: new Date(now + count * 10 + machine).toISOString(),
            });
          });
          session(folder, `s${number}`, list, now);
          return list;
        });
      });
      for (const [index, folder] of folders.entries())
        expect(idsOf(readJournal(folder).entries)).toEqual(idsOf([...wrong, ...(made[index] ?? [])]));
      const [a = '', b = ''] = folders;
      const [fromA, fromB] = [a, b].map((folder) => exportText(readJournal(folder).entries));
      take(a, fromB ?? '');
      take(b, fromA ?? '');
      const merged = made.flat().sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
      expect(idsOf(readJournal(a).entries)).toEqual(idsOf([...wrong, ...merged]));
      expect(idsOf(readJournal(b).entries)).toEqual(idsOf(readJournal(a).entries));
    }),
    { numRuns: 40 },
  );
});
