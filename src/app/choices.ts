import { hash, seeded, shuffle } from '../domain/random.ts';
import type { Run } from '../domain/run.ts';
import type { Choice, Question } from '../packs/schema.ts';

/**
 * A question's choices in the order in which this run shows them: the run's seed, the item and the place in the
 * queue decide it. True and false stay as they are.
 */
export function choicesOf(question: Question, run: Run, position = run.position): readonly Choice[] {
  const choices: readonly Choice[] = question.choices;
  if (question.kind === 'true-false') return choices;
  return shuffle(choices, seeded(run.seed ^ hash(`${question.id}:${position}`)));
}
