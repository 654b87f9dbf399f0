import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../src/cli/local-day.ts';
import { type Answered, foldAnswers, isLeech, noMemory } from '../../../src/domain/review/memory.ts';
import { type Rating, ratingOf } from '../../../src/domain/review/rating.ts';
import { intervalsFor, retrievability } from '../../../src/domain/review/scheduler.ts';
import { answered, day, dayOf } from '../../helpers/answered.ts';

const recallAfter = (answers: readonly Answered[]) => {
  const recall = foldAnswers(noMemory, answers, dayOf).get('a');
  if (!recall) throw new Error('nothing is remembered');
  return recall;
};

describe('an answer is rated', () => {
  it.each<[string, Parameters<typeof ratingOf>[0], Rating]>([
    ['right', { verdict: 'right', hint: false }, 'good'],
    ['right and sure', { verdict: 'right', hint: false, confidence: 'sure' }, 'good'],
    ['right after a hint', { verdict: 'right', hint: true }, 'hard'],
    ['right but not sure', { verdict: 'right', hint: false, confidence: 'unsure' }, 'hard'],
    ['wrong', { verdict: 'wrong', hint: false }, 'again'],
    ['wrong and sure', { verdict: 'wrong', hint: false, confidence: 'sure' }, 'again'],
    ['"I don\'t know"', { verdict: 'wrong', hint: false, confidence: 'unknown' }, 'again'],
  ])('%s', (_name, given, rating) => {
    expect(ratingOf(given)).toBe(rating);
  });

  it('the same however long it took', () => {
    const quick = recallAfter([answered({ milliseconds: 1 })]);
    const slow = recallAfter([answered({ milliseconds: 3_600_000 })]);
    expect({ ...slow, answers: [] }).toEqual({ ...quick, answers: [] });
  });
});

describe('what is remembered of a question', () => {
  it('is firmer after good than after hard, and after hard than after again', () => {
    const first = answered({}, 0);
    const [good, hard, again] = [{}, { hint: true }, { verdict: 'wrong' as const }].map(
      (second) => recallAfter([first, answered(second, 3 * day)]).stability,
    );
    expect(good).toBeGreaterThan(hard ?? 0);
    expect(hard).toBeGreaterThan(again ?? 0);
  });

  it('comes of the first answer of a day only', () => {
    const first = answered({ verdict: 'wrong' }, 0);
    const once = recallAfter([first]);
    const thrice = recallAfter([first, answered({ verdict: 'wrong' }, 60_000), answered({}, day - 1)]);
    expect({ ...thrice, answers: [] }).toEqual({ ...once, answers: [] });
    expect(thrice.answers).toHaveLength(3);
    expect(recallAfter([first, answered({}, day)]).lastDay).toBe(1);
  });

  it.each([
    ['learning until it was right once', ['wrong', 'wrong'], 'learning', 1],
    ['known', ['wrong', 'right'], 'review', 0],
    ['relearning after a lapse', ['right', 'wrong'], 'relearning', 1],
    ['known again', ['right', 'wrong', 'right'], 'review', 1],
  ] as const)('%s', (_name, verdicts, state, lapses) => {
    const answers = verdicts.map((verdict, index) => answered({ verdict }, index * day));
    expect(recallAfter(answers)).toMatchObject({ state, lapses });
  });

  it('is a leech after eight lapses', () => {
    const answers = Array.from({ length: 9 }, (_, index) =>
      answered({ verdict: index === 0 ? 'right' : 'wrong' }, index * day),
    );
    expect(isLeech(recallAfter(answers.slice(0, 8)))).toBe(false);
    expect(isLeech(recallAfter(answers))).toBe(true);
  });

  it('starts anew when the item means something else, and never goes back', () => {
    const old = answered({ itemVersion: 1 }, 0);
    const newer = answered({ itemVersion: 2 }, 5 * day);
    expect(recallAfter([old, newer])).toEqual(recallAfter([newer]));
    expect(recallAfter([newer, answered({ itemVersion: 1 }, 9 * day)])).toEqual(recallAfter([newer]));
  });
});

const anyAnswer = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: -400 * day, max: 4000 * day }),
  item: fc.constantFrom('a', 'b', 'c'),
  itemVersion: fc.integer({ min: 1, max: 2 }),
  verdict: fc.constantFrom('right' as const, 'wrong' as const),
  hint: fc.boolean(),
});
const anyJournal = fc
  .array(anyAnswer, { minLength: 1, maxLength: 40 })
  .map((list) => list.map(({ id, at, ...fact }) => ({ ...answered(fact, at), id })));

describe('folding', () => {
  it('gives the same whatever the order, the doubles and the pieces', () => {
    fc.assert(
      fc.property(anyJournal, fc.infiniteStream(fc.nat()), fc.nat(40), (journal, weights, cut) => {
        const all = [...foldAnswers(noMemory, journal, dayOf)].sort();
        const mixed = journal
          .map((each) => ({ each, weight: weights.next().value ?? 0 }))
          .sort((a, b) => a.weight - b.weight)
          .map(({ each }) => each);
        const twice = [...mixed.slice(0, cut), ...mixed];
        expect([...foldAnswers(noMemory, twice, dayOf)].sort()).toEqual(all);
        const oneByOne = mixed.reduce((memory, each) => foldAnswers(memory, [each], dayOf), noMemory);
        expect([...oneByOne].sort()).toEqual(all);
      }),
    );
  });

  it('gives nothing negative, wherever the clock stood', () => {
    fc.assert(
      fc.property(anyJournal, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (journal, retention) => {
        const intervalOf = intervalsFor(retention);
        for (const recall of foldAnswers(noMemory, journal, dayOf).values()) {
          expect(recall.stability).toBeGreaterThan(0);
          expect(recall.difficulty).toBeGreaterThanOrEqual(1);
          expect(recall.difficulty).toBeLessThanOrEqual(10);
          expect(recall.lapses).toBeGreaterThanOrEqual(0);
          expect(recall.firstDay).toBeLessThanOrEqual(recall.lastDay);
          // Due never before the answer, and not on its day either.
          expect(intervalOf(recall)).toBeGreaterThanOrEqual(1);
          expect(retrievability(recall, 0)).toBe(1);
        }
      }),
    );
  });
});

describe.each([
  'UTC',
  'Asia/Seoul',
  'America/New_York',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Cairo',
])('in %s', (zone) => {
  const inZone = <T>(use: () => T): T => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      return use();
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  };

  it('days never run back, and none is counted twice when the clocks change', () => {
    inZone(() => {
      const start = Date.UTC(2011, 11, 1);
      let last = localDay(start);
      for (let at = start; at < start + 400 * day; at += 1_800_000) {
        const today = localDay(at);
        expect(today - last).toBeGreaterThanOrEqual(0);
        // Samoa left out a whole day in 2011.
        expect(today - last).toBeLessThanOrEqual(2);
        last = today;
      }
    });
  });

  it('the day is that of the calendar on the wall', () => {
    inZone(() => {
      const noon = new Date(2026, 2, 29, 12).getTime();
      for (const [hours, minutes] of [
        [0, 1],
        [23, 59],
      ] as const) {
        expect(localDay(new Date(2026, 2, 29, hours, minutes).getTime())).toBe(localDay(noon));
      }
      expect(localDay(new Date(2026, 2, 30, 12).getTime())).toBe(localDay(noon) + 1);
    });
  });
});
