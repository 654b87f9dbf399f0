import { acceptedBy } from './typed.ts';

/**
 * What a learner answered, in the form that the journal keeps: ids of chosen choices; ids in the order given;
 * `item=target` for each item; or what was typed, a string a blank. Empty: "I don't know".
 */
export type Response = readonly string[];
export type Verdict = 'right' | 'wrong';

/** `score` is the share that was right, from 0 to 1; only all of it is `right`. */
export type Grading = { readonly verdict: Verdict; readonly score: number };

const graded = (right: number, of: number): Grading => ({
  verdict: right === of ? 'right' : 'wrong',
  score: Math.max(right, 0) / of,
});

type Choices = readonly { readonly id: string; readonly correct: boolean }[];

/** Right is exactly the set of correct choices. Of several, a wrong mark takes a right one away. */
export function gradeChoices(choices: Choices, response: Response): Grading {
  const correct = choices.filter((choice) => choice.correct);
  const hits = correct.filter(({ id }) => response.includes(id)).length;
  const misses = response.filter((id) => !correct.some((choice) => choice.id === id)).length;
  return misses > 0
    ? { ...graded(hits - misses, correct.length), verdict: 'wrong' }
    : graded(hits, correct.length);
}

/** The share that stands in its place. */
export function gradeOrder(right: readonly string[], response: Response): Grading {
  return graded(right.filter((id, index) => response[index] === id).length, right.length);
}

type Assignable = readonly { readonly id: string; readonly target: string }[];

/** The share of items that got their target. */
export function gradeTargets(items: Assignable, response: Response): Grading {
  return graded(items.filter(({ id, target }) => response.includes(`${id}=${target}`)).length, items.length);
}

/** The share of blanks that hold one of their answers. */
export function gradeBlanks(
  blanks: readonly { readonly answers: readonly string[] }[],
  response: Response,
): Grading {
  return graded(
    blanks.filter(({ answers }, index) => acceptedBy(answers, response[index] ?? '')).length,
    blanks.length,
  );
}
