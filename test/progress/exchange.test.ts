import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/progress/entry.ts';
import { additions, exportText, readExport, writeWhole } from '../../src/progress/exchange.ts';
import { openJournal } from '../../src/progress/journal.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { resetJournal } from '../../src/progress/reset.ts';
import { entries, entry, idsOf } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const [first, second, third] = entries(3) as [Entry, Entry, Entry];
const line = (value: unknown) => JSON.stringify(value);
const answered = (response: unknown) => ({ ...second, fact: { ...second.fact, response } });

/** As `progress import` does it; the names of the files are in the order of the imports. */
function take(folder: string, text: string): void {
  const { lines, added } = additions(readJournal(folder).entries, readExport(text).entries);
  const name = `import-${String(readdirSync(folder).length).padStart(3, '0')}.jsonl`;
  if (added > 0) expect(writeWhole(join(folder, name), exportText(lines), 'answers')).toBeUndefined();
}

describe('a line of an export', () => {
  it.each<[string, string, readonly Entry[], string | undefined]>([
    ['an entry', line(second), [second], undefined],
    ['none', '', [], undefined],
    ['with the line end of Windows', `${line(second)}\r`, [second], undefined],
    ['cut off', line(second).slice(0, -5), [], 'torn'],
    ['text', 'hello', [], 'garbage'],
    ['another object', '{"a":1}', [], 'garbage'],
    ['without an id', line({ ...second, id: undefined }), [], 'garbage'],
    ['of an unknown fact', line({ ...second, fact: { type: 'dance', run: 'r' } }), [], 'garbage'],
    ['of a newer version', line({ ...second, v: 99 }), [], 'newer'],
    ['that clears the terminal', line(answered(['\x1b[2J'])), [], 'garbage'],
    ['that hides it in a key', line({ ...second, '\x1b': 1 }), [], 'garbage'],
    ['of a time that no calendar has', line({ ...second, at: '+275760-09-13T00:00:00.000Z' }), [], 'garbage'],
    ['of the year 1999', line({ ...second, at: '1999-12-31T23:59:59.999Z' }), [], 'garbage'],
    ['with a number for a time', line({ ...second, at: 5 }), [], 'garbage'],
    ['with a backslash and an n', line(answered(['C:\\n'])), [answered(['C:\\n']) as Entry], undefined],
  ])('%s', (_name, text, taken, why) => {
    const { entries: read, refused } = readExport(`\uFEFF${line(first)}\n${text}\n${line(third)}`);
    expect(read).toEqual([first, ...taken, third]);
    expect(refused).toEqual(why ? [{ line: 2, why }] : []);
  });
});

const yearAhead = 365 * 86_400;

/** Journals of a machine: files of entries whose clock may have been set back, or far ahead, with unique ids. */
const machine = (name: string) =>
  fc
    .array(
      fc.array(
        fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: yearAhead, max: yearAhead + 2 })),
        { maxLength: 6 },
      ),
      { maxLength: 3 },
    )
    .map((files) =>
      files.map((seconds, file) =>
        seconds.map((second, index) =>
          entry(0, {
            id: `${name}-${file}-${index}`,
            at: new Date(Date.UTC(2026, 10, 23, 9, 0, second)).toISOString(),
          }),
        ),
      ),
    );

function folderOf(files: readonly (readonly Entry[])[]): string {
  const folder = tempFolder();
  for (const [index, each] of files.entries()) put(folder, `${index}.jsonl`, exportText(each));
  return folder;
}

const idsIn = (folder: string) => idsOf(readJournal(folder).entries);
const exported = (folder: string) => exportText(readJournal(folder).entries);

describe('progress that moves', () => {
  it('import(export(x)) = x, and twice is once', () => {
    fc.assert(
      fc.property(machine('a'), (files) => {
        const from = folderOf(files);
        const to = tempFolder();
        take(to, exported(from));
        expect(readJournal(to)).toEqual(readJournal(from));
        const before = readdirSync(to);
        take(to, exported(from));
        take(from, exported(from));
        expect(readdirSync(to)).toEqual(before);
        expect(readdirSync(from)).toHaveLength(files.length);
      }),
    );
  });

  it('from two machines, in either order, the same', () => {
    fc.assert(
      fc.property(machine('a'), machine('b'), machine('c'), (a, b, c) => {
        const [one, other] = [folderOf(a), folderOf(a)];
        const [fromB, fromC] = [exported(folderOf(b)), exported(folderOf(c))];
        take(one, fromB);
        take(one, fromC);
        take(other, fromC);
        take(other, fromB);
        expect(idsIn(one)).toEqual(idsIn(other));
        expect(idsIn(one).length).toBe([a, b, c].flat(2).length);
      }),
    );
  });

  it('there and back again adds nothing, and both have the same', () => {
    fc.assert(
      fc.property(machine('a'), machine('b'), (a, b) => {
        const [here, there] = [folderOf(a), folderOf(b)];
        take(there, exported(here));
        take(here, exported(there));
        const files = readdirSync(there);
        take(there, exported(here));
        expect(readdirSync(there)).toEqual(files);
        expect(new Set(idsIn(here))).toEqual(new Set(idsIn(there)));
      }),
    );
  });

  it('what comes later of a file whose clock was set back stays later', () => {
    const ahead = entry(1, { at: '2026-11-23T10:00:00.000Z' });
    const back = [2, 3].map((index) => entry(index, { at: `2026-11-23T09:00:0${index}.000Z` }));
    const between = entry(4, { at: '2026-11-23T09:30:00.000Z' });
    const to = folderOf([[between]]);
    take(to, exportText([ahead]));
    take(to, exportText([ahead, ...back]));
    expect(idsIn(to)).toEqual(idsOf([between, ahead, ...back]));
  });

  it('an entry that is there already is not replaced by another of its id', () => {
    const to = folderOf([[first]]);
    take(to, exportText([{ ...first, pack: 'forged' }, second]));
    expect(readJournal(to).entries).toEqual([first, second]);
  });
});

describe('forgetting', () => {
  const mixed = entries(6).map((each, index) => ({ ...each, pack: index % 2 === 0 ? 'small' : 'other' }));
  const [small, other] = ['small', 'other'].map((pack) => mixed.filter((each) => each.pack === pack));

  it('takes one pack out, keeps the rest to the byte, and the backup brings it back', () => {
    const newer = '{"v":99,"new":"shape"}';
    const folder = folderOf([mixed, small ?? [], other ?? []]);
    put(folder, '3.jsonl', `\n${newer}\n`);
    const before = readJournal(folder);
    const backup = join(tempFolder(), 'backup.jsonl');
    const reset = resetJournal(folder, backup, ({ pack }) => pack === 'small');
    expect(reset).toEqual({ removed: 3, running: [] });
    expect(readJournal(folder).entries).toEqual(other);
    expect(readdirSync(folder)).toEqual(['0.jsonl', '2.jsonl', '3.jsonl']);
    expect(readFileSync(join(folder, '3.jsonl'), 'utf8')).toContain(newer);
    take(folder, readFileSync(backup, 'utf8'));
    expect(readJournal(folder)).toEqual(before);
  });

  it('takes a file for what it is that holds a line cut off inside a letter', () => {
    const folder = tempFolder();
    const torn = Buffer.from(exportText(entries(1)));
    const inside = torn.indexOf('한글') + 1;
    const text = Buffer.concat([Buffer.from(exportText(mixed)), torn.subarray(0, inside)]);
    put(folder, '0.jsonl', text);
    const reset = resetJournal(folder, join(tempFolder(), 'backup.jsonl'), ({ pack }) => pack === 'small');
    expect(reset).toEqual({ removed: 3, running: [] });
    expect(readJournal(folder).entries).toEqual(other);
  });

  it('forgets nothing where the backup cannot be written', () => {
    const folder = folderOf([mixed]);
    const blocked = put(tempFolder(), 'file', '');
    expect(resetJournal(folder, join(blocked, 'backup.jsonl'), () => true)).toMatchObject({
      problem: { code: 'not-writable', what: 'backup' },
    });
    expect(readJournal(folder).entries).toEqual(mixed);
  });

  it.runIf(process.platform !== 'win32')('a trainer that is running loses nothing that comes after', () => {
    const folder = tempFolder();
    const journal = openJournal(folder, 'a');
    journal.append(first);
    resetJournal(folder, join(tempFolder(), 'backup.jsonl'), () => true);
    expect(readdirSync(folder)).toEqual([]);
    expect(journal.append(second)).toBeUndefined();
    expect(readJournal(folder).entries).toEqual([second]);
  });

  it.runIf(process.platform !== 'win32')(
    'nor on Windows, where a file without its name may look like any',
    () => {
      const [folder, elsewhere] = [tempFolder(), tempFolder()];
      const journal = openJournal(folder, 'a', undefined, 'win32');
      journal.append(first);
      linkSync(join(folder, 'a.jsonl'), join(elsewhere, 'still-there'));
      rmSync(join(folder, 'a.jsonl'));
      expect(journal.append(second)).toBeUndefined();
      expect(readJournal(folder).entries).toEqual([second]);
    },
  );

  it.runIf(process.platform !== 'win32')('files are for their owner’s eyes only', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'journal'));
    take(join(folder, 'journal'), exportText([first]));
    expect(statSync(join(folder, 'journal', 'import-000.jsonl')).mode & 0o777).toBe(0o600);
  });
});
