import type { Memory } from './memory.ts';

/** In milliseconds: until something was answered, and what is more than a pause. */
const assumed = 15_000;
const longest = 180_000;

/** How long a question takes this learner: the median over what their questions took last, in milliseconds. */
export function paceOf(memory: Memory): number {
  const taken = [...memory.values()]
    .map(({ answers }) => answers.at(-1)?.fact.milliseconds ?? Number.NaN)
    .filter((each) => each > 0)
    .map((each) => Math.min(each, longest))
    .sort((a, b) => a - b);
  return taken[Math.floor(taken.length / 2)] ?? assumed;
}
