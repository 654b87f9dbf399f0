/** Typed words are compared without what the eye does not see: Unicode form, width, case, spaces at the ends. */
const normalised = (text: string): string =>
  text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

export function acceptedBy(answers: readonly string[], typed: string): boolean {
  return answers.some((answer) => normalised(answer) === normalised(typed));
}

/** The answer that a slip of the finger would explain: one edit away, in words long enough to tell. */
export function nearMiss(answers: readonly string[], typed: string): string | undefined {
  return answers.find((answer) => answer.length >= 4 && isOneEdit(normalised(answer), normalised(typed)));
}

/** Is one character more, one less, or one other all the difference? */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}
