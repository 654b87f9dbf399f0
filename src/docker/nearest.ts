/** The candidate that a misspelt word most likely meant, if one is near enough (a third of its length). */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    // What differs more in length than it may in all needs no closer look, which takes long for long words.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limitOf(candidate))
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= limitOf(candidate))
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
}

const limitOf = ({ length }: string): number => Math.max(2, length / 3);

/** In single-character edits; two neighbours in the wrong order, as fingers do it, are one (Damerau, restricted). */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
