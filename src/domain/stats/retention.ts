import { countedAnswers, type DayOf, type Memory } from '../review/memory.ts';
import { ratingOf } from '../review/rating.ts';
import { retrievability } from '../review/scheduler.ts';

/** How many reviews there were, how many were remembered, and what share FSRS had said, 0 to 1. */
type Remembered = {
  readonly reviews: number;
  readonly right: number;
  readonly predicted: number | null;
};

export type Retention = Remembered & {
  /** By what had been predicted: the highest range first, `to` not included but for 1. */
  readonly ranges: readonly (Remembered & { readonly from: number; readonly to: number })[];
};

const bounds = [0.95, 0.9, 0.8, 0.7, 0];

/**
 * What was remembered, against what was predicted just before: over all answers that moved the schedule, but for a
 * question's first, of which nothing could be said.
 */
export function retentionOf(memory: Memory, dayOf: DayOf): Retention {
  const reviews = [...memory.values()].flatMap(({ answers }) =>
    countedAnswers(answers, dayOf).flatMap(({ before, answered: { at, fact } }) =>
      before
        ? {
            predicted: retrievability(before, dayOf(at) - before.lastDay),
            isRight: ratingOf(fact) !== 'again',
          }
        : [],
    ),
  );
  const ranges = bounds.map((from, index) => {
    const to = bounds[index - 1] ?? 1;
    const within = reviews.filter(({ predicted }) => predicted >= from && (predicted < to || index === 0));
    return { from, to, ...remembered(within) };
  });
  return { ...remembered(reviews), ranges };
}

function remembered(
  reviews: readonly { readonly predicted: number; readonly isRight: boolean }[],
): Remembered {
  const sum = reviews.reduce((total, { predicted }) => total + predicted, 0);
  return {
    reviews: reviews.length,
    right: reviews.filter(({ isRight }) => isRight).length,
    predicted: reviews.length === 0 ? null : Math.round((sum / reviews.length) * 1000) / 1000,
  };
}
