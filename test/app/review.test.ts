import { describe, expect, it } from 'vitest';
import { homeChoices } from '../../src/app/lesson/home.ts';
import { openQuestion, openRun } from '../../src/app/state.ts';
import { standingOf } from '../../src/domain/progress.ts';
import { misconceptionsOf, missedIn, questionsOf } from '../../src/domain/review/material.ts';
import type { Answered } from '../../src/domain/review/memory.ts';
import { reviewChapter } from '../../src/domain/review/sitting.ts';
import type { Question } from '../../src/packs/schema.ts';
import { answered, day } from '../helpers/answered.ts';
import { builtInPack, goOnTo, keysFor, type Session, startSession } from '../helpers/session.ts';

const [one] = builtInPack.chapters;
const all = questionsOf(builtInPack) as readonly Question[];
const ofOne = all.filter(({ id }) => one?.items.some((item) => item.id === id));
const settled = () => new Promise((done) => setImmediate(done));
const right = (items: readonly Question[], at = 0) =>
  items.map(({ id, version }) => answered({ item: id, itemVersion: version }, at));

/** Home, once memory was folded. */
async function atHome(journal: readonly Answered[], now = 100 * day): Promise<Session> {
  const session = startSession({ answered: journal, now });
  session.dispatch({ type: 'started', at: session.world.now });
  await settled();
  return session;
}

describe('home', () => {
  it('offers what is due before the next chapter, and says how much it is', async () => {
    const { state } = await atHome(right(ofOne));
    expect(homeChoices(state())[0]).toEqual({ kind: 'review' });
    expect(state().review).toMatchObject({
      questions: ofOne.length,
      minutes: Math.round((ofOne.length * 10) / 60),
    });
  });

  it('offers no review when nothing is due', async () => {
    const { state } = await atHome(right(ofOne, 100 * day - 1));
    expect(homeChoices(state())[0]?.kind).toBe('chapter');
  });

  it('keeps in focus what was, when the line appears', async () => {
    const session = startSession({ answered: right(ofOne), now: 100 * day });
    session.press('down', 'down');
    const focused = () => {
      const { screen } = session.state();
      return screen.name === 'home' ? homeChoices(session.state())[screen.focus] : undefined;
    };
    const before = focused();
    session.dispatch({ type: 'started', at: session.world.now });
    await settled();
    expect(homeChoices(session.state())[0]).toEqual({ kind: 'review' });
    expect(focused()).toEqual(before);
  });
});

describe('a review', () => {
  it('asks everything that is due once, and says when the next is', async () => {
    const session = await atHome(right(ofOne));
    session.press('enter');
    expect(openRun(session.state())?.queue.length).toBe(ofOne.length);
    goOnTo(session, 'review-summary');
    await settled();
    const { review, progress } = session.state();
    expect(review?.questions).toBe(0);
    expect(review?.next?.days).toBeGreaterThan(1);
    // It is no chapter: the one to go on with stays the same.
    expect(progress.current).toBeUndefined();
    session.press('escape');
    expect(homeChoices(session.state())[0]?.kind).toBe('chapter');
  });

  it('asks what was forgotten until it is right, and leaves the chapter finished', async () => {
    const journal = right(ofOne);
    const session = await atHome(journal);
    const before = one && standingOf(session.state().progress, one);
    session.press('enter');
    const first = openRun(session.state())?.queue[0];
    goOnTo(session, 'review-summary', (item, position) =>
      item === first && position === 0 ? 'wrong' : 'right',
    );
    const run = openRun(session.state());
    expect(run?.queue.length).toBe((run?.length ?? 0) + 1);
    expect(one && standingOf(session.state().progress, one)).toEqual(before);
    await settled();
    expect(session.state().review?.next).toMatchObject({ days: 1 });
  });

  it('asks a missed misconception again with another question that meets it', async () => {
    const pairs = all.flatMap((question) =>
      all
        .filter((other) => other.id !== question.id)
        .filter((other) => misconceptionsOf(other).some((each) => misconceptionsOf(question).includes(each)))
        .map((other) => [question, other] as const),
    );
    // The wrong answer that the helper gives must be the one that the other question meets too.
    for (const [question, other] of pairs) {
      const journal = [...right([question], 0), ...right([other], 100 * day - 1)];
      const session = await atHome(journal);
      session.press('enter');
      expect(openQuestion(session.state())?.id).toBe(question.id);
      session.press(...keysFor(session.state(), 'wrong'));
      const fact = session.world.facts.at(-1);
      if (fact?.type !== 'answer') throw new Error('no answer');
      const missed = missedIn(question, fact.response);
      if (!misconceptionsOf(other).some((each) => missed.includes(each))) continue;
      expect(fact).toMatchObject({ review: true, again: other.id });
      expect(openRun(session.state())?.queue).toEqual([question.id, other.id]);
      session.press('enter');
      expect(openQuestion(session.state())?.id).toBe(other.id);
      return;
    }
    throw new Error('no two questions of the pack meet one misconception');
  });

  it('left in the middle keeps its answers; the next one asks the rest, and what was missed', async () => {
    const session = await atHome(right(ofOne));
    session.press('enter');
    const [first, second] = openRun(session.state())?.queue ?? [];
    goOnTo(session, 'feedback', () => 'wrong');
    const comesBack = openRun(session.state())?.queue.at(-1);
    session.press('enter');
    expect(openRun(session.state())?.position).toBe(1);
    goOnTo(session, 'feedback');
    session.press('escape');
    await settled();
    const queue = session.state().review?.queue ?? [];
    expect(queue).not.toContain(second);
    expect(queue).toContain(comesBack);
    expect(queue.filter((id) => id !== comesBack)).not.toContain(first);
    session.press('enter');
    goOnTo(session, 'review-summary');
    await settled();
    expect(session.state().review?.questions).toBe(0);
  });

  it('shows a leech’s card before it', async () => {
    const leech = ofOne.find((question) => misconceptionsOf(question).length > 0);
    if (!leech) throw new Error('no question that meets a misconception');
    const journal = Array.from({ length: 9 }, (_, index) =>
      answered(
        { item: leech.id, itemVersion: leech.version, verdict: index === 0 ? 'right' : 'wrong' },
        index * day,
      ),
    );
    const session = await atHome(journal);
    session.press('enter');
    const queue = openRun(session.state())?.queue ?? [];
    expect(queue).toHaveLength(2);
    expect(session.state().screen.name).toBe('card');
    const [met] = misconceptionsOf(leech);
    const card = builtInPack.misconceptions.find(({ id }) => id === met)?.card;
    expect(queue).toEqual([card, leech.id]);
    goOnTo(session, 'review-summary');
    expect(session.state().chapter).toBe(reviewChapter);
  });
});

describe('settings', () => {
  it('of reviews go round their steps, are saved with the others, and change what is due', async () => {
    const session = await atHome(right(all));
    expect(session.state().review?.questions).toBe(60);
    session.press('s', '3');
    await settled();
    expect(session.world.settings.at(-1)).toEqual({ language: 'ko', colour: 'auto', reviewsADay: 100 });
    expect(session.state().review?.questions).toBe(Math.min(100, all.length));
    session.press('3', '3');
    expect(session.state().reviewing).toEqual({ reviewsADay: 20 });
    session.press('5');
    expect(session.world.settings.at(-1)).toMatchObject({ reviewsADay: 20, desiredRetention: 0.95 });
    session.press('5', 'l');
    expect(session.world.settings.at(-1)).toMatchObject({ language: 'en', desiredRetention: 0.8 });
  });
});
