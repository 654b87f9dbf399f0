import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/progress.ts';
import { judgedAnswers, type TimedFact } from '../../../src/domain/stats/answers.ts';
import { daysOf, localDay, streakOf } from '../../../src/domain/stats/days.ts';
import { type StatsPack, statsOf } from '../../../src/domain/stats/stats.ts';

const day = 86_400_000;
/** Monday, 23 November 2026, 09:00 UTC. */
const monday = Date.UTC(2026, 10, 23, 9);
const now = { at: monday, offset: 0 };

const pack: StatsPack = {
  chapters: [
    {
      id: 'one',
      questions: [
        { id: 'x', concepts: ['image'], misconceptions: { a: 'runs', b: 'runs' } },
        { id: 'y', concepts: ['image', 'layers'], misconceptions: { c: 'runs', d: 'copies' } },
      ],
    },
    { id: 'two', questions: [{ id: 'z', concepts: ['layers'], misconceptions: {} }] },
  ],
  labs: ['l'],
};

type Answer = Extract<Fact, { type: 'answer' }>;
const answer = (
  item: string,
  response: string,
  over: Partial<Answer> & { at?: number; offset?: number } = {},
): TimedFact => {
  const { at = monday, offset = 0, ...more } = over;
  const verdict = response === 'right' ? 'right' : 'wrong';
  const fact: Answer = {
    type: 'answer',
    run: 'r',
    position: 0,
    item,
    itemVersion: 1,
    response: [response],
    verdict,
    hint: false,
    milliseconds: 60_000,
    ...more,
  };
  return { at, offset, fact };
};
const timed = (fact: Fact, at = monday): TimedFact => ({ at, offset: 0, fact });

describe('what was answered', () => {
  it('by chapter, concept, confidence and question', () => {
    const stats = statsOf(
      [
        answer('x', 'right', { confidence: 'sure' }),
        answer('x', 'a', { confidence: 'sure' }),
        answer('y', 'right'),
        answer('z', 'n', { confidence: 'unsure' }),
        answer('z', 'n', { confidence: 'unknown' }),
        answer('gone', 'right'),
        timed({ type: 'lab', lab: 'l', labVersion: 1, lines: 2 }),
        timed({ type: 'lab', lab: 'l', labVersion: 1, lines: 2 }),
      ],
      pack,
      now,
    );
    expect(stats).toMatchObject({
      answers: 6,
      right: 3,
      milliseconds: 6 * 60_000,
      chapters: [
        { id: 'one', answers: 3, right: 2 },
        { id: 'two', answers: 2, right: 0 },
      ],
      concepts: [
        { id: 'image', answers: 3, right: 2 },
        { id: 'layers', answers: 3, right: 1 },
      ],
      confidence: {
        sure: { answers: 2, right: 1 },
        unsure: { answers: 1, right: 0 },
        unsaid: { answers: 2, right: 2 },
      },
      hardest: [
        { id: 'z', answers: 2, right: 0 },
        { id: 'x', answers: 2, right: 1 },
      ],
      labs: { solved: 1, of: 1 },
    });
  });

  it.each<[string, TimedFact[], string[]]>([
    ['chosen', [answer('x', 'a')], ['runs']],
    ['chosen by the other choice that shows it', [answer('x', 'b')], ['runs']],
    ['chosen, and not the next time', [answer('x', 'a'), answer('x', 'right')], []],
    ['chosen, and not in another question', [answer('x', 'a'), answer('y', 'right')], []],
    ['not chosen, and then chosen', [answer('x', 'right'), answer('y', 'd')], ['copies']],
    ['chosen, and then only questions without it', [answer('x', 'a'), answer('z', 'n')], ['runs']],
  ])('a misconception %s', (_name, facts, held) => {
    expect(statsOf(facts, pack, now).misconceptions).toEqual(held);
  });

  it('takes no longer than ten minutes an answer, and nothing from what is no number', () => {
    const odd = [answer('x', 'a', { milliseconds: 9 * 3_600_000 }), answer('x', 'a', { milliseconds: -5 })];
    const none = answer('x', 'a', { milliseconds: Number.NaN });
    expect(statsOf([...odd, none], pack, now).milliseconds).toBe(600_000);
  });
});

describe('an exam', () => {
  const begin = timed({
    type: 'exam-begin',
    exam: 'e',
    seed: 1,
    items: ['x'],
    minutes: 10,
    pass: 70,
    begun: monday,
  });
  const given = (verdict: 'right' | 'wrong') =>
    timed({
      type: 'exam-answer',
      exam: 'e',
      position: 0,
      item: 'x',
      itemVersion: 1,
      response: [verdict],
      verdict,
      score: 0,
      milliseconds: 1000,
    });

  it.each<[string, TimedFact[], number, boolean[]]>([
    ['is not told while it goes on', [begin, given('right')], monday + 1000, []],
    [
      'counts when it is handed in, with the last answer',
      [begin, given('wrong'), given('right'), timed({ type: 'exam-end', exam: 'e', how: 'handed-in' })],
      monday,
      [true],
    ],
    ['counts when its time is up', [begin, given('wrong')], monday + 600_000, [false]],
    ['without its beginning is nothing', [given('right')], monday + day, []],
  ])('%s', (_name, facts, at, right) => {
    expect(judgedAnswers(facts, at).map(({ isRight }) => isRight)).toEqual(right);
  });
});

describe('days in a row', () => {
  // Days of November 2026; the 23rd, a Monday, is today.
  const of = (...days: number[]) =>
    new Set(days.map((each) => localDay({ at: Date.UTC(2026, 10, each), offset: 0 })));

  it.each<[string, number[], number]>([
    ['none', [], 0],
    ['today', [23], 1],
    ['yesterday: today is not over', [22], 1],
    ['three', [21, 22, 23], 3],
    ['one missed is forgiven', [20, 22, 23], 3],
    ['two missed in one week are not', [18, 20, 22, 23], 3],
    ['two missed in a row are not', [19, 22, 23], 2],
    ['one missed in each of two weeks', [12, 13, 14, 16, 17, 18, 19, 20, 22, 23], 10],
    ['a day to come counts for nothing', [23, 24], 1],
  ])('%s', (_name, days, streak) => {
    expect(streakOf(of(...days), localDay(now))).toBe(streak);
  });
});

describe('the heat map', () => {
  it('begins on a Monday, ends today, and counts each day by the calendar on the wall', () => {
    const seoul = 9 * 60;
    const lateInUtc = Date.UTC(2026, 10, 22, 16);
    const days = daysOf([answer('x', 'a', { at: lateInUtc, offset: seoul })], { at: monday, offset: seoul });
    expect(days[0]?.date).toBe('2025-11-24');
    expect(days.at(-1)).toEqual({ date: '2026-11-23', answers: 1, milliseconds: 60_000 });
  });

  it('has each answer of the year once, in whatever zone, and none of the future', () => {
    const facts = fc.array(
      fc.record({
        at: fc.integer({ min: monday - 800 * day, max: monday + 5 * day }),
        offset: fc.constantFrom(-720, 0, 540, 600),
      }),
    );
    fc.assert(
      fc.property(facts, (moments) => {
        const days = daysOf(
          moments.map((moment) => answer('x', 'a', moment)),
          now,
        );
        const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
        const within = moments.filter(({ at, offset }) => {
          const date = new Date(at + offset * 60_000).toISOString().slice(0, 10);
          return date >= first && date <= last;
        });
        expect(days.reduce((sum, { answers }) => sum + answers, 0)).toBe(within.length);
        expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
      }),
    );
  });
});
