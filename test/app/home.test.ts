import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/app/key.ts';
import { homeChoices } from '../../src/app/lesson/home.ts';
import type { Fact } from '../../src/domain/progress.ts';
import { questionsOf } from '../../src/domain/review/material.ts';
import { frameOf } from '../../src/tui/frame.ts';
import { drawScreen } from '../../src/tui/screens/all.ts';
import { answered, day } from '../helpers/answered.ts';
import { sayDraw } from '../helpers/draw.ts';
import { builtInPack, goOnTo, type Session, startSession } from '../helpers/session.ts';

const minute = 60_000;
const settled = () => new Promise((done) => setImmediate(done));

/** Every chapter gone through, all of it right. */
const finished: readonly Fact[] = builtInPack.chapters.flatMap(({ id, items }) => [
  { type: 'begin' as const, run: id, chapter: id, seed: 1, items: items.map((item) => item.id) },
  ...items.map((item, position) => ({
    type: 'move' as const,
    run: id,
    item: item.id,
    position: position + 1,
    step: 0,
  })),
]);
const allRight = (at: number) =>
  questionsOf(builtInPack).map(({ id, version }) => answered({ item: id, itemVersion: version }, at));

async function atHome(options: Parameters<typeof startSession>[0]): Promise<Session> {
  const session = startSession(options);
  session.dispatch({ type: 'started', at: session.world.now });
  await settled();
  return session;
}

const examOf = (verdict: 'right' | 'wrong'): readonly Fact[] => {
  const [item] = questionsOf(builtInPack);
  if (!item) throw new Error('no question');
  return [
    { type: 'exam-begin', exam: 'e', seed: 1, items: [item.id], minutes: 20, pass: 70, begun: 99 * day },
    {
      type: 'exam-answer',
      exam: 'e',
      position: 0,
      item: item.id,
      itemVersion: item.version,
      response: [],
      verdict,
      score: 0,
      milliseconds: 1,
    },
    { type: 'exam-end', exam: 'e', how: 'handed-in' },
  ];
};

const first = ({ state }: Session) => homeChoices(state())[0]?.kind;
const now = 100 * day;

describe('what is best to do now, and why', () => {
  it('an exam, where every chapter is finished and nothing is due', async () => {
    const session = await atHome({ facts: finished, answered: allRight(now - 1), now });
    expect(first(session)).toBe('exam');
    expect(sayDraw(session.state(), 'en')).toContain('Exam ready: 20 questions in 20 minutes');
    expect(sayDraw(session.state(), 'en')).toContain('all chapters done');
    session.press('enter');
    expect(session.state().screen).toMatchObject({ name: 'exam', stage: { name: 'brief' } });
  });

  it('no exam before it is known that nothing is due, nor where something is', async () => {
    const options = { facts: finished, answered: allRight(0), now };
    expect(first(startSession(options))).toBe('chapter');
    expect(first(await atHome(options))).toBe('review');
  });

  it('an exam again where the last one was not passed, and none where it was', async () => {
    const with_ = (verdict: 'right' | 'wrong') =>
      atHome({ facts: [...finished, ...examOf(verdict)], answered: allRight(now - 1), now });
    const failed = await with_('wrong');
    expect(first(failed)).toBe('exam');
    expect(sayDraw(failed.state(), 'en')).toContain('not passed');
    const passed = await with_('right');
    expect(first(passed)).toBe('chapter');
    expect(sayDraw(passed.state(), 'en')).toContain('You have finished every chapter.');
  });

  it('the exam that is under way, before all else; and its report once its time is up', async () => {
    const [begin] = examOf('wrong');
    if (begin?.type !== 'exam-begin') throw new Error('no beginning');
    const facts = [{ ...begin, begun: now }];
    const session = await atHome({ facts, answered: allRight(0), now: now + minute });
    expect(first(session)).toBe('exam');
    expect(sayDraw(session.state(), 'en')).toContain('its clock is running');
    const { alarm } = session.world;
    expect(alarm?.at).toBe(now + 20 * minute);
    session.world.now = now + 20 * minute;
    alarm?.then();
    expect(sayDraw(session.state(), 'en')).toContain('its time is up');
    expect(sayDraw(session.state(), 'en')).not.toContain('clock is running');
    session.press('enter');
    expect(session.state().screen).toMatchObject({ name: 'exam', stage: { name: 'report' } });

    const tooLate = await atHome({ facts, now: now + day });
    expect(sayDraw(tooLate.state(), 'ko')).toContain('시험 시간이 끝났습니다');
  });
});

it('an Enter that was meant for what stood there a moment ago opens nothing', async () => {
  const session = await atHome({ facts: finished, answered: allRight(0), now });
  expect(first(session)).toBe('review');
  const enter = (after: number) =>
    session.dispatch({ type: 'key', key: 'enter', at: session.world.now + after, burst: false });
  enter(100);
  expect(session.state().screen.name).toBe('home');
  enter(400);
  expect(session.state().screen.name).not.toBe('home');
});

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  it('is one line where there is room, and never wider than the window', async () => {
    const states = [
      await atHome({ facts: finished, answered: allRight(now - 1), now }),
      await atHome({ facts: finished, answered: allRight(0), now }),
      await atHome({}),
    ].map(({ state }) => state());
    for (const state of states) {
      expect(sayDraw(state, language).split('\n')[1]).toBe('');
      const narrow = sayDraw(state, language, 40).split('\n');
      expect(narrow[1]).not.toBe('');
    }
  });

  it('says what is counted, there and at the end of a chapter', () => {
    const session = startSession();
    const [chapter] = builtInPack.chapters;
    const says = language === 'ko' ? '읽거나 맞힘' : 'read or right';
    const { rows } = frameOf({ ...session.state(), language }, drawScreen, { columns: 40, rows: 12 });
    expect(rows[0]).toMatch(new RegExp(`0/\\d+ ${says}`));
    session.press('1');
    goOnTo(session, 'summary');
    const of = chapter?.items.length ?? 0;
    const told = language === 'ko' ? `${of}개 중 ${of}개(처음 화면` : `${of} of ${of}, as on home`;
    expect(sayDraw(session.state(), language)).toContain(told);
  });

  it('a digit opens the chapter of that number, whatever stands above', async () => {
    const session = await atHome({ facts: finished, answered: allRight(now - 1), now });
    session.press('2' as Key);
    expect(session.state().chapter).toBe(builtInPack.chapters[1]?.id);
  });
});
