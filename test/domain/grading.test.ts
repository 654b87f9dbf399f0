import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '../../src/domain/grading.ts';

const question = (correct: readonly string[]) => ({
  choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: correct.includes(id) })),
});

describe('grade', () => {
  it.each([
    ['the one', ['a'], ['a'], 'right'],
    ['another', ['a'], ['b'], 'wrong'],
    ['nothing', ['a'], [], 'wrong'],
    ['one too many', ['a'], ['a', 'b'], 'wrong'],
    ['both, in another order', ['a', 'c'], ['c', 'a'], 'right'],
    ['one of two', ['a', 'c'], ['a'], 'wrong'],
    ['both and one more', ['a', 'c'], ['a', 'b', 'c'], 'wrong'],
    ['all', ['a', 'c'], ['a', 'b', 'c', 'd'], 'wrong'],
  ])('%s', (_name, correct, response, verdict) => {
    expect(grade(question(correct), response)).toBe(verdict);
  });

  it('is right for exactly the set of correct choices, in any order', () => {
    const set = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 0 });
    const shuffled = fc.shuffledSubarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(set, shuffled, (correct, response) => {
        const same = correct.length === response.length && correct.every((id) => response.includes(id));
        expect(grade(question(correct), response)).toBe(same ? 'right' : 'wrong');
      }),
    );
  });
});
