import { hash, seeded, shuffle } from '../../domain/random.ts';
import type { Run } from '../../domain/run.ts';
import type {
  AssigningQuestion,
  Choice,
  ChoiceQuestion,
  OrderingQuestion,
  Question,
} from '../../packs/schema.ts';

/**
 * In which order a run shows the parts of a question: the run's seed, the item and the place in the queue decide
 * it, so that a resumed question looks the same.
 */
const shuffled = <T>(parts: readonly T[], question: Question, run: Run, position: number): readonly T[] =>
  shuffle(parts, seeded(run.seed ^ hash(`${question.id}:${position}`)));

/** True and false stay as they are, and so do the lines of a transcript. */
export function choicesOf(question: ChoiceQuestion, run: Run, position = run.position): readonly Choice[] {
  const choices: readonly Choice[] = question.choices;
  const fixed = question.kind === 'true-false' || question.kind === 'spot-the-mistake';
  return fixed ? choices : shuffled(choices, question, run, position);
}

/** What is to be ordered, never in its right order already. */
export function orderOf(question: OrderingQuestion, run: Run, position = run.position): readonly string[] {
  const right = question.items.map(({ id }) => id);
  const shown = shuffled(right, question, run, position);
  return shown.every((id, index) => id === right[index]) ? [...shown].reverse() : shown;
}

export const assignablesOf = (question: AssigningQuestion, run: Run, position = run.position) =>
  shuffled(question.items as readonly AssigningQuestion['items'][number][], question, run, position);

/** The right sides of pairs are shuffled too; boxes stay as the author put them. */
export const targetsOf = (question: AssigningQuestion, run: Run, position = run.position) =>
  question.kind === 'sorting'
    ? question.targets
    : shuffle(question.targets, seeded(run.seed ^ hash(`${question.id}:${position}:targets`)));
