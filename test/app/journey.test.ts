import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/app/key.ts';
import { type Draft, draftOf } from '../../src/app/question/draft.ts';
import { openQuestion, openRun, type State } from '../../src/app/state.ts';
import { fold, noProgress, standingOf } from '../../src/domain/progress.ts';
import { firstAnswers } from '../../src/domain/run.ts';
import { builtInPack, goOnTo, keysFor, startSession } from '../helpers/session.ts';

const [one, two] = builtInPack.chapters;
const questionsOfOne = one?.items.filter(({ kind }) => kind !== 'card').map(({ id }) => id) ?? [];
const foldedOf = (facts: Parameters<typeof fold>[1][]) => facts.reduce(fold, noProgress);

/** What a learner sees of where they are. */
function seen(state: State) {
  const run = openRun(state);
  const question = openQuestion(state);
  return {
    screen: state.screen.name,
    item: run?.queue[run.position],
    step: run?.step,
    order: question && run ? draftOf(question, run) : undefined,
  };
}

describe('a chapter', () => {
  it('from home to its summary, all right at the first try', () => {
    const session = startSession();
    session.press('enter');
    expect(seen(session.state())).toMatchObject({ screen: 'card', item: one?.items[0]?.id });
    goOnTo(session, 'summary');
    const run = openRun(session.state());
    expect(run?.queue).toEqual(one?.items.map(({ id }) => id));
    expect(one && standingOf(session.state().progress, one).state).toBe('finished');
    session.press('enter');
    expect(session.state()).toMatchObject({ chapter: two?.id, screen: { name: 'card' } });
  });

  it('wrong answers come back at the end, until they are right', () => {
    const session = startSession();
    session.press('1');
    const wrong = questionsOfOne.slice(0, 2);
    const length = one?.items.length ?? 0;
    // The first is wrong twice: in the chapter, and when it comes back.
    goOnTo(session, 'summary', (item, position) =>
      (item === wrong[0] && position <= length) || (item === wrong[1] && position < length)
        ? 'wrong'
        : 'right',
    );
    const run = openRun(session.state());
    expect(run?.queue.slice(length)).toEqual([wrong[0], wrong[1], wrong[0]]);
    const score = run ? firstAnswers(run).filter(({ verdict }) => verdict === 'right').length : 0;
    expect(score).toBe(questionsOfOne.length - 2);
    expect(one && standingOf(session.state().progress, one).state).toBe('finished');
  });

  it('again, from the summary: a new run with another seed', () => {
    const session = startSession();
    session.press('1');
    goOnTo(session, 'summary');
    const before = openRun(session.state());
    session.press('down', 'down', 'enter');
    const after = openRun(session.state());
    expect(after).toMatchObject({ chapter: before?.chapter, position: 0, answers: {} });
    expect(after?.id).not.toBe(before?.id);
    expect(after?.seed).not.toBe(before?.seed);
  });

  it('back goes back, to the very beginning and home, and on again', () => {
    const session = startSession();
    session.press('1');
    const there = [seen(session.state())];
    goOnTo(session, 'question', () => 'right');
    while ((openRun(session.state())?.position ?? 0) < 6) {
      session.press(
        ...(session.state().screen.name === 'question'
          ? keysFor(session.state(), 'right')
          : ['enter' as const]),
      );
      there.push(seen(session.state()));
    }
    for (let steps = 0; session.state().screen.name !== 'home'; steps++) {
      expect(steps).toBeLessThan(100);
      expect(session.state().screen.name).not.toBe('summary');
      session.press('left');
    }
    expect(openRun(session.state())).toMatchObject({ position: 0, step: 0 });
    session.press('enter');
    expect(seen(session.state())).toEqual(there[0]);
    session.press('right');
    expect(openRun(session.state())?.answers).not.toEqual({});
  });
});

describe('at every point of a chapter', () => {
  it('what the journal holds is what is in memory, and resuming shows the same', () => {
    const session = startSession();
    const compare = () => {
      const { state, world } = session;
      expect(foldedOf(world.facts)).toEqual(state().progress);
      const again = startSession({ facts: world.facts });
      again.press('enter');
      if (state().screen.name !== 'summary') expect(seen(again.state())).toEqual(seen(state()));
    };
    session.press('1');
    let wrongs = 0;
    for (let steps = 0; session.state().screen.name !== 'summary'; steps++) {
      compare();
      expect(steps).toBeLessThan(200);
      const asks = session.state().screen.name === 'question';
      session.press(
        ...(asks ? keysFor(session.state(), wrongs++ % 3 === 0 ? 'wrong' : 'right') : (['enter'] as const)),
      );
    }
    compare();
  });
});

describe('answers that cannot be saved', () => {
  const problem = { code: 'not-writable', what: 'answers', path: '/x', reason: 'ENOSPC' } as const;

  it('are said once, and no longer when they are saved', () => {
    const session = startSession();
    session.world.failing = problem;
    session.press('1', 'enter');
    goOnTo(session, 'feedback');
    expect(session.state()).toMatchObject({ saving: 'not-saved', notices: [{ kind: 'storage', problem }] });
    session.world.failing = undefined;
    session.press('enter');
    expect(session.state()).toMatchObject({ saving: 'saved', notices: [] });
  });
});

describe('the keys of a question', () => {
  it('Enter takes what is under the cursor; of several, what is marked; and nothing when nothing is marked', () => {
    const session = startSession();
    session.press('1');
    goOnTo(session, 'question');
    session.press('down', 'enter');
    const question = openQuestion(session.state());
    const run = openRun(session.state());
    if (!question || !run) throw new Error('no question');
    const { shown } = draftOf(question, run) as Extract<Draft, { type: 'choosing' }>;
    expect(run.answers[run.position]?.response).toEqual([shown[1]]);

    while (openQuestion(session.state())?.kind !== 'multiple-response')
      session.press(
        ...(session.state().screen.name === 'question'
          ? keysFor(session.state(), 'right')
          : ['enter' as const]),
      );
    session.press('enter');
    expect(session.state().screen).toMatchObject({ name: 'question', draft: { chosen: [] } });
    session.press('space', 'space', 'enter');
    expect(session.state().screen).toMatchObject({ name: 'question', draft: { chosen: [] } });
    session.press('space', 'down', 'space', '1', 'enter');
    expect(session.state().screen.name).toBe('feedback');
    const last = openRun(session.state());
    expect(last?.answers[last.position]?.response).toHaveLength(1);
  });

  it('an Enter that was meant for the screen before answers nothing', () => {
    const session = startSession();
    session.press('1');
    goOnTo(session, 'question');
    const { since } = session.state().screen as { since: number };
    session.dispatch({ type: 'key', key: 'enter', at: since + 100, burst: false });
    expect(session.state().screen.name).toBe('question');
    session.dispatch({ type: 'key', key: 'enter', at: since + 400, burst: false });
    expect(session.state().screen.name).not.toBe('question');
  });
});

describe('an answer that was begun and left', () => {
  it.each<[string, Key[], Key[]]>([
    ['by Esc, and the chapter opened again', ['escape'], ['enter']],
    ['by ← on the first item of the question, and on again', ['left'], ['enter']],
  ])('%s', (_name, away, again) => {
    const session = startSession();
    session.press('1');
    while (openQuestion(session.state())?.kind !== 'sorting') {
      const asks = session.state().screen.name === 'question';
      session.press(...(asks ? keysFor(session.state(), 'right') : (['enter'] as const)));
    }
    session.press('1', '2');
    const { draft } = session.state().screen as { draft: Draft };
    expect(draft).toMatchObject({ type: 'assigning', focus: 2 });
    session.press(...away);
    expect(session.state().screen.name).not.toBe('question');
    session.press(...again);
    expect(session.state().screen).toMatchObject({ name: 'question', draft });
  });
});
