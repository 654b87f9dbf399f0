import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { tableOf } from '../../src/cli/pack-stats.ts';
import { compilePack } from '../../src/packs/compile.ts';
import { type PackStats, packStats } from '../../src/packs/stats.ts';
import { builtIn } from '../helpers/packs.ts';

const LONG = 'a-name-as-long-as-names-may-be-which-is-some-sixty-four-of-them';

const stats: PackStats = {
  pack: 'small',
  version: '1.0.0',
  counts: { chapters: 1, cards: 2, questions: 14, labs: 3 },
  kinds: { 'single-choice': 12, cloze: 2 },
  facts: [
    {
      id: 'asked',
      cards: [],
      questions: { 'single-choice': Array(12).fill('a') },
      labs: ['b'],
      shown: ['a', 'b'],
      unshown: null,
    },
    {
      id: LONG,
      cards: ['c'],
      questions: {},
      labs: [],
      shown: [],
      unshown: { ko: '보여 줄 수 없다. '.repeat(9), en: 'It cannot be shown. '.repeat(9) },
    },
  ],
  misconceptions: [
    { id: 'short', questions: ['a', 'd'], card: 'c' },
    { id: LONG, questions: [], card: LONG },
    { id: 'unmet', questions: [], card: null },
  ],
};

it.each(['ko', 'en'] as const)('is 80 columns wide at most: %s', (language) => {
  const compiled = compilePack(builtIn);
  if (!compiled.ok) throw new Error('not compiled');
  const lines = [stats, packStats(compiled.pack)].flatMap((each) => tableOf(each, language));
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
});

it('has each number below the name of its column', () => {
  const lines = tableOf(stats, 'en');
  const head = lines.find((line) => line.trimStart().startsWith('card')) ?? '';
  const below = (row: string, column: string): string => {
    const end = head.indexOf(` ${column}`) + 1 + column.length;
    return row.slice(end - 3, end).trim();
  };
  const asked = lines.find((line) => line.startsWith('asked')) ?? '';
  const columns = ['card', 'sc', 'mr', 'cl', 'lab', 'run'];
  expect(columns.map((column) => below(asked, column))).toEqual(['-', '12', '-', '-', '1', '2']);
  // A name that does not fit has a line of its own.
  const long = lines[lines.indexOf(LONG) + 1] ?? '';
  expect(columns.map((column) => below(long, column))).toEqual(['1', '-', '-', '-', '-', 'x']);
});

it('says why a fact cannot be shown, and nothing where all can', () => {
  expect(tableOf(stats, 'en').join(' ')).toContain(`${LONG}: It cannot be shown.`);
  const shown = stats.facts.map((fact) => ({ ...fact, unshown: null }));
  expect(tableOf({ ...stats, facts: shown }, 'en').join('\n')).not.toContain('(x)');
});

it('says how often a misconception is met, and which card is against it', () => {
  const lines = tableOf(stats, 'en');
  expect(lines).toContain('   2  short  → c');
  expect(lines).toContain('   0  unmet  (no card)');
  expect(lines[lines.indexOf(`   0  ${LONG}`) + 1]).toBe(`      → ${LONG}`);
});
