import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Fact,
  fold,
  foldAll,
  nextChapter,
  noProgress,
  type Outline,
  resumable,
  standingOf,
} from '../../src/domain/progress.ts';

const outline = (id: string, ...items: string[]): Outline => ({
  id,
  items: items.map((item) => ({ id: item, kind: item.startsWith('card') ? 'card' : 'single-choice' })),
});
const one = outline('one', 'card-1', 'q1', 'q2');
const two = outline('two', 'card-2', 'q3');

const begin = (run: string, { id, items }: Outline): Fact => ({
  type: 'begin',
  run,
  chapter: id,
  seed: 1,
  items: items.map((item) => item.id),
});
const move = (run: string, position: number, step = 0): Fact => ({
  type: 'move',
  run,
  item: null,
  position,
  step,
});
const answer = (run: string, position: number, item: string, verdict: 'right' | 'wrong' = 'right'): Fact => ({
  type: 'answer',
  run,
  position,
  item,
  itemVersion: 1,
  response: ['a'],
  verdict,
  hint: false,
  milliseconds: 1,
});
const folded = (...facts: Fact[]) => facts.reduce(fold, noProgress);

const throughOne = [
  begin('r', one),
  move('r', 1),
  answer('r', 1, 'q1'),
  move('r', 2),
  answer('r', 2, 'q2'),
  move('r', 3),
];
const wrongOnce = [
  begin('r', one),
  move('r', 1),
  answer('r', 1, 'q1', 'wrong'),
  move('r', 2),
  answer('r', 2, 'q2'),
  move('r', 3),
];

describe('standing', () => {
  it.each<[string, Fact[], number, string]>([
    ['nothing', [], 0, 'new'],
    ['begun', [begin('r', one)], 0, 'started'],
    ['the card seen', [begin('r', one), move('r', 1)], 1, 'started'],
    ['a step of the card', [begin('r', one), move('r', 0, 1)], 0, 'started'],
    ['a question wrong', [begin('r', one), move('r', 1), answer('r', 1, 'q1', 'wrong')], 1, 'started'],
    ['a question right', [begin('r', one), move('r', 1), answer('r', 1, 'q1')], 2, 'started'],
    ['gone back to the card', [begin('r', one), move('r', 1), move('r', 0)], 1, 'started'],
    ['all right, not yet past the end', throughOne.slice(0, -1), 3, 'started'],
    ['finished', throughOne, 3, 'finished'],
    ['one comes back', wrongOnce, 2, 'started'],
    ['it came back and is right', [...wrongOnce, answer('r', 3, 'q1'), move('r', 4)], 3, 'finished'],
    ['begun again', [...throughOne, begin('s', one)], 3, 'started'],
    [
      'begun again, and now wrong',
      [...throughOne, begin('s', one), answer('s', 1, 'q1', 'wrong')],
      2,
      'started',
    ],
    ['an answer of a run whose beginning was torn', [answer('lost', 1, 'q1')], 1, 'started'],
  ])('%s', (_name, facts, done, state) => {
    expect(standingOf(folded(...facts), one)).toEqual({ done, total: 3, state });
  });
});

describe('a fact of a run that is not known', () => {
  it('counts as an answer, and moves nothing', () => {
    const known = folded(begin('r', one));
    const after = [move('lost', 2), answer('lost', 1, 'q1', 'wrong')].reduce(fold, known);
    expect(after).toEqual({ ...known, verdicts: { q1: 'wrong' }, answers: 1 });
  });

  it('is one of a run that another has replaced', () => {
    const known = folded(begin('r', one), begin('s', one));
    expect(fold(known, move('r', 2))).toEqual(known);
  });
});

it('a whole journal at once is the same as one fact after the other', () => {
  const anyFact = fc.oneof(
    fc.constantFrom('r', 's').map((run) => begin(run, one)),
    fc
      .record({
        run: fc.constantFrom('r', 's', 'lost'),
        position: fc.nat(4),
        item: fc.constantFrom(null, 'q3'),
      })
      .map(({ item, run, position }) => ({ ...move(run, position), item }) as Fact),
    fc
      .record({
        run: fc.constantFrom('r', 's', 'lost'),
        position: fc.nat(3),
        item: fc.constantFrom('q1', 'q2', 'q3'),
        verdict: fc.constantFrom('right' as const, 'wrong' as const),
        review: fc.boolean(),
      })
      .map(({ run, position, item, verdict, review }) => ({
        ...answer(run, position, item, verdict),
        ...(review ? { review: true as const } : {}),
      })),
    fc.constant<Fact>({ type: 'lab', lab: 'l', labVersion: 1, lines: 2 }),
  );
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 30 }), (facts) => {
      expect(foldAll(facts)).toEqual(folded(...facts));
      expect(noProgress).toMatchObject({ seen: {}, verdicts: {}, answers: 0 });
      expect(Object.keys({ ...noProgress.seen, ...noProgress.verdicts })).toEqual([]);
    }),
  );
});

describe('an answer that is given twice', () => {
  it('stays as it was first', () => {
    const once = folded(begin('r', one), answer('r', 1, 'q1', 'wrong'));
    const twice = fold(once, answer('r', 1, 'q1', 'right'));
    expect(twice.runs).toEqual(once.runs);
  });
});

describe('resumable', () => {
  it.each<[string, Fact[], Outline, boolean]>([
    ['no run', [], one, false],
    ['just begun', [begin('r', one)], one, true],
    ['in the middle', [begin('r', one), move('r', 1), answer('r', 1, 'q1', 'wrong')], one, true],
    ['finished', throughOne, one, false],
    ['what came back is open', wrongOnce, one, true],
    ['an item was added', [begin('r', one)], outline('one', 'card-1', 'q1', 'q2', 'q9'), false],
    ['an item was removed', [begin('r', one)], outline('one', 'card-1', 'q1'), false],
    ['the order changed', [begin('r', one)], outline('one', 'q1', 'card-1', 'q2'), false],
    ['another chapter', [begin('r', one)], two, false],
  ])('%s', (_name, facts, chapter, expected) => {
    expect(resumable(folded(...facts), chapter) !== undefined).toBe(expected);
  });
});

describe('what to do next', () => {
  const throughTwo = [begin('t', two), move('t', 1), answer('t', 1, 'q3'), move('t', 2)];

  it.each<[string, Fact[], string | undefined]>([
    ['nothing done: the first', [], 'one'],
    ['the first finished: the second', throughOne, 'two'],
    ['the second left in the middle, the first not begun', [begin('t', two)], 'two'],
    ['the first left for the second: the second', [begin('r', one), begin('t', two)], 'two'],
    ['the second finished, the first not', throughTwo, 'one'],
    ['all finished', [...throughOne, ...throughTwo], undefined],
    ['all finished, the first begun again', [...throughOne, ...throughTwo, begin('s', one)], 'one'],
  ])('%s', (_name, facts, expected) => {
    expect(nextChapter(folded(...facts), [one, two])?.id).toBe(expected);
  });
});
