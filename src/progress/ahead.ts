import type { Entry } from './entry.ts';

/** A clock may be set back by so much, and no more, before what it said is not believed any longer. */
const day = 86_400_000;

/** A clock that says less has lost its time: nothing can be held against it. */
const earliestClock = Date.UTC(2025, 0);

/** What is dated later than this was dated by a clock that was wrong. */
const horizonOf = (now: number): number => (now < earliestClock ? Number.POSITIVE_INFINITY : now + day);

/** The first of the entries with the latest time, if that is too far ahead to be true. */
export function farthestAhead(entries: readonly Entry[], now: number): Entry | undefined {
  let latest = horizonOf(now);
  let found: Entry | undefined;
  for (const entry of entries) {
    const at = Date.parse(entry.at);
    if (at > latest) [latest, found] = [at, entry];
  }
  return found;
}

/**
 * The same entries, in their order. What is dated too far ahead was written before the next one that is not, or before
 * `now`: it is dated just before that.
 */
export function withTrueDates(entries: readonly Entry[], now: number): readonly Entry[] {
  const horizon = horizonOf(now);
  let next = now;
  const dated = [...entries].reverse().map((entry) => {
    const at = Date.parse(entry.at);
    next = at > horizon ? next - 1 : at;
    return at > horizon ? { ...entry, at: new Date(next).toISOString() } : entry;
  });
  return dated.reverse();
}
