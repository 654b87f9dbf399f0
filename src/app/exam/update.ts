import type { Step } from '../effect.ts';
import type { Event } from '../event.ts';
import type { Intent } from '../intent.ts';
import { indexOf } from '../keymap.ts';
import { goHome, record } from '../navigate.ts';
import { isTooSoon } from '../reading-time.ts';
import { isBeginningVisible, moveFocus, reveal, scrollBy } from '../scroll.ts';
import type { State } from '../state.ts';
import { updateExamQuestion } from './question.ts';
import { briefRows, type ExamScreen, handInRows, isRunning, underWayRows } from './screen.ts';
import { end, listOf, passTime, toQuestion, toStage } from './stages.ts';

type KeyEvent = Extract<Event, { type: 'key' }>;

/** Keys on the exam. Before anything else: is there still time? */
export function updateExam(state: State, intent: Intent, event: KeyEvent): Step {
  const { screen } = state;
  if (screen.name !== 'exam') return [state, []];
  if (!isRunning(screen, state.progress.exam, event.at)) return passTime(state, event.at);
  switch (screen.stage.name) {
    case 'brief':
      return updateBrief(state, screen, intent, event);
    case 'question':
      return updateExamQuestion(state, screen, screen.stage, intent, event);
    case 'list':
      return updateList(state, screen, intent, event);
    case 'hand-in':
      return updateHandIn(state, screen, intent, event);
    case 'under-way':
      return updateUnderWay(state, screen, intent, event);
    case 'report':
      if (intent === 'up' || intent === 'down') return [scrollBy(state, intent === 'up' ? -1 : 1), []];
      return intent === 'back' ? goHome(state) : [state, []];
  }
}

/** Moves among `count` rows, or tells which was chosen. */
function choose(
  state: State,
  screen: ExamScreen,
  intent: Intent,
  { key }: KeyEvent,
  count: number,
): State | number {
  const { stage } = screen;
  if (!('focus' in stage)) return state;
  const row = intent === 'choose' ? stage.focus : intent === 'pick' ? indexOf(key) : count;
  if (row < count) {
    // What starts the clock or hands in has been seen before it is chosen.
    if (stage.name === 'list' || isBeginningVisible(state, row)) return row;
    return { ...state, offset: reveal(state.layout, state.offset, row) };
  }
  if (intent !== 'up' && intent !== 'down') return state;
  const [moved, focus] = moveFocus(state, stage.focus, intent === 'up' ? -1 : 1, count);
  return { ...moved, screen: { ...screen, stage: { ...stage, focus } } };
}

function updateBrief(state: State, screen: ExamScreen, intent: Intent, event: KeyEvent): Step {
  if (screen.stage.name !== 'brief' || intent === 'back') return goHome(state);
  const { settings } = screen.stage;
  const rows = briefRows(state);
  const chosen = choose(state, screen, intent, event, rows.length);
  if (typeof chosen !== 'number') return [chosen, []];
  // An Enter that was meant for the screen before must not start the clock.
  if (isTooSoon(event.at, screen.now)) return [state, []];
  if (rows[chosen] === 'begin') return [state, [{ type: 'begin-exam', settings }]];
  if (rows[chosen] === 'report') return [toStage(state, screen, { name: 'report' }, event.at), []];
  return goHome(state);
}

function updateList(state: State, screen: ExamScreen, intent: Intent, event: KeyEvent): Step {
  const { exam } = state.progress;
  if (!exam || screen.stage.name !== 'list') return [state, []];
  const { focus } = screen.stage;
  if (intent === 'back') return goHome(state);
  if (intent === 'flag') {
    if (focus >= exam.items.length) return [state, []];
    const flagged = !exam.flagged[focus];
    return record(state, { type: 'exam-flag', exam: exam.id, position: focus, flagged });
  }
  const chosen = choose(state, screen, intent, event, exam.items.length + 1);
  if (typeof chosen !== 'number') return [chosen, []];
  if (chosen < exam.items.length) return [toQuestion(state, screen, chosen, event.at), []];
  return [toStage(state, screen, { name: 'hand-in', focus: 0 }, event.at), []];
}

function updateHandIn(state: State, screen: ExamScreen, intent: Intent, event: KeyEvent): Step {
  const stay = (): Step => [toStage(state, screen, { name: 'list', focus: 0 }, event.at), []];
  if (intent === 'back') return stay();
  const chosen = choose(state, screen, intent, event, handInRows.length);
  if (typeof chosen !== 'number') return [chosen, []];
  if (handInRows[chosen] === 'hand-in') return end(state, 'handed-in', event.at);
  return stay();
}

function updateUnderWay(state: State, screen: ExamScreen, intent: Intent, event: KeyEvent): Step {
  const { exam } = state.progress;
  if (!exam || intent === 'back') return goHome(state);
  const chosen = choose(state, screen, intent, event, underWayRows.length);
  if (typeof chosen !== 'number') return [chosen, []];
  // An Enter that was meant for the screen before must not decide.
  if (isTooSoon(event.at, screen.now)) return [state, []];
  switch (underWayRows[chosen]) {
    case 'go-on':
      return [toStage(state, screen, listOf(exam), event.at), []];
    case 'hand-in':
      return [toStage(state, screen, { name: 'hand-in', focus: 0 }, event.at), []];
    default:
      return goHome(state);
  }
}
