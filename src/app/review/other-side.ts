import type { Response, Verdict } from '../../domain/grading.ts';
import { misconceptionsOf, missedIn, questionsOf } from '../../domain/review/material.ts';
import { reviewChapter } from '../../domain/review/sitting.ts';
import type { Question } from '../../packs/schema.ts';
import { openRun, type State } from '../state.ts';

/** What a review adds to the fact of an answer: that it is one, and what comes back after a wrong one. */
export function inReview(
  state: State,
  question: Question,
  response: Response,
  verdict: Verdict,
): { readonly review?: true; readonly again?: string } {
  if (state.chapter !== reviewChapter) return {};
  const again = verdict === 'wrong' ? otherSide(state, question, response) : undefined;
  return { review: true, ...(again === undefined ? {} : { again }) };
}

/**
 * Another question that meets a misconception which an answer gave away: one that was answered before, rather one
 * that was not asked in this sitting yet. None, if one stands ahead in the queue anyway.
 */
function otherSide(state: State, question: Question, response: Response): string | undefined {
  for (const misconception of missedIn(question, response)) {
    const other = anotherWith(state, question, misconception);
    if (other !== undefined) return other;
  }
  return undefined;
}

function anotherWith(state: State, question: Question, misconception: string): string | undefined {
  const run = openRun(state);
  if (!run) return undefined;
  const others = questionsOf(state.pack)
    .filter((each) => each.id !== question.id && misconceptionsOf(each).includes(misconception))
    .map(({ id }) => id)
    .filter((id) => state.progress.verdicts[id] !== undefined);
  const ahead = run.queue.slice(run.position + 1);
  if (others.some((id) => ahead.includes(id))) return undefined;
  return others.find((id) => !run.queue.includes(id)) ?? others[0];
}
