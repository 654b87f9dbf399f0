import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptRecalls, heldMisconceptions } from '../../../src/domain/review/insight.ts';
import { interleave } from '../../../src/domain/review/interleave.ts';
import type { Material, MaterialItem } from '../../../src/domain/review/material.ts';
import { type Answered, foldAnswers, noMemory } from '../../../src/domain/review/memory.ts';
import { planReview, type Request } from '../../../src/domain/review/queue.ts';
import { answered, day, dayOf } from '../../helpers/answered.ts';

const question = (id: string, over: Partial<MaterialItem> = {}): MaterialItem => ({
  id,
  kind: 'single-choice',
  version: 1,
  concepts: ['image'],
  ...over,
});
/** Two questions that meet one misconception, one that meets none, and its card. */
const slips = [{ id: 'good' }, { id: 'bad', misconception: 'slip' }];
const material: Material = {
  chapters: [
    {
      id: 'one',
      items: [
        question('card', { kind: 'card' }),
        question('a', { choices: slips }),
        question('b', { choices: slips, concepts: ['layers'] }),
        question('c', { concepts: ['volumes'] }),
      ],
    },
  ],
  misconceptions: [{ id: 'slip', card: 'card' }],
};

const plan = (answers: readonly Answered[], over: Partial<Request> = {}) =>
  planReview(foldAnswers(noMemory, answers, dayOf), {
    material,
    settings: {},
    today: 30,
    seed: 7,
    finished: [],
    missed: [],
    ...over,
  });
const slipped = (item: string, at: number) => answered({ item, verdict: 'wrong', response: ['bad'] }, at);

describe('a sitting', () => {
  it('asks what is due, and nothing that was never answered', () => {
    expect(plan([answered({ item: 'a' }, 0)])).toMatchObject({ queue: ['a'], questions: 1, minutes: 1 });
    expect(plan([])).toEqual({ queue: [], questions: 0, minutes: 1, next: undefined, weakest: [] });
  });

  it('asks nothing again on its day, and says when it comes', () => {
    const today = plan([slipped('c', 30 * day), answered({ item: 'a' }, 30 * day)]);
    expect(today).toMatchObject({ queue: [], next: { days: 1, questions: 1 } });
  });

  it('keeps to the day’s limit, the most forgotten first, and leaves the rest for tomorrow', () => {
    const answers = [
      answered({ item: 'a' }, 20 * day),
      answered({ item: 'b' }, 0),
      answered({ item: 'c' }, day),
    ];
    const settings = { reviewsADay: 2 };
    const first = plan(answers, { settings });
    expect([...first.queue].sort()).toEqual(['b', 'c']);
    expect(first.next).toEqual({ days: 1, questions: 1 });
    const then = [...answers, answered({ item: 'b' }, 30 * day), answered({ item: 'c' }, 30 * day)];
    expect(plan(then, { settings }).queue).toEqual([]);
    expect(plan(then, { settings, today: 31 }).queue).toEqual(['a']);
  });

  it('asks sooner where more is to be remembered', () => {
    const answers = [answered({ item: 'a' }, 0)];
    const dueOn = (desiredRetention: number) =>
      plan(answers, { settings: { desiredRetention }, today: 0 }).next?.days ?? 0;
    expect(dueOn(0.95)).toBeLessThan(dueOn(0.9));
    expect(dueOn(0.9)).toBeLessThan(dueOn(0.8));
  });

  it('asks new questions only of chapters that were gone through, so many a day', () => {
    const answers = [answered({ item: 'a' }, 29 * day)];
    expect(plan(answers, { finished: ['other'] }).queue).toEqual([]);
    expect([...plan(answers, { finished: ['one'] }).queue].sort()).toEqual(['b', 'c']);
    expect(plan(answers, { finished: ['one'], settings: { newADay: 1 } }).questions).toBe(1);
    expect(plan(answers, { finished: ['one'], settings: { newADay: 0 } }).questions).toBe(0);
  });

  it('forgets what was answered before the item meant something else', () => {
    const [chapter] = material.chapters;
    const items = chapter?.items.map((item) => (item.id === 'a' ? { ...item, version: 2 } : item)) ?? [];
    const changed = { ...material, chapters: [{ id: 'one', items }] };
    const answers = [answered({ item: 'a' }, 0)];
    expect(plan(answers, { material: changed }).queue).toEqual([]);
    expect(plan(answers, { material: changed, finished: ['one'] }).queue).toContain('a');
  });

  it('asks a misconception that is held from another side as well', () => {
    const answers = [
      answered({ item: 'b' }, 28 * day),
      answered({ item: 'b' }, 29 * day),
      slipped('a', 29.5 * day),
    ];
    const { queue, questions } = plan(answers);
    expect([...queue].sort()).toEqual(['a', 'b']);
    expect(questions).toBe(2);
    // Given up meanwhile: only what is due is asked.
    expect(plan([...answers, answered({ item: 'a' }, 29.6 * day)]).queue).toEqual(['a']);
  });

  it('asks what a sitting that was left still had to ask', () => {
    const answers = [slipped('c', 30 * day), answered({ item: 'a' }, 30 * day)];
    expect(plan(answers, { missed: ['c', 'unknown'] }).queue).toEqual(['c']);
  });

  it('brings a leech’s card before it', () => {
    const answers = Array.from({ length: 9 }, (_, index) =>
      index === 0 ? answered({ item: 'a' }, 0) : slipped('a', index * day),
    );
    expect(plan(answers.slice(0, 8))).toMatchObject({ queue: ['a'], questions: 1 });
    expect(plan(answers)).toMatchObject({ queue: ['card', 'a'], questions: 1 });
  });

  it('takes as long as the learner’s own answers', () => {
    const answers = ['a', 'b', 'c'].map((item, index) =>
      answered({ item, milliseconds: [1000, 100_000, 9_000_000][index] ?? 0 }, 0),
    );
    expect(plan(answers)).toMatchObject({ questions: 3, minutes: 5 });
  });
});

describe('folded memory', () => {
  const memory = foldAnswers(
    noMemory,
    [slipped('a', 0), answered({ item: 'c' }, 0), answered({ item: 'b' }, day)],
    dayOf,
  );

  it('per concept: the weakest first', () => {
    expect(conceptRecalls(memory, material, 2).map(({ concept }) => concept)).toEqual([
      'image',
      'volumes',
      'layers',
    ]);
  });

  it('per misconception: held from the wrong choice to the next right answer that meets it', () => {
    const held = (answers: readonly Answered[]) => [
      ...heldMisconceptions(foldAnswers(noMemory, answers, dayOf), material).keys(),
    ];
    expect(held([slipped('a', 0)])).toEqual(['slip']);
    expect(held([slipped('a', 0), answered({ item: 'b' }, 1)])).toEqual([]);
    expect(held([answered({ item: 'b' }, 0), slipped('a', 1)])).toEqual(['slip']);
    expect(held([answered({ item: 'a', verdict: 'wrong', response: [] }, 0)])).toEqual([]);
  });

  it('per misconception: each wrong choice among several stands for its own', () => {
    const several = question('s', { choices: [...slips, { id: 'worse', misconception: 'fall' }] });
    const answers = [answered({ item: 's', verdict: 'wrong', response: ['bad', 'worse'] }, 0)];
    const held = heldMisconceptions(foldAnswers(noMemory, answers, dayOf), {
      ...material,
      chapters: [{ id: 'one', items: [several] }],
    });
    expect([...held.keys()]).toEqual(['slip', 'fall']);
  });
});

const anyItems = fc
  .array(fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's'), { minLength: 1, maxLength: 2 }), {
    maxLength: 20,
  })
  .map((all) => all.map((concepts, index) => question(`q${index}`, { concepts })));
const share = (a: MaterialItem, b: MaterialItem) => a.concepts.some((each) => b.concepts.includes(each));

it('no concept comes twice in a row where there was a choice', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const order = interleave(items);
      expect(order.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
      for (const [index, before] of order.entries()) {
        const next = order[index + 1];
        if (!next || !share(before, next)) continue;
        expect(order.slice(index + 1).every((each) => share(before, each))).toBe(true);
      }
    }),
  );
});

it('a queue has no doubles, and only questions that there are, whatever the journal', () => {
  const anyAnswers = fc.array(
    fc.record({
      item: fc.constantFrom('a', 'b', 'c', 'gone'),
      at: fc.integer({ min: 0, max: 40 * day }),
      verdict: fc.constantFrom('right' as const, 'wrong' as const),
      response: fc.constantFrom([], ['bad'], ['good']),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(anyAnswers, fc.integer(), fc.integer({ min: -5, max: 60 }), (list, seed, today) => {
      const answers = list.map(({ at, ...fact }) => answered(fact, at));
      const { queue, questions, next, minutes } = plan(answers, {
        seed,
        today,
        finished: ['one'],
        missed: ['a', 'gone'],
      });
      expect(new Set(queue).size).toBe(queue.length);
      expect(queue.filter((id) => id !== 'card')).toHaveLength(questions);
      for (const id of queue) expect(['card', 'a', 'b', 'c']).toContain(id);
      expect(minutes).toBeGreaterThanOrEqual(1);
      expect(next?.days ?? 1).toBeGreaterThanOrEqual(1);
    }),
  );
});
