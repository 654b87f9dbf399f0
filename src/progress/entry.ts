import type { ExamFact } from '../domain/exam/exam.ts';
import type { Fact } from '../domain/progress.ts';

/** The version of the journal's lines. A newer line is left alone: it is kept, and not understood. */
const journalVersion = 3;

/** The oldest version that holds such a fact: a trainer of before labs or exams still reads all else. */
export const versionOf = ({ type }: Fact): number => (type.startsWith('exam-') ? 3 : type === 'lab' ? 2 : 1);

/** A line of the journal. `at` is an ISO 8601 time in UTC; `id` a UUID, by which doubles are dropped. */
export type Entry = {
  readonly v: number;
  readonly id: string;
  readonly at: string;
  readonly pack: string;
  readonly packVersion: string;
  readonly fact: Fact;
};

export type Line =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'newer' }
  /** The rest of a write that was cut off; whoever wrote it was told that it failed. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'garbage' };

const start = '{"v":';

export function parseLine(line: string): Line {
  // A write begins with a newline, so that a torn line is never continued by the next one.
  if (!line.startsWith(start)) return { kind: start.startsWith(line) ? 'torn' : 'garbage' };
  try {
    const value = JSON.parse(line) as Entry;
    if (typeof value.v !== 'number') return { kind: 'garbage' };
    if (value.v > journalVersion) return { kind: 'newer' };
    return isEntry(value) ? { kind: 'entry', entry: value } : { kind: 'garbage' };
  } catch {
    return { kind: 'torn' };
  }
}

const isEntry = ({ id, at, pack, fact }: Entry): boolean =>
  typeof id === 'string' &&
  typeof pack === 'string' &&
  !Number.isNaN(Date.parse(at)) &&
  typeof fact === 'object' &&
  fact !== null &&
  isFact(fact);

const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function isFact(fact: Fact): boolean {
  if (fact.type === 'lab') return typeof fact.lab === 'string';
  if ('exam' in fact) return typeof fact.exam === 'string' && isExamFact(fact);
  if (typeof fact.run !== 'string') return false;
  switch (fact.type) {
    case 'begin':
      return typeof fact.chapter === 'string' && typeof fact.seed === 'number' && areTexts(fact.items);
    case 'move':
      return Number.isInteger(fact.position) && Number.isInteger(fact.step);
    case 'answer':
      return isAnswer(fact);
    default:
      return false;
  }
}

const isAnswer = (fact: Extract<Fact, { type: 'answer' | 'exam-answer' }>): boolean =>
  Number.isInteger(fact.position) &&
  typeof fact.item === 'string' &&
  areTexts(fact.response) &&
  (fact.verdict === 'right' || fact.verdict === 'wrong') &&
  (!('again' in fact) || fact.again === undefined || typeof fact.again === 'string');

function isExamFact(fact: ExamFact): boolean {
  switch (fact.type) {
    case 'exam-begin':
      return [fact.seed, fact.minutes, fact.pass, fact.begun].every(Number.isFinite) && areTexts(fact.items);
    case 'exam-answer':
      return isAnswer(fact);
    case 'exam-flag':
      return Number.isInteger(fact.position) && typeof fact.flagged === 'boolean';
    case 'exam-end':
      return fact.how === 'handed-in' || fact.how === 'time-up';
    default:
      return false;
  }
}
