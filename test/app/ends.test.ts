import { expect, it } from 'vitest';
import { homeChoices } from '../../src/app/lesson/home.ts';
import type { State } from '../../src/app/state.ts';
import { labPack } from '../helpers/lab.ts';
import { type Session, startSession } from '../helpers/session.ts';

const focusOf = ({ screen }: State) => ('focus' in screen ? screen.focus : undefined);
const short = (session: Session, choices: number) =>
  session.dispatch({
    type: 'laid-out',
    layout: {
      lines: 40,
      height: 9,
      targets: Array.from({ length: choices }, (_, index) => [2 + index, 3 + index]),
    },
  });

it('on home, End goes to the last choice and Home to the first, and to what stands above it', () => {
  const session = startSession();
  const { length } = homeChoices(session.state());
  short(session, length);
  session.press('end');
  expect(focusOf(session.state())).toBe(length - 1);
  session.press('down');
  expect(focusOf(session.state())).toBe(length - 1);
  session.press('home');
  expect(session.state()).toMatchObject({ screen: { focus: 0 }, offset: 0 });
  session.press('up');
  expect(focusOf(session.state())).toBe(0);
});

it.each<[string, (session: Session) => void]>([
  ['a card', ({ press }) => press('1')],
  ['help', ({ press }) => press('?')],
  ['statistics', ({ press }) => press('t')],
])('in %s, End goes to the end of the text and Home to its beginning', (_name, open) => {
  const session = startSession();
  open(session);
  short(session, 0);
  session.press('end');
  expect(session.state().offset).toBe(31);
  session.press('home');
  expect(session.state().offset).toBe(0);
});

it('among the labs, the questions of an exam, and the settings', () => {
  const labs = startSession({ pack: labPack() });
  labs.press('end', 'up', 'up', 'enter', 'enter', 'end');
  expect(labs.state().screen).toMatchObject({ name: 'lab', stage: { name: 'brief', focus: 2 } });

  const exam = startSession();
  const settings = { questions: 5, minutes: 9, pass: 60, chapters: [], weights: {} };
  exam.dispatch({ type: 'exam-asked', wish: { settings, isChosen: true }, at: exam.world.now });
  exam.press('enter', 'escape', 'end');
  expect(exam.state().screen).toMatchObject({ stage: { name: 'list', focus: 5 } });
  exam.press('home', 'enter');
  expect(exam.state().screen).toMatchObject({ stage: { name: 'question', position: 0 } });

  exam.press('escape', 's', 'end');
  expect(focusOf(exam.state())).toBe(4);
});

it('an exam whose time is up is ended by them once, and recorded', () => {
  const { dispatch, press, state, world } = startSession();
  const settings = { questions: 5, minutes: 9, pass: 60, chapters: [], weights: {} };
  dispatch({ type: 'exam-asked', wish: { settings, isChosen: true }, at: world.now });
  press('enter', 'escape');
  world.now += 10 * 60_000;
  press('end');
  expect(state().screen).toMatchObject({ name: 'exam', stage: { name: 'report' } });
  expect(world.facts.filter(({ type }) => type === 'exam-end')).toHaveLength(1);
});
