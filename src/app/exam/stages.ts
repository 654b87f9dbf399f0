import { compose } from '../../domain/exam/compose.ts';
import { type Exam, type ExamEnd, endOf, isOpen, nextTick, timeLeft } from '../../domain/exam/exam.ts';
import type { Effect, Step } from '../effect.ts';
import type { Event } from '../event.ts';
import { lowestOf, record, show } from '../navigate.ts';
import { draftOf } from '../question/draft.ts';
import type { State } from '../state.ts';
import { restore } from './restore.ts';
import { type ExamScreen, type ExamStage, examQuestion, isRunning, runAt } from './screen.ts';
import { type ExamWish, examPool, fits } from './settings.ts';

/** Shows another stage of the exam from its top. */
export const toStage = (state: State, screen: ExamScreen, stage: ExamStage, now: number): State =>
  show(state, { ...screen, now, stage });

/** Opens the exam that is under way, or what the next one will be. */
export function openExam(state: State, wish: ExamWish, at: number): Step {
  const { exam } = state.progress;
  const screen: ExamScreen = { name: 'exam', now: at, drafts: {}, stage: { name: 'report' } };
  if (exam && isOpen(exam, at)) {
    const stage = fits(exam, wish, state.pack) ? listOf(exam) : ({ name: 'under-way', focus: 0 } as const);
    return [toStage(state, screen, stage, at), wake(state, at)];
  }
  // Its time ran out unseen: that comes first, but for somebody who asked for another one.
  const isNews = exam !== undefined && !exam.ended;
  const [known, effects] = isNews ? end(show(state, screen), 'time-up', at) : [state, []];
  if (isNews && !wish.isChosen) return [known, effects];
  return [toStage(known, screen, { name: 'brief', settings: wish.settings, focus: 0 }, at), effects];
}

/** All questions, from the first that is open on. */
export function listOf({ items, answers }: Exam): Extract<ExamStage, { name: 'list' }> {
  const first = items.findIndex((_, position) => !answers[position]);
  return { name: 'list', focus: first < 0 ? items.length : first };
}

/** The exam has its number and its seed: its first question is shown. */
export function beginExam(state: State, event: Extract<Event, { type: 'exam-begun' }>): Step {
  const { settings, exam, seed, at } = event;
  const items = compose(examPool(state.pack), { ...settings, seed });
  if (state.screen.name !== 'exam' || items.length === 0) return [state, []];
  const { minutes, pass } = settings;
  const fact = { type: 'exam-begin', exam, seed, items, minutes, pass, begun: at } as const;
  const [begun, effects] = record(state, fact);
  return [toQuestion(begun, { ...state.screen, drafts: {} }, 0, at), [...effects, ...wake(begun, at)]];
}

/** A question as it was left: begun, answered, or new. Past the last one comes the list. */
export function toQuestion(state: State, screen: ExamScreen, position: number, at: number): State {
  const { exam } = state.progress;
  const question = examQuestion(state, position);
  if (!exam || !question) return toStage(state, screen, { name: 'list', focus: Math.max(position, 0) }, at);
  const fresh = draftOf(question, runAt(exam, position));
  const given = exam.answers[position];
  const draft = screen.drafts[position] ?? (given ? restore(fresh, given.response) : fresh);
  return toStage(
    state,
    screen,
    { name: 'question', position, draft, confidence: given?.confidence, since: at },
    at,
  );
}

/** Hands in: from then on there is only the report. */
export function end(state: State, how: ExamEnd, at: number): Step {
  const { exam } = state.progress;
  if (!exam) return [state, []];
  const [ended, effects] = record(state, { type: 'exam-end', exam: exam.id, how });
  return [show(ended, { name: 'exam', now: at, drafts: {}, stage: { name: 'report' } }), effects];
}

/** The time that is left has changed, or is up: whatever lies over the exam, it ends. */
export function passTime(state: State, at: number): Step {
  const screen = lowestOf(state);
  const { exam } = state.progress;
  if (!exam || exam.ended) return [state, []];
  if (screen.name !== 'exam') return passUnseen(state, exam, at);
  if (screen.stage.name === 'brief' || screen.stage.name === 'report') return [state, []];
  if (!isRunning(screen, exam, at)) return end(state, endOf(exam, at) ?? 'time-up', at);
  const later = { ...screen, now: at };
  const next =
    'under' in state.screen
      ? { ...state, screen: { ...state.screen, under: { ...state.screen.under, screen: later } } }
      : { ...state, screen: later };
  return [next, wake(state, at)];
}

/** Where the exam is not shown, only the end of its time matters. */
const passUnseen = (state: State, exam: Exam, at: number): Step =>
  isOpen(exam, at)
    ? [state, [{ type: 'wake', at: at + timeLeft(exam, at) }]]
    : [{ ...state, timeIsUp: exam.id }, []];

/** Once a minute, when what is shown of the time is another. */
const wake = ({ progress: { exam } }: State, at: number): readonly Effect[] =>
  exam ? [{ type: 'wake', at: nextTick(exam, at) }] : [];
