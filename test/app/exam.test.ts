import { describe, expect, it } from 'vitest';
import { restore } from '../../src/app/exam/restore.ts';
import type { ExamScreen } from '../../src/app/exam/screen.ts';
import { examQuestion } from '../../src/app/exam/screen.ts';
import { usualExam } from '../../src/app/exam/settings.ts';
import type { Key } from '../../src/app/key.ts';
import { homeChoices } from '../../src/app/lesson/home.ts';
import { draftOf, responseOf } from '../../src/app/question/draft.ts';
import { fold, noProgress } from '../../src/domain/progress.ts';
import { beginRun } from '../../src/domain/run.ts';
import type { Question } from '../../src/packs/schema.ts';
import { sayDraw } from '../helpers/draw.ts';
import { builtInPack, type Session, startSession } from '../helpers/session.ts';
import { strokesFor } from '../helpers/strokes.ts';

const minute = 60_000;
const screenOf = ({ state }: Session) => state().screen as ExamScreen;
const stageOf = (session: Session) => screenOf(session).stage;

/** From home into the first question of the usual exam. */
function beginExam(session = startSession()): Session {
  const down = homeChoices(session.state()).findIndex(({ kind }) => kind === 'exam');
  session.press(...Array.from({ length: down }, (): Key => 'down'), 'enter');
  expect(stageOf(session)).toMatchObject({
    name: 'brief',
    settings: { questions: 20, minutes: 20, pass: 70 },
  });
  session.press('enter');
  return session;
}

function answerHere(session: Session, verdict: 'right' | 'wrong'): void {
  const stage = stageOf(session);
  if (stage.name !== 'question') throw new Error(stage.name);
  const question = examQuestion(session.state(), stage.position);
  if (!question) throw new Error('no question');
  const { draft } = stage;
  const shown = draft.type === 'typing' ? [] : draft.shown;
  const targets = draft.type === 'assigning' ? draft.targets : [];
  session.press(...strokesFor(question, { shown, targets }, verdict));
}

describe('an exam', () => {
  it('is answered to its end without a word on any answer, and handed in', () => {
    const session = beginExam();
    for (let position = 0; position < 20; position++) {
      expect(stageOf(session)).toMatchObject({ name: 'question', position });
      // What a predict question says in a chapter: it would be a promise that is not kept here.
      expect(sayDraw(session.state(), 'en')).not.toContain('Then you see');
      answerHere(session, position < 5 ? 'wrong' : 'right');
    }
    expect(stageOf(session)).toEqual({ name: 'list', focus: 20 });
    expect(session.state().progress.verdicts).toEqual({});
    session.press('enter', 'enter');
    expect(stageOf(session)).toMatchObject({ name: 'list' });
    session.press(...Array.from({ length: 20 }, (): Key => 'down'), 'enter', '2');
    const { exam } = session.state().progress;
    expect(stageOf(session).name).toBe('report');
    expect(exam?.ended).toBe('handed-in');
    expect(Object.values(exam?.answers ?? {}).filter(({ verdict }) => verdict === 'right')).toHaveLength(15);
    expect(session.world.facts.reduce(fold, noProgress)).toEqual(session.state().progress);
    session.press('escape');
    expect(session.state().screen.name).toBe('home');
  });

  it('takes a command that docker would not take without a word', () => {
    const questions = builtInPack.chapters.flatMap(({ items }) => items);
    const id = questions.find(({ kind }) => kind === 'command')?.id ?? '';
    const { now } = startSession().world;
    const exam = { exam: 'e', seed: 1, items: [id], minutes: 20, pass: 70, begun: now } as const;
    const session = startSession({ facts: [{ type: 'exam-begin', ...exam }] });
    const down = homeChoices(session.state()).findIndex(({ kind }) => kind === 'exam');
    session.press(...Array.from({ length: down }, (): Key => 'down'), 'enter', 'enter');
    session.press({ text: 'docker pul' }, 'enter');
    expect(session.state().progress.exam?.answers[0]).toMatchObject({ response: ['docker pul'] });
  });

  it('flags, skips, goes back, and changes an answer', () => {
    const session = beginExam();
    const positions = Array.from({ length: 20 }, (_, position) => position);
    const one = positions.find((each) => examQuestion(session.state(), each)?.kind === 'single-choice');
    if (one === undefined) throw new Error('no single choice');
    const goToIt = () => session.press('escape', ...Array.from({ length: 21 }, (): Key => 'up'));
    for (const verdict of ['wrong', 'right'] as const) {
      goToIt();
      session.press(...Array.from({ length: one }, (): Key => 'down'), 'enter');
      answerHere(session, verdict);
      expect(session.state().progress.exam?.answers[one]?.verdict).toBe(verdict);
    }
    goToIt();
    session.press('f', 'enter', 'right');
    expect(session.state().progress.exam?.flagged).toEqual({ 0: true });
    session.press('escape', 'up', 'f');
    expect(session.state().progress.exam?.flagged).toEqual({ 0: false });
  });

  it('says of an answer that was changed and not given again which one counts', () => {
    const session = beginExam();
    const positions = Array.from({ length: 20 }, (_, position) => position);
    const one = positions.find((each) => examQuestion(session.state(), each)?.kind === 'single-choice');
    if (one === undefined) throw new Error('no single choice');
    const open = () => {
      session.press('escape', ...Array.from({ length: 21 }, (): Key => 'up'));
      session.press(...Array.from({ length: one }, (): Key => 'down'), 'enter');
    };
    const said = () => sayDraw(session.state(), 'en').split('\n')[0];
    open();
    session.press('enter');
    const given = session.state().progress.exam?.answers[one]?.response;
    open();
    expect(said()).toBe('[answered]');
    session.press('down');
    expect(said()).toBe('[answered; what stands here now counts after Enter]');
    session.press('right');
    open();
    expect(said()).toContain('counts after Enter');
    expect(session.state().progress.exam?.answers[one]?.response).toEqual(given);
    session.press('up', 'c');
    expect(said()).toContain('counts after Enter');
    session.press('enter');
    open();
    expect(said()).toBe('[answered, sure]');
  });

  it('tells in its list, and before it is handed in, which changes are not entered, and what was begun', () => {
    const session = beginExam();
    const at = (kind: Question['kind']) =>
      Array.from({ length: 20 }, (_, position) => position).find(
        (each) => examQuestion(session.state(), each)?.kind === kind,
      ) ?? 0;
    const open = (position: number) => {
      session.press('escape', ...Array.from({ length: 21 }, (): Key => 'up'));
      session.press(...Array.from({ length: position }, (): Key => 'down'), 'enter');
    };
    const [one, typed] = [at('single-choice'), at('command')];
    open(one);
    session.press('enter');
    open(one);
    session.press('down');
    open(typed);
    session.press({ text: 'docker' }, 'escape');
    const rows = sayDraw(session.state(), 'en', 120).split('\n');
    const rowOf = (position: number) => rows.find((row) => row.trim().startsWith(`${position + 1}. `));
    expect(rowOf(one)).toMatch(/\[answered,\sa\schange\sis\snot\sentered\]$/);
    expect(rowOf(typed)).toMatch(/\[begun\]$/);
    session.press(...Array.from({ length: 21 }, (): Key => 'down'), 'enter');
    expect(sayDraw(session.state(), 'en')).toContain('1 answer was changed without Enter');
    expect(sayDraw(session.state(), 'ko')).toContain('Enter를 누르지 않은 답이 1개');
  });

  it('goes on from a blank that is left open, once it was told', () => {
    const cloze = builtInPack.chapters
      .flatMap(({ items }) => items)
      .find((item) => item.kind === 'cloze' && item.blanks.length > 1);
    const other = builtInPack.chapters
      .flatMap(({ items }) => items)
      .find(({ kind }) => kind === 'true-false');
    const { now } = startSession().world;
    const items = [cloze?.id ?? '', other?.id ?? ''];
    const exam = { exam: 'e', seed: 1, items, minutes: 20, pass: 70, begun: now } as const;
    const session = startSession({ facts: [{ type: 'exam-begin', ...exam }] });
    const down = homeChoices(session.state()).findIndex(({ kind }) => kind === 'exam');
    session.press(...Array.from({ length: down }, (): Key => 'down'), 'enter', 'enter');
    session.press({ text: '1' }, 'enter');
    expect(stageOf(session)).toMatchObject({ name: 'question', position: 0, incomplete: true });
    session.press('enter');
    expect(stageOf(session)).toMatchObject({ name: 'question', position: 1 });
    expect(session.state().progress.exam?.answers).toEqual({});
    session.press('left');
    const stage = stageOf(session);
    if (stage.name !== 'question' || stage.draft.type !== 'typing') throw new Error(stage.name);
    expect(stage.draft.fields.map(({ text }) => text).slice(0, 2)).toEqual(['1', '']);
  });

  it('whose time ran out unseen makes room for another one that is asked for', () => {
    const left = beginExam();
    left.press('escape', 'escape');
    left.world.now += 21 * minute;
    const wish = { settings: { ...usualExam, questions: 3 }, isChosen: true };
    left.dispatch({ type: 'exam-asked', wish, at: left.world.now });
    expect(stageOf(left)).toMatchObject({ name: 'brief', settings: { questions: 3 } });
    expect(left.state().progress.exam?.ended).toBe('time-up');
    expect(left.world.facts.at(-1)).toMatchObject({ type: 'exam-end', how: 'time-up' });
  });

  it('goes on after a kill, where the clock has gone on', () => {
    const session = beginExam();
    answerHere(session, 'right');
    const again = startSession({ facts: session.world.facts });
    again.world.now = session.world.now + 5 * minute;
    again.press('other');
    const down = homeChoices(again.state()).findIndex(({ kind }) => kind === 'exam');
    again.press(...Array.from({ length: down }, (): Key => 'down'), 'enter');
    expect(stageOf(again)).toEqual({ name: 'list', focus: 1 });
    expect(again.state().progress.exam).toEqual(session.state().progress.exam);
  });

  it('is handed in when the time is up: by the clock, by a key, or when it is opened too late', () => {
    const byClock = beginExam();
    byClock.press('?');
    const { alarm, now } = byClock.world;
    expect(alarm?.at).toBeLessThanOrEqual(now + minute);
    byClock.world.now += 21 * minute;
    alarm?.then();
    expect(stageOf(byClock).name).toBe('report');

    const byKey = beginExam();
    byKey.world.now += 21 * minute;
    byKey.press('1', 'enter');
    const ended = byKey.state();
    expect(ended.progress.exam).toMatchObject({ ended: 'time-up', answers: {} });

    const left = beginExam();
    left.press('escape', 'escape');
    left.world.now += 21 * minute;
    left.press(...Array.from({ length: 30 }, (): Key => 'down'));
    while (homeChoices(left.state())[(left.state().screen as { focus: number }).focus]?.kind !== 'exam')
      left.press('up');
    left.press('enter');
    expect(stageOf(left).name).toBe('report');
    expect(left.state().progress.exam?.ended).toBe('time-up');
  });

  it('wakes once a minute, and not at all where it is not shown', () => {
    const session = beginExam();
    for (let minutes = 1; minutes <= 3; minutes++) {
      const { alarm } = session.world;
      if (!alarm) throw new Error('no alarm');
      session.world.now = alarm.at;
      alarm.then();
      expect(screenOf(session).now).toBe(alarm.at);
      expect(session.world.alarm?.at).toBe(alarm.at + minute);
    }
    session.press('escape', 'escape');
    const before = session.state();
    session.world.alarm?.then();
    expect(session.state()).toBe(before);
    // Only once more, when its time is up: home says so.
    const exam = session.state().progress.exam;
    expect(session.world.alarm?.at).toBe((exam?.begun ?? 0) + 20 * minute);
  });

  describe('asked for while another one is under way', () => {
    const settings = { questions: 5, minutes: 9, pass: 60, chapters: [], weights: {}, seed: 7 };
    const ask = (session: Session, over = {}, isChosen = true) =>
      session.dispatch({
        type: 'exam-asked',
        wish: { settings: { ...settings, ...over }, isChosen },
        at: session.world.now,
      });
    function underWay(): Session {
      const session = startSession();
      ask(session);
      session.press('enter');
      answerHere(session, 'right');
      session.press('escape', 'escape');
      return session;
    }

    it.each<[string, object, boolean, string]>([
      ['without a word of what it is to be', { seed: undefined, minutes: 20 }, false, 'list'],
      ['the very same', {}, true, 'list'],
      ['the same with any seed', { seed: undefined }, true, 'list'],
      ['another seed', { seed: 8 }, true, 'under-way'],
      ['more time', { minutes: 10 }, true, 'under-way'],
      ['more questions', { questions: 6 }, true, 'under-way'],
      ['another pass mark', { pass: 61 }, true, 'under-way'],
    ])('%s', (_name, over, isChosen, stage) => {
      const session = underWay();
      const { exam } = session.state().progress;
      ask(session, over, isChosen);
      expect(stageOf(session).name).toBe(stage);
      expect(session.state().progress.exam).toEqual(exam);
    });

    it('says so, and goes on with it, hands it in, or goes home', () => {
      const say = (session: Session, language: 'ko' | 'en') => sayDraw(session.state(), language);
      const session = underWay();
      ask(session, { seed: 8 });
      expect(say(session, 'en')).toMatch(/not over yet, so none can begin with your\s+options/);
      expect(say(session, 'ko')).toMatch(/새 시험을 시작할 수\s+없습니다/);
      session.dispatch({ type: 'key', key: 'enter', at: session.world.now + 100, burst: false });
      expect(stageOf(session).name).toBe('under-way');
      session.press('1');
      expect(stageOf(session)).toEqual({ name: 'list', focus: 1 });
      ask(session, { seed: 8 });
      session.press('3');
      expect(session.state().screen.name).toBe('home');
      ask(session, { seed: 8 });
      session.press('2', '2');
      expect(stageOf(session).name).toBe('report');
      ask(session, { seed: 8 });
      session.press('enter');
      expect(session.state().progress.exam).toMatchObject({ seed: 8 });
    });
  });

  it('begins by no key before its row was on the screen', () => {
    const session = startSession();
    const settings = { questions: 2, minutes: 1, pass: 50, chapters: [], weights: {}, seed: 7 };
    session.dispatch({ type: 'exam-asked', wish: { settings, isChosen: true }, at: session.world.now });
    session.dispatch({
      type: 'laid-out',
      layout: {
        lines: 14,
        height: 9,
        targets: [
          [12, 13],
          [13, 14],
        ],
      },
    });
    for (const key of ['enter', '1'] as const) {
      session.press('page-up', key);
      expect(stageOf(session).name).toBe('brief');
      expect(session.state().offset).toBe(4);
    }
    session.press('enter');
    expect(stageOf(session).name).toBe('question');
  });

  it('does not begin by a key that was meant for the screen before', () => {
    const session = startSession();
    const settings = { questions: 2, minutes: 1, pass: 50, chapters: [], weights: {}, seed: 7 };
    session.dispatch({ type: 'exam-asked', wish: { settings, isChosen: true }, at: session.world.now });
    session.dispatch({ type: 'key', key: 'enter', at: session.world.now + 100, burst: false });
    expect(stageOf(session).name).toBe('brief');
    session.press('enter');
    expect(session.state().progress.exam).toMatchObject({ seed: 7, minutes: 1 });
    expect(session.state().progress.exam?.items).toHaveLength(2);
  });
});

it('every kind of answer is there again as it was given', () => {
  const questions = builtInPack.chapters
    .flatMap(({ items }) => items)
    .filter((item): item is Question => item.kind !== 'card');
  const kinds = new Map(questions.map((question) => [question.kind, question]));
  expect(kinds.size).toBe(10);
  for (const question of kinds.values()) {
    const session = startSession();
    const settings = { questions: 500, minutes: 600, pass: 50, chapters: [], weights: {}, seed: 3 };
    session.dispatch({ type: 'exam-asked', wish: { settings, isChosen: true }, at: session.world.now });
    session.press('enter');
    const position = session.state().progress.exam?.items.indexOf(question.id) ?? -1;
    session.press('escape', ...Array.from({ length: position }, (): Key => 'down'), 'enter');
    answerHere(session, 'right');
    const given = session.state().progress.exam?.answers[position];
    expect([question.kind, given?.verdict]).toEqual([question.kind, 'right']);
    const run = { ...beginRun('e', '', 3, []), position };
    expect(responseOf(restore(draftOf(question, run), given?.response ?? []))).toEqual(given?.response);
  }
});
