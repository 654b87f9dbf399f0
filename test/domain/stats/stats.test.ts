import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/progress.ts';
import { foldAnswers, noMemory } from '../../../src/domain/review/memory.ts';
import { judgedAnswers, type TimedFact } from '../../../src/domain/stats/answers.ts';
import { daysOf, localDay, streakOf } from '../../../src/domain/stats/days.ts';
import { type StatsMaterial, statsOf } from '../../../src/domain/stats/stats.ts';
import { day, dayOf } from '../../helpers/answered.ts';

/** Monday, 23 November 2026, 09:00 UTC. */
const monday = Date.UTC(2026, 10, 23, 9);
const now = { at: monday, offset: 0 };

const question = (id: string, concepts: string[], misconceptions: Record<string, string> = {}) => ({
  id,
  kind: 'single-choice',
  version: 1,
  concepts,
  choices: [
    { id: 'right' },
    ...Object.entries(misconceptions).map(([choice, misconception]) => ({ id: choice, misconception })),
  ],
});
const material: StatsMaterial = {
  chapters: [
    {
      id: 'one',
      items: [
        question('x', ['image'], { a: 'runs', b: 'runs' }),
        question('y', ['image', 'layers'], { c: 'runs', d: 'copies' }),
      ],
      labs: [{ id: 'l' }],
    },
    { id: 'two', items: [question('z', ['layers']), question('never', ['volumes'])], labs: [] },
  ],
  misconceptions: [],
};

/** As at the edge, where days are those of somewhere without a clock to set. */
function stats(facts: readonly TimedFact[], at = monday, desiredRetention = 0.9) {
  const { judged } = judgedAnswers(facts, at);
  const memory = foldAnswers(noMemory, judged, dayOf);
  return statsOf({ facts, judged, memory, material, desiredRetention, now: { at, offset: 0 }, dayOf });
}

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
  return timed(fact, at, offset);
};
let count = 0;
const timed = (fact: Fact, at = monday, offset = 0): TimedFact => ({ id: `${++count}`, at, offset, fact });

describe('what was answered', () => {
  it('by chapter, concept, confidence and question', () => {
    const told = stats([
      answer('x', 'right', { confidence: 'sure' }),
      answer('x', 'a', { confidence: 'sure' }),
      answer('y', 'right'),
      answer('z', 'n', { confidence: 'unsure' }),
      answer('z', 'n', { confidence: 'unknown' }),
      answer('gone', 'right'),
      timed({ type: 'lab', lab: 'l', labVersion: 1, lines: 2 }),
      timed({ type: 'lab', lab: 'l', labVersion: 1, lines: 2 }),
    ]);
    expect(told).toMatchObject({
      answers: 6,
      right: 3,
      milliseconds: 6 * 60_000,
      chapters: [
        { id: 'one', answers: 3, right: 2 },
        { id: 'two', answers: 2, right: 0 },
      ],
      concepts: [
        { id: 'image', answers: 3, right: 2, questions: 2, mastered: 0 },
        { id: 'layers', answers: 3, right: 1, questions: 2, mastered: 0 },
        { id: 'volumes', answers: 0, right: 0, questions: 1, mastered: 0 },
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
    [
      'chosen, and the next time another wrong choice',
      [answer('x', 'a'), answer('y', 'd')],
      ['runs', 'copies'],
    ],
  ])('a misconception %s', (_name, facts, held) => {
    const inOrder = facts.map((each, index) => ({ ...each, at: each.at + index }));
    expect(stats(inOrder).misconceptions).toEqual(held);
  });

  it('takes no longer than ten minutes an answer, and nothing from what is no number', () => {
    const odd = [answer('x', 'a', { milliseconds: 9 * 3_600_000 }), answer('x', 'a', { milliseconds: -5 })];
    const none = answer('x', 'a', { milliseconds: Number.NaN });
    expect(stats([...odd, none]).milliseconds).toBe(600_000);
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
    const { judged } = judgedAnswers(facts, at);
    const { answers, days, streak } = stats(facts, at);
    expect({ answers, days: days.reduce((sum, each) => sum + each.answers, 0), streak }).toEqual({
      answers: right.length,
      days: right.length,
      streak: Math.min(right.length, 1),
    });
    expect(judged.map(({ fact }) => fact.verdict === 'right')).toEqual(right);
    // The same, however the journal is cut into what had come before and what came since.
    for (let cut = 0; cut <= facts.length; cut++) {
      const before = judgedAnswers(facts.slice(0, cut), monday - 1);
      const since = judgedAnswers(facts.slice(cut), at, before.open);
      expect([...before.judged, ...since.judged]).toEqual(judged);
    }
  });
});

/** Right on these days, counted from today; the last answer may be another. */
const rightOn = (days: readonly number[], item = 'x') =>
  days.map((each) => answer(item, 'right', { at: monday + each * day }));

describe('mastery', () => {
  it.each<[string, TimedFact[], number]>([
    ['right twice is not yet long enough', rightOn([-30, -28]), 0],
    ['right again and again, each time when it was due', rightOn([-40, -38, -28, 0]), 1],
    ['and then wrong', [...rightOn([-40, -38, -28, -1]), answer('x', 'a')], 0],
    [
      'and then wrong later on the same day',
      [...rightOn([-40, -38, -28, 0]), answer('x', 'a', { at: monday + 1 })],
      0,
    ],
    [
      'but its meaning has changed since',
      [...rightOn([-40, -38, -28, -1]), answer('x', 'right', { itemVersion: 2 })],
      0,
    ],
  ])('%s', (_name, facts, mastered) => {
    const told = stats(facts);
    expect(told).toMatchObject({ questions: 4, mastered });
    expect(told.concepts.find(({ id }) => id === 'image')).toMatchObject({ questions: 2, mastered });
  });
});

describe('retention', () => {
  it('is of every answer that counted but the first, against what FSRS said before it', () => {
    const facts = [...rightOn([-20, -18]), answer('x', 'a'), answer('x', 'right', { at: monday + 1 })];
    const { retention } = stats(facts, monday + 2);
    expect(retention).toMatchObject({ reviews: 2, right: 1 });
    expect(retention.predicted).toBeGreaterThan(0.5);
    expect(retention.predicted).toBeLessThan(1);
  });

  it('has nothing to tell where nothing came back', () => {
    expect(stats(rightOn([0])).retention).toMatchObject({ reviews: 0, right: 0, predicted: null });
  });

  it('counts a guess that was not known as forgotten', () => {
    const unknown = answer('x', 'n', { confidence: 'unknown' });
    expect(stats([...rightOn([-3]), unknown]).retention).toMatchObject({ reviews: 1, right: 0 });
  });
});

describe('the forecast', () => {
  it('has today what has been due for long, and each later day what comes due on it', () => {
    const { forecast } = stats([...rightOn([-90]), ...rightOn([0], 'y')]);
    expect(forecast).toHaveLength(30);
    expect(forecast[0]).toEqual({ date: '2026-11-23', due: 1 });
    expect(forecast.slice(1).reduce((sum, { due }) => sum + due, 0)).toBe(1);
    expect(forecast.at(-1)?.date).toBe('2026-12-22');
  });

  it('comes sooner where more is to be remembered', () => {
    const dayWith = (retention: number) =>
      stats(rightOn([-3, 0]), monday, retention).forecast.findIndex(({ due }) => due > 0);
    expect(dayWith(0.95)).toBeLessThan(dayWith(0.9));
  });
});

it('nothing is negative, and nothing is counted twice, wherever the clock stood', () => {
  const anyFact = fc
    .record({
      item: fc.constantFrom('x', 'y', 'z', 'gone'),
      response: fc.constantFrom('right', 'a', 'd'),
      at: fc.integer({ min: monday - 400 * day, max: monday + 400 * day }),
    })
    .map(({ item, response, at }) => answer(item, response, { at }));
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 40 }), (facts) => {
      const { retention, forecast, questions, mastered } = stats(facts);
      const due = forecast.map((each) => each.due);
      expect(Math.min(...due)).toBeGreaterThanOrEqual(0);
      expect(due.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(questions);
      expect(mastered).toBeLessThanOrEqual(questions);
      expect(retention.right).toBeLessThanOrEqual(retention.reviews);
      expect(retention.ranges.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(retention.reviews);
      expect(retention.predicted ?? 1).toBeGreaterThan(0);
      expect(retention.predicted ?? 1).toBeLessThanOrEqual(1);
    }),
  );
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
  const idsOf = (facts: readonly TimedFact[]) => new Set(facts.map(({ id }) => id));

  it('begins on a Monday, ends today, and counts each day by the calendar on the wall', () => {
    const seoul = 9 * 60;
    const lateInUtc = Date.UTC(2026, 10, 22, 16);
    const facts = [answer('x', 'a', { at: lateInUtc, offset: seoul })];
    const days = daysOf(facts, idsOf(facts), { at: monday, offset: seoul });
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
        const given = moments.map((moment) => answer('x', 'a', moment));
        const days = daysOf(given, idsOf(given), now);
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
