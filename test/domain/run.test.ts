import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/grading.ts';
import {
  type Answer,
  answer,
  beginRun,
  firstAnswers,
  isFinished,
  moveTo,
  type Run,
} from '../../src/domain/run.ts';

const begin = (...items: string[]) => beginRun('run', 'chapter', 7, items);
const given = (verdict: Verdict): Answer => ({ response: ['a'], verdict, hint: false });

describe('a run', () => {
  it('puts a wrong answer at the end, again and again until it is right', () => {
    let run = answer(begin('a', 'b'), 0, given('wrong'));
    expect(run.queue).toEqual(['a', 'b', 'a']);
    run = answer(run, 1, given('right'));
    run = answer(run, 2, given('wrong'));
    expect(run.queue).toEqual(['a', 'b', 'a', 'a']);
    run = answer(run, 3, given('right'));
    expect(run.queue).toEqual(['a', 'b', 'a', 'a']);
    expect(run.length).toBe(2);
  });

  it('never overwrites an answer', () => {
    const once = answer(begin('a'), 0, given('wrong'));
    expect(answer(once, 0, given('right'))).toBe(once);
  });

  it.each([-1, 2, 99, 0.5])('has no answer at %d', (position) => {
    const run = begin('a', 'b');
    expect(answer(run, position, given('wrong'))).toBe(run);
  });

  it.each([
    [-5, 0, false],
    [0, 0, false],
    [2, 2, true],
    [99, 2, true],
  ])('moves to %d: stands at %d, finished: %s', (to, position, finished) => {
    const run = moveTo(begin('a', 'b'), to);
    expect(run.position).toBe(position);
    expect(isFinished(run)).toBe(finished);
  });

  it('is no longer finished when something came back', () => {
    const run = answer(moveTo(begin('a'), 0), 0, given('wrong'));
    expect(isFinished(moveTo(run, 1))).toBe(false);
    expect(isFinished(moveTo(run, 2))).toBe(true);
  });

  it('scores only what was answered the first time', () => {
    let run = answer(begin('card', 'a', 'b'), 1, given('wrong'));
    run = answer(run, 2, given('right'));
    run = answer(run, 3, given('right'));
    expect(firstAnswers(run)).toEqual([
      { item: 'a', verdict: 'wrong' },
      { item: 'b', verdict: 'right' },
    ]);
  });

  it('ends as soon as every question is right, whoever answers, and asks each wrong one again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }), (mistakes) => {
        const left = new Map(mistakes.map((count, index) => [`q${index}`, count]));
        let run: Run = begin(...left.keys());
        while (!isFinished(run)) {
          const item = run.queue[run.position] ?? '';
          const wrong = (left.get(item) ?? 0) > 0;
          if (wrong) left.set(item, (left.get(item) ?? 0) - 1);
          run = moveTo(answer(run, run.position, given(wrong ? 'wrong' : 'right')), run.position + 1);
        }
        expect(run.queue).toHaveLength(mistakes.reduce((sum, count) => sum + count, mistakes.length));
        for (const item of left.keys()) {
          const last = run.queue.lastIndexOf(item);
          expect(run.answers[last]?.verdict).toBe('right');
        }
      }),
    );
  });
});
