import type { Moment } from '../domain/stats/answers.ts';

/**
 * The number of the day on which a time falls by this machine's calendar. A day of 23 or 25 hours is one day, and the
 * number never falls as time rises.
 */
export function localDay(at: number): number {
  const local = new Date(at);
  return Math.round(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / 86_400_000);
}

/** A time with what the clock on the wall was ahead of UTC then. */
export const momentOf = (at: number): Moment => ({ at, offset: -new Date(at).getTimezoneOffset() });
