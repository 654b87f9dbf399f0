import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/progress/entry.ts';
import { openJournal } from '../../src/progress/journal.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { entries, entry, idsOf } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const lineOf = (value: unknown) => `\n${JSON.stringify(value)}\n`;
const [first, second, third] = entries(3) as [Entry, Entry, Entry];

function folderWith(...contents: (string | Uint8Array)[]): string {
  const folder = tempFolder();
  for (const [index, content] of contents.entries()) put(folder, `${index}.jsonl`, content);
  return folder;
}

describe('what is read', () => {
  it('nothing, where there is no folder', () => {
    expect(readJournal(join(tempFolder(), 'journal'))).toEqual({ entries: [], problems: [] });
  });

  it('what was appended, in order', () => {
    const folder = tempFolder();
    const journal = openJournal(folder, 'a');
    for (const each of entries(50)) expect(journal.append(each)).toBeUndefined();
    expect(readJournal(folder)).toEqual({ entries: entries(50), problems: [] });
  });

  it('doubles once, in one file and over several', () => {
    const folder = folderWith(lineOf(first) + lineOf(first) + lineOf(second), lineOf(second) + lineOf(third));
    expect(readJournal(folder)).toEqual({ entries: [first, second, third], problems: [] });
  });

  it('several files, merged by time', () => {
    const folder = folderWith(lineOf(first) + lineOf(third), lineOf(second));
    expect(readJournal(folder).entries).toEqual([first, second, third]);
  });

  it('a file in the order of its lines, though the clock was set back', () => {
    const later = entry(2, { at: '2026-11-23T09:00:00.000Z' });
    const back = entry(1, { at: '2026-11-23T08:00:00.000Z' });
    expect(readJournal(folderWith(lineOf(later) + lineOf(back))).entries).toEqual([later, back]);
  });

  it('a file whose line ends something has turned into those of Windows', () => {
    const folder = folderWith((lineOf(first) + lineOf(second)).replaceAll('\n', '\r\n'));
    expect(readJournal(folder)).toEqual({ entries: [first, second], problems: [] });
  });

  it('one file in spite of another that cannot be read', () => {
    const folder = folderWith(lineOf(first));
    mkdirSync(join(folder, 'x.jsonl'));
    const read = readJournal(folder);
    expect(read.entries).toEqual([first]);
    expect(read.problems).toMatchObject([{ code: 'not-readable', path: join(folder, 'x.jsonl') }]);
  });

  it('no folder, but a file in its place', () => {
    const path = put(tempFolder(), 'journal', '');
    expect(readJournal(path)).toMatchObject({ entries: [], problems: [{ code: 'not-readable', path }] });
  });
});

describe('a torn line', () => {
  const whole = Buffer.from(lineOf(second));

  it('at whichever byte it was torn, takes nothing else along', () => {
    const folder = tempFolder();
    for (let kept = 0; kept <= whole.length; kept++) {
      put(
        folder,
        'a.jsonl',
        Buffer.concat([Buffer.from(lineOf(first)), whole.subarray(0, kept), Buffer.from(lineOf(third))]),
      );
      const isWhole = kept >= whole.length - 1;
      expect(readJournal(folder)).toEqual({
        entries: isWhole ? [first, second, third] : [first, third],
        problems: [],
      });
    }
    expect(readdirSync(folder)).toEqual(['a.jsonl']);
  });

  it('at the end of the file, likewise', () => {
    const folder = tempFolder();
    for (let kept = 0; kept < whole.length - 1; kept++) {
      put(folder, 'a.jsonl', Buffer.concat([Buffer.from(lineOf(first)), whole.subarray(0, kept)]));
      expect(readJournal(folder)).toEqual({ entries: [first], problems: [] });
    }
  });
});

describe('a broken file is set aside, and its good entries are salvaged', () => {
  it.each<[string, string | Uint8Array]>([
    ['text', 'hello'],
    ['zero bytes, as after a power cut', new Uint8Array(512)],
    ['another object', '{"a":1}'],
    ['an entry without an id', JSON.stringify({ ...second, id: undefined })],
    ['an entry without a time', JSON.stringify({ ...second, at: 'yesterday' })],
    ['an entry of an unknown fact', JSON.stringify({ ...second, fact: { type: 'dance', run: 'r' } })],
    ['an entry without a fact', JSON.stringify({ ...second, fact: null })],
    [
      'an answer without a verdict',
      JSON.stringify({ ...second, fact: { ...second.fact, verdict: 'maybe' } }),
    ],
    [
      'an answer that is no text',
      JSON.stringify({ ...second, fact: { ...second.fact, response: [{ id: 'a' }] } }),
    ],
    ['a version that is no number', JSON.stringify({ ...second, v: '1' })],
  ])('%s', (_name, garbage) => {
    const bytes = Buffer.concat([
      Buffer.from(lineOf(first)),
      Buffer.from(garbage),
      Buffer.from(lineOf(third)),
    ]);
    const folder = folderWith(bytes);
    const path = join(folder, '0.jsonl');
    const read = readJournal(folder);
    expect(read.entries).toEqual([first, third]);
    expect(read.problems).toEqual([
      { code: 'broken', path, movedTo: expect.stringContaining(`${path}.corrupt-`) },
    ]);
    const [problem] = read.problems;
    if (problem?.code !== 'broken') throw new Error('not set aside');
    expect(readFileSync(problem.movedTo)).toEqual(bytes);
    expect(readJournal(folder)).toEqual({ entries: [first, third], problems: [] });
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('where that is not possible, stays as it is', () => {
    const folder = folderWith(`${lineOf(first)}garbage\n`);
    // A folder stands where the good entries would be written: as on a full disk, they cannot be.
    mkdirSync(join(folder, '0.jsonl.salvaged'));
    const read = readJournal(folder);
    expect(idsOf(read.entries)).toEqual([first.id]);
    expect(read.problems).toMatchObject([{ code: 'not-readable' }]);
    expect(readFileSync(join(folder, '0.jsonl'), 'utf8')).toBe(`${lineOf(first)}garbage\n`);
    rmSync(join(folder, '0.jsonl.salvaged'), { recursive: true });
    expect(readJournal(folder)).toMatchObject({ entries: [first], problems: [{ code: 'broken' }] });
  });
});

describe('a newer version’s lines', () => {
  const newer = { ...second, v: 99, fact: { type: 'dance', steps: 3 } };

  it.each([
    ['alone', ''],
    ['beside garbage', 'garbage\n'],
  ])('%s are left as they are, and the rest is read', (_name, more) => {
    const text = lineOf(first) + lineOf(newer) + more + lineOf(third);
    const folder = folderWith(text);
    const path = join(folder, '0.jsonl');
    expect(readJournal(folder)).toEqual({ entries: [first, third], problems: [{ code: 'newer', path }] });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(openJournal(folder, '0').append(entry(9))).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(text + lineOf(entry(9)));
  });
});
