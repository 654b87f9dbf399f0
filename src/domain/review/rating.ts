import type { Verdict } from '../grading.ts';
import type { Confidence } from '../run.ts';

/** How well an answer was remembered. FSRS knows Easy too: nothing here tells it from Good. */
export type Rating = 'again' | 'hard' | 'good';

type Rated = {
  readonly verdict: Verdict;
  readonly hint: boolean;
  readonly confidence?: Confidence | undefined;
};

/** How long an answer took never counts: a slow reader is not a bad learner. */
export function ratingOf({ verdict, hint, confidence }: Rated): Rating {
  if (verdict === 'wrong' || confidence === 'unknown') return 'again';
  return hint || confidence === 'unsure' ? 'hard' : 'good';
}
