import { nextChapter } from '../../domain/progress.ts';
import { type ReviewPlan, reviewChapter } from '../../domain/review/sitting.ts';
import type { Step } from '../effect.ts';
import type { Intent } from '../intent.ts';
import type { Key } from '../key.ts';
import { leads } from '../lesson/leads.ts';
import { updateSummaryList } from '../lesson/summary-list.ts';
import { goHome, lowestOf, openAt, replaceLowest } from '../navigate.ts';
import type { State } from '../state.ts';
import { isReviewDue } from './request.ts';

/** Begins a sitting of what is due. One that was left in the middle is not gone on with: its queue is made anew. */
export const openReview = (state: State): Step =>
  isReviewDue(state)
    ? [{ ...state, chapter: reviewChapter }, [{ type: 'begin-run', chapter: reviewChapter }]]
    : [state, []];

/** A plan has come: home gets or loses a line, and what was chosen there stays in focus; what is best is the first. */
export function arriveReview(state: State, review: ReviewPlan, at: number): State {
  const arrived = { ...state, review };
  const lowest = lowestOf(state);
  if (lowest.name !== 'home') return arrived;
  const [was, is] = [leads(state), leads(arrived)];
  if (lowest.focus === 0)
    return is[0]?.kind === was[0]?.kind
      ? arrived
      : replaceLowest(arrived, { ...lowest, changedAt: at }, false);
  const moved = is.length - was.length;
  return replaceLowest(arrived, { ...lowest, focus: Math.max(lowest.focus + moved, 0) }, false);
}

/** What the summary of a review offers, in order. */
export type ReviewChoice =
  | { readonly name: 'more' | 'home' }
  | { readonly name: 'next-chapter'; readonly chapter: string };

export function reviewChoices(state: State): readonly ReviewChoice[] {
  const next = nextChapter(state.progress, state.pack.chapters);
  return [
    ...(isReviewDue(state) ? [{ name: 'more' } as const] : []),
    ...(next ? [{ name: 'next-chapter', chapter: next.id } as const] : []),
    { name: 'home' },
  ];
}

export function updateReviewSummary(state: State, intent: Intent, key: Key, at: number): Step {
  const { screen } = state;
  if (screen.name !== 'review-summary') return [state, []];
  return updateSummaryList(state, screen, { intent, key, at }, reviewChoices(state), (choice) =>
    take(state, choice, at),
  );
}

function take(state: State, choice: ReviewChoice | undefined, at: number): Step {
  switch (choice?.name) {
    case 'more':
      return openReview(state);
    case 'next-chapter':
      return openAt(state, choice.chapter, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}
