import { type Fact, fold, resumable } from '../domain/progress.ts';
import { reviewChapter } from '../domain/review/sitting.ts';
import type { Run } from '../domain/run.ts';
import type { Step } from './effect.ts';
import { draftOf } from './question/draft.ts';
import { askForReview } from './review/request.ts';
import { isOfReport, openItem, openItems, openRun, type Screen, type State } from './state.ts';

/** Shows another screen from its top. */
export const show = (state: State, screen: Screen): State => ({
  ...state,
  screen,
  offset: 0,
  notices: state.notices.filter((notice) => !isOfReport(notice)),
});

/** The screen itself, whatever overlay lies over it: what happens meanwhile is there when the learner is back. */
export const lowestOf = ({ screen }: State): Screen => ('under' in screen ? screen.under.screen : screen);

/** Puts another screen in the place of the lowest one, shown from its top or scrolled as it was. */
export function replaceLowest(state: State, next: Screen, fromTop: boolean): State {
  if ('under' in state.screen) {
    const { offset } = state.screen.under;
    return { ...state, screen: { ...state.screen, under: { screen: next, offset: fromTop ? 0 : offset } } };
  }
  return fromTop ? show(state, next) : { ...state, screen: next };
}

/** Keeps the answer that is being given: it is there again when the learner comes back to the question. */
function keepUnfinished(state: State): State {
  const run = openRun(state);
  const { screen } = state;
  if (!run || screen.name !== 'question') return state;
  return { ...state, unfinished: { run: run.id, position: run.position, screen } };
}

export const goHome = (state: State): Step => [
  show(keepUnfinished(state), { name: 'home', focus: 0 }),
  [askForReview(state)],
];

/** A fact is folded into progress at once; the journal says later whether it is on the disk. */
export function record(state: State, fact: Fact): Step {
  return [{ ...state, progress: fold(state.progress, fact), saving: 'saving' }, [{ type: 'record', fact }]];
}

/** Opens a chapter where it was left, or from its beginning. */
export function openAt(state: State, chapterId: string, at: number): Step {
  const chapter = state.pack.chapters.find(({ id }) => id === chapterId);
  if (!chapter) return [state, []];
  const opened = { ...state, chapter: chapterId };
  if (resumable(state.progress, chapter)) return [showPosition(opened, at), []];
  return [opened, [{ type: 'begin-run', chapter: chapterId }]];
}

/** The screen that belongs to where the run is: a card, a question, its feedback, or the summary. */
export function showPosition(state: State, at: number): State {
  const run = openRun(state);
  const item = openItem(state);
  if (!run) return state;
  if (!item) {
    return show(state, { name: run.chapter === reviewChapter ? 'review-summary' : 'summary', focus: 0 });
  }
  if (item.kind === 'card') return show(state, { name: 'card' });
  if (run.answers[run.position]) return show(state, { name: 'feedback' });
  const { unfinished } = state;
  if (unfinished?.run === run.id && unfinished.position === run.position) {
    return show(state, { ...unfinished.screen, since: at });
  }
  return show(state, {
    name: 'question',
    draft: draftOf(item, run),
    hint: false,
    confidence: undefined,
    since: at,
  });
}

/** Moves within the open run, records it, and shows what is there. */
function goTo(state: State, position: number, step: number, at: number): Step {
  const run = openRun(state);
  if (!run) return [state, []];
  const [moved, effects] = record(keepUnfinished(state), {
    type: 'move',
    run: run.id,
    item: run.queue[position] ?? null,
    position,
    step,
  });
  const shown = showPosition(moved, at);
  return [shown, shown.screen.name === 'review-summary' ? [...effects, askForReview(shown)] : effects];
}

/** How many steps a queue's entry has: one, but for a card that is walked through. */
function stepsAt(state: State, run: Run, position: number): number {
  const item = openItems(state).find(({ id }) => id === run.queue[position]);
  return item?.kind === 'card' ? item.steps.length : 1;
}

/** One step back: to the card's step before, to the item before, or home from the first. */
export function goBack(state: State, at: number): Step {
  const run = openRun(state);
  if (!run) return goHome(state);
  if (run.step > 0) return goTo(state, run.position, run.step - 1, at);
  if (run.position === 0) return goHome(state);
  const position = run.position - 1;
  return goTo(state, position, stepsAt(state, run, position) - 1, at);
}

/** One step on: to the card's next step, or to the next item; past the last one is the summary. */
export function goOn(state: State, at: number): Step {
  const run = openRun(state);
  if (!run) return goHome(state);
  return run.step + 1 < stepsAt(state, run, run.position)
    ? goTo(state, run.position, run.step + 1, at)
    : goTo(state, run.position + 1, 0, at);
}
