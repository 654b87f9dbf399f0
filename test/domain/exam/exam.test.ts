import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Exam,
  type ExamFact,
  endOf,
  foldExam,
  minutesLeft,
  nextTick,
  timeLeft,
} from '../../../src/domain/exam/exam.ts';
import { reportOf } from '../../../src/domain/exam/report.ts';

const begin: Extract<ExamFact, { type: 'exam-begin' }> = {
  type: 'exam-begin',
  exam: 'e',
  seed: 1,
  items: ['x', 'y', 'z'],
  minutes: 10,
  pass: 66,
  begun: 1_000_000,
};
const answer = (position: number, verdict: 'right' | 'wrong', over: Partial<ExamFact> = {}): ExamFact =>
  ({
    type: 'exam-answer',
    exam: 'e',
    position,
    item: begin.items[position] ?? '',
    itemVersion: 1,
    response: [verdict],
    verdict,
    score: 0,
    milliseconds: 1,
    ...over,
  }) as ExamFact;
const folded = (...facts: ExamFact[]): Exam => {
  const exam = facts.reduce<Exam | undefined>(foldExam, undefined);
  if (!exam) throw new Error('no exam');
  return exam;
};
const end: ExamFact = { type: 'exam-end', exam: 'e', how: 'handed-in' };
const known = [
  { id: 'x', concepts: ['one'] },
  { id: 'y', concepts: ['one', 'two'] },
  { id: 'z', concepts: ['two'] },
];

describe('answers', () => {
  it.each<[string, ExamFact[], number, boolean, number[]]>([
    ['none', [], 0, false, [0, 1, 2]],
    ['all right', [answer(0, 'right'), answer(1, 'right'), answer(2, 'right')], 3, true, []],
    ['just the pass mark', [answer(0, 'right'), answer(2, 'right'), answer(1, 'wrong')], 2, true, [1]],
    ['changed to right', [answer(0, 'wrong'), answer(0, 'right')], 1, false, [1, 2]],
    ['changed to wrong', [answer(0, 'right'), answer(0, 'wrong')], 0, false, [0, 1, 2]],
    ['of another exam', [answer(0, 'right', { exam: 'f' })], 0, false, [0, 1, 2]],
    ['of another item', [answer(0, 'right', { item: 'z' } as Partial<ExamFact>)], 0, false, [0, 1, 2]],
    ['after the end', [end, answer(0, 'right')], 0, false, [0, 1, 2]],
  ])('%s', (_name, facts, right, passed, wrong) => {
    expect(reportOf(folded(begin, ...facts), known)).toMatchObject({ right, passed, wrong, of: 3 });
  });

  it('count for every concept of their question, and not for a question that is gone', () => {
    const exam = folded(begin, answer(0, 'right'), answer(1, 'right'));
    expect(reportOf(exam, known).concepts).toEqual([
      { id: 'one', of: 2, right: 2 },
      { id: 'two', of: 2, right: 1 },
    ]);
    expect(reportOf(exam, known.slice(0, 2))).toMatchObject({ of: 2, right: 2, percent: 100, passed: true });
    expect(reportOf(exam, [])).toMatchObject({ of: 0, percent: 0, passed: false });
  });

  it('a percentage below the pass mark is never shown as the pass mark', () => {
    const exam = { ...folded(begin, answer(0, 'right'), answer(1, 'right')), pass: 67 };
    expect(reportOf(exam, known)).toMatchObject({ percent: 66, passed: false });
  });
});

describe('the time that is left', () => {
  const exam = folded(begin);

  it.each([
    [1_000_000, 10],
    [1_000_001, 10],
    [1_060_000, 9],
    [1_599_999, 1],
    [1_600_000, 0],
    [9_000_000_000, 0],
    // The clock was set back: no more than there was.
    [0, 10],
  ])('at %i is %i minutes', (now, minutes) => {
    expect(minutesLeft(exam, now)).toBe(minutes);
    expect(endOf(exam, now)).toBe(minutes === 0 ? 'time-up' : undefined);
  });

  it('changes at the next tick and not before, which is later than now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 1_599_999 }), (now) => {
        const tick = nextTick(exam, now);
        expect(tick).toBeGreaterThan(now);
        expect(minutesLeft(exam, tick - 1)).toBe(minutesLeft(exam, now));
        expect(minutesLeft(exam, tick)).toBe(minutesLeft(exam, now) - 1);
      }),
    );
  });

  it('is never negative', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (now) => timeLeft(exam, now) >= 0));
  });

  it('is none once it was handed in', () => {
    expect(endOf(folded(begin, end), 1_000_001)).toBe('handed-in');
  });
});
