import type { ReviewRequest } from '../app/review/request.ts';
import { type Answered, foldAnswers, noMemory } from '../domain/review/memory.ts';
import { planReview } from '../domain/review/queue.ts';
import type { ReviewPlan } from '../domain/review/sitting.ts';
import type { Entry } from '../progress/entry.ts';
import { localDay } from './local-day.ts';

export type Reviewer = (request: ReviewRequest) => ReviewPlan;

/** Plans reviews of what a journal holds; each time only what has come since the last time is folded in. */
export function createReviewer(entries: readonly Entry[]): Reviewer {
  let memory = noMemory;
  let folded = 0;
  return (request) => {
    memory = foldAnswers(memory, answersIn(entries.slice(folded)), localDay);
    folded = entries.length;
    return planReview(memory, {
      ...request,
      today: localDay(Date.now()),
      seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    });
  };
}

const answersIn = (entries: readonly Entry[]): readonly Answered[] =>
  entries.flatMap(({ id, at, fact }) => (fact.type === 'answer' ? [{ id, at: Date.parse(at), fact }] : []));
