import { expect, it } from 'vitest';
import { type ExamScreen, examQuestion } from '../../src/app/exam/screen.ts';
import type { Key } from '../../src/app/key.ts';
import { menuChoices } from '../../src/app/overlay.ts';
import { frameOf } from '../../src/tui/frame.ts';
import { drawScreen } from '../../src/tui/screens/all.ts';
import { sayDraw } from '../helpers/draw.ts';
import { type Session, startSession } from '../helpers/session.ts';

const stageOf = ({ state }: Session) => (state().screen as ExamScreen).stage;
const answersOf = ({ state }: Session) => state().progress.exam?.answers;

function atBrief(): Session {
  const session = startSession();
  const settings = { questions: 60, minutes: 60, pass: 70, chapters: [], weights: {}, seed: 3 };
  session.dispatch({ type: 'exam-asked', wish: { settings, isChosen: true }, at: session.world.now });
  return session;
}

function atTyped(
  kind: 'command' | 'cloze',
  blanks = 1,
): { readonly session: Session; readonly position: number } {
  const session = atBrief();
  session.press('enter');
  const { items } = session.state().progress.exam ?? { items: [] };
  const position = items.findIndex((_, at) => {
    const question = examQuestion(session.state(), at);
    return question?.kind === kind && (question.kind !== 'cloze' || question.blanks.length >= blanks);
  });
  session.press('escape', ...Array.from({ length: position }, (): Key => 'down'), 'enter');
  return { session, position };
}

it.each(['command', 'cloze'] as const)('Enter skips a %s while nothing is typed', (kind) => {
  const { session, position } = atTyped(kind);
  session.press({ text: ' ' }, 'enter');
  expect(stageOf(session)).toMatchObject({ name: 'question', position: position + 1 });
  expect(answersOf(session)).toEqual({});
});

it.each(['command', 'cloze'] as const)('arrows stay within a %s that was begun', (kind) => {
  const { session, position } = atTyped(kind);
  session.press({ text: 'x' }, 'right', 'left');
  expect(stageOf(session)).toMatchObject({ position, draft: { fields: { 0: { cursor: 0 } } } });
  session.press('ctrl-u', 'right');
  expect(stageOf(session)).toMatchObject({ position: position + 1 });
});

it('Enter on an answer with gaps goes to the first of them', () => {
  const { session, position } = atTyped('cloze', 2);
  session.press({ text: 'x' }, 'enter');
  expect(stageOf(session)).toMatchObject({ position, incomplete: true, draft: { focus: 1 } });
});

it('Enter on a line that was emptied leaves the answer that was given', () => {
  const { session, position } = atTyped('command');
  session.press({ text: 'docker ps' }, 'enter');
  const given = answersOf(session);
  session.press('escape', 'up', 'enter', 'ctrl-u', 'enter');
  expect(stageOf(session)).toMatchObject({ position: position + 1 });
  expect(answersOf(session)).toEqual(given);
  session.press('escape', 'up', 'enter');
  expect(stageOf(session)).toMatchObject({ draft: { fields: [{ text: 'docker ps' }] } });
});

it('the menu moves on and back, and flags', () => {
  const { session, position } = atTyped('cloze');
  session.press('tab');
  const menu = session.state().screen;
  if (menu.name !== 'menu') throw new Error(menu.name);
  const rows = menuChoices(session.state(), menu).map(({ intent }) => intent);
  expect(rows.slice(0, 3)).toEqual(['skip', 'previous', 'flag']);
  session.press('3');
  expect(session.state().progress.exam?.flagged).toEqual({ [position]: true });
  session.press('tab', '1');
  expect(stageOf(session)).toMatchObject({ position: position + 1 });
});

it.each(['ko', 'en'] as const)(
  'how to go on without an answer is said before and in the exam: %s',
  (language) => {
    const session = atBrief();
    expect(sayDraw(session.state(), language)).toMatch(/→.+Enter/s);
    session.press('enter');
    for (let position = 0; position < 60; position++) {
      const { rows } = frameOf({ ...session.state(), language }, drawScreen, { columns: 40, rows: 12 });
      const footer = String(rows.at(-1)).replaceAll(/\x1b\[[\d;]*m/g, '');
      expect(footer).toMatch(/→ (다음 문제|next question)|Enter .+(건너뛰기|skip)/);
      session.press('right');
    }
  },
);
