import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, type ExamPlan, type ExamQuestion } from '../../../src/domain/exam/compose.ts';

/** Many questions about a, few about b and c, one about a and b. */
const pool: ExamQuestion[] = [
  ...Array.from({ length: 20 }, (_, index) => ({ id: `a${index}`, chapter: 'one', concepts: ['a'] })),
  ...Array.from({ length: 5 }, (_, index) => ({ id: `b${index}`, chapter: 'one', concepts: ['b'] })),
  ...Array.from({ length: 5 }, (_, index) => ({ id: `c${index}`, chapter: 'two', concepts: ['c'] })),
  { id: 'ab', chapter: 'two', concepts: ['a', 'b'] },
];
const plan = (over: Partial<ExamPlan> = {}): ExamPlan => ({
  questions: 9,
  seed: 1,
  chapters: [],
  weights: {},
  ...over,
});
const conceptsOf = (ids: readonly string[]) => {
  const all = pool.filter(({ id }) => ids.includes(id)).flatMap(({ concepts }) => concepts);
  return Object.fromEntries(['a', 'b', 'c'].map((each) => [each, all.filter((one) => one === each).length]));
};

describe('an exam', () => {
  it('is the same for the same seed, whatever the seed; never asks twice, and has as many as there are', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: 60 }), (seed, questions) => {
        const exam = compose(pool, plan({ seed, questions }));
        expect(compose(pool, plan({ seed, questions }))).toEqual(exam);
        expect(new Set(exam).size).toBe(Math.min(questions, pool.length));
      }),
    );
  });

  it('is another for another seed', () => {
    expect(new Set(Array.from({ length: 20 }, (_, seed) => compose(pool, plan({ seed })).join())).size).toBe(
      20,
    );
  });

  it('does not change with the seed in how much of each concept it has', () => {
    for (let seed = 0; seed < 50; seed++) {
      const counts = Object.values(conceptsOf(compose(pool, plan({ seed }))));
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it.each<[string, Partial<ExamPlan>, Record<string, number>]>([
    ['three times as much of one', { questions: 10, weights: { a: 3, b: 1, c: 1 } }, { a: 6, b: 2, c: 2 }],
    ['nothing of one', { weights: { a: 0, b: 0 } }, { a: 0, b: 0, c: 5 }],
    ['one chapter', { questions: 3, chapters: ['two'], weights: { a: 0, b: 0 } }, { a: 0, b: 0, c: 3 }],
    ['more than there is', { questions: 99, chapters: ['two'] }, { a: 1, b: 1, c: 5 }],
    ['an unknown chapter', { chapters: ['none'] }, { a: 0, b: 0, c: 0 }],
  ])('%s', (_name, over, counts) => {
    expect(
      conceptsOf(
        compose(
          pool.filter(({ id }) => id !== 'ab' || over.questions === 99),
          plan(over),
        ),
      ),
    ).toEqual(counts);
  });
});
