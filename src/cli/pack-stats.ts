import { resolve } from 'node:path';
import wrapAnsi from 'wrap-ansi';
import { packStatsSayings } from '../i18n/pack-stats.ts';
import { compilePack } from '../packs/compile.ts';
import { type FactStats, type PackStats, packStats, questionKinds } from '../packs/stats.ts';
import type { Language } from '../packs/text.ts';
import { exitCode } from './exit-code.ts';
import { checkPack } from './pack-check.ts';

/** `pack stats`: what a pack teaches and asks; returns the exit code. */
export function showStats(folder: string, { language, json }: { language: Language; json: boolean }): number {
  const compiled = compilePack(resolve(folder));
  if (!compiled.ok) return checkPack(folder, { language, json: false });
  const stats = packStats(compiled.pack);
  const text = json ? JSON.stringify(stats) : tableOf(stats, language).join('\n');
  process.stdout.write(`${text}\n`);
  return exitCode.fine;
}

const COLUMNS = 80;
const CELL = 4;

/** The columns of the table of facts: as short as they have to be. */
const SHORT: Readonly<Record<string, string>> = {
  'single-choice': 'sc',
  'multiple-response': 'mr',
  'true-false': 'tf',
  ordering: 'or',
  matching: 'ma',
  sorting: 'so',
  cloze: 'cl',
  command: 'co',
  predict: 'pr',
  'spot-the-mistake': 'sp',
};

/** At most 80 columns wide. */
export function tableOf(stats: PackStats, language: Language): readonly string[] {
  const say = packStatsSayings[language];
  return [
    say.counts(stats.counts),
    '',
    say.kinds,
    ...questionKinds.map((kind) => `${count(stats.kinds[kind] ?? 0)}  ${kind}`),
    '',
    ...wrapped(`${say.facts}: ${legend(language)}`),
    ...row('', ['card', ...questionKinds.map((kind) => SHORT[kind] ?? kind.slice(0, 3)), 'lab', 'run']),
    ...stats.facts.flatMap((fact) => row(fact.id, cellsOf(fact))),
    ...unshownOf(stats, language),
    '',
    ...wrapped(say.misconceptions),
    ...stats.misconceptions.flatMap(({ id, questions, card }) => {
      const remedy = card === null ? say.noCard : `→ ${card}`;
      const line = `${count(questions.length)}  ${id}`;
      return line.length + remedy.length + 2 <= COLUMNS ? [`${line}  ${remedy}`] : [line, `      ${remedy}`];
    }),
  ];
}

function cellsOf({ cards, questions, labs, shown, unshown }: FactStats): readonly string[] {
  const numbers = [cards, ...questionKinds.map((kind) => questions[kind] ?? []), labs];
  const cells = [...numbers, shown].map(({ length }) => (length === 0 ? '-' : String(length)));
  return unshown ? [...cells.slice(0, -1), 'x'] : cells;
}

function unshownOf({ facts }: PackStats, language: Language): readonly string[] {
  const reasons = facts.flatMap(({ id, unshown }) => (unshown ? [`${id}: ${unshown[language]}`] : []));
  if (reasons.length === 0) return [];
  return ['', ...wrapped(packStatsSayings[language].unshown), ...reasons.flatMap(wrapped)];
}

/** A name that is too long for its column stands on a line of its own. */
function row(name: string, cells: readonly string[]): readonly string[] {
  const text = cells.map((cell, index) => cell.padStart(index === 0 ? CELL + 1 : CELL)).join('');
  const width = COLUMNS - 1 - (cells.length * CELL + 1);
  return name.length > width ? [name, ' '.repeat(width) + text] : [name.padEnd(width) + text];
}

const legend = (language: Language): string =>
  [
    ...questionKinds.map((kind) => `${SHORT[kind] ?? kind} ${kind}`),
    packStatsSayings[language].shown,
    packStatsSayings[language].none,
  ].join(', ');

const wrapped = (text: string): readonly string[] => wrapAnsi(text, COLUMNS).split('\n');
const count = (number: number): string => String(number).padStart(4);
