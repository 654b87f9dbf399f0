import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeBlanks, gradeChoices, gradeOrder, gradeTargets } from '../../src/domain/grading.ts';

const choices = (correct: readonly string[]) =>
  ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: correct.includes(id) }));

describe('gradeChoices', () => {
  it.each([
    ['the one', ['a'], ['a'], 'right', 1],
    ['another', ['a'], ['b'], 'wrong', 0],
    ['nothing', ['a'], [], 'wrong', 0],
    ['one too many', ['a'], ['a', 'b'], 'wrong', 0],
    ['both, in another order', ['a', 'c'], ['c', 'a'], 'right', 1],
    ['one of two', ['a', 'c'], ['a'], 'wrong', 0.5],
    ['both and one more', ['a', 'c'], ['a', 'b', 'c'], 'wrong', 0.5],
    ['all', ['a', 'c'], ['a', 'b', 'c', 'd'], 'wrong', 0],
  ])('%s', (_name, correct, response, verdict, score) => {
    expect(gradeChoices(choices(correct), response)).toEqual({ verdict, score });
  });

  it('is right for exactly the set of correct choices, in any order', () => {
    const set = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
    const shuffled = fc.shuffledSubarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(set, shuffled, (correct, response) => {
        const same = correct.length === response.length && correct.every((id) => response.includes(id));
        const { verdict, score } = gradeChoices(choices(correct), response);
        expect(verdict).toBe(same ? 'right' : 'wrong');
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score < 1).toBe(!same);
      }),
    );
  });
});

describe('partial credit', () => {
  it.each([
    [['a', 'b', 'c', 'd'], 'right', 1],
    [['a', 'b', 'd', 'c'], 'wrong', 0.5],
    [['d', 'a', 'b', 'c'], 'wrong', 0],
  ])('an order of %j is %s', (response, verdict, score) => {
    expect(gradeOrder(['a', 'b', 'c', 'd'], response)).toEqual({ verdict, score });
  });

  it('items that got their target', () => {
    const items = [
      { id: 'a', target: 'x' },
      { id: 'b', target: 'y' },
    ];
    expect(gradeTargets(items, ['b=y', 'a=x'])).toEqual({ verdict: 'right', score: 1 });
    expect(gradeTargets(items, ['a=x', 'b=x'])).toEqual({ verdict: 'wrong', score: 0.5 });
    expect(gradeTargets(items, [])).toEqual({ verdict: 'wrong', score: 0 });
  });

  it('blanks, whatever their case, width, Unicode form and spaces', () => {
    const blanks = [{ answers: ['nginx:latest', 'nginx'] }, { answers: ['이미지'] }];
    expect(gradeBlanks(blanks, [' NGINX ', '이미지'.normalize('NFD')]).verdict).toBe('right');
    expect(gradeBlanks(blanks, ['ｎｇｉｎｘ：latest', '이미지']).verdict).toBe('right');
    expect(gradeBlanks(blanks, ['nginx:alpine', '이미지'])).toEqual({ verdict: 'wrong', score: 0.5 });
  });
});
