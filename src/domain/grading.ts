/** The ids of the choices that were chosen. */
export type Response = readonly string[];
export type Verdict = 'right' | 'wrong';

/** What grading needs to know of a question. */
export type Gradable = { readonly choices: readonly { readonly id: string; readonly correct: boolean }[] };

/** Right is exactly the set of correct choices: one too many or too few is wrong. */
export function grade({ choices }: Gradable, response: Response): Verdict {
  return choices.every(({ id, correct }) => response.includes(id) === correct) ? 'right' : 'wrong';
}
