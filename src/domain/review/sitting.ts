/** As which chapter a review stands in the journal: no pack can name one of its own like this. */
export const reviewChapter = '/review';

/** What the learner chose; a key that is absent was never chosen. */
export type ReviewSettings = {
  readonly reviewsADay?: number;
  readonly newADay?: number;
  /** The share of answers that should still be right when a question comes due, 0.7 to 0.97. */
  readonly desiredRetention?: number;
};

export const reviewDefaults: Required<ReviewSettings> = {
  reviewsADay: 60,
  newADay: 20,
  desiredRetention: 0.9,
};

/** What a review would be now. */
export type ReviewPlan = {
  /** Items in the order in which they are met: questions, and cards before those that will not stick. */
  readonly queue: readonly string[];
  /** How many of them are questions. */
  readonly questions: number;
  /** By the learner's own pace; at least 1. */
  readonly minutes: number;
  /** When the next ones come due, beyond those of the queue: how many, in how many days. */
  readonly next: { readonly days: number; readonly questions: number } | undefined;
  /** The concepts that are remembered worst, worst first. */
  readonly weakest: readonly string[];
};
