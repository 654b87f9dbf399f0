import { type ReviewSettings, reviewChapter } from '../../domain/review/sitting.ts';
import { isFinished } from '../../domain/run.ts';
import type { Pack } from '../../packs/pack.ts';
import type { Effect } from '../effect.ts';
import type { State } from '../state.ts';

/** What planning a review needs of the state; the rest is in the journal. */
export type ReviewRequest = {
  readonly material: Pack;
  readonly settings: ReviewSettings;
  /** Chapters that were gone through. */
  readonly finished: readonly string[];
  /** What a review that was left in the middle still had to ask again. */
  readonly missed: readonly string[];
};

/** Asks what a review would be now: when home is shown, when a review has ended, when a setting has changed. */
export const askForReview = ({ pack, progress, reviewing }: State): Effect => {
  const left = progress.runs[reviewChapter];
  return {
    type: 'plan-review',
    request: {
      material: pack,
      settings: reviewing,
      finished: Object.values(progress.runs).flatMap((run) => (isFinished(run) ? run.chapter : [])),
      missed:
        left?.queue.filter((_item, position) => position >= left.length && !left.answers[position]) ?? [],
    },
  };
};

export const isReviewDue = ({ review }: State): boolean => review !== undefined && review.questions > 0;

/** What a new run goes through. */
export const itemsOfRun = ({ pack, review }: State, chapter: string): readonly string[] =>
  chapter === reviewChapter
    ? (review?.queue ?? [])
    : (pack.chapters.find(({ id }) => id === chapter)?.items.map(({ id }) => id) ?? []);
