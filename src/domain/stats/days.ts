import { type Moment, millisecondsOf, type TimedFact } from './answers.ts';

const dayLength = 86_400_000;

/** A day by the learner's calendar, as a number: 0 is 1 January 1970, a Thursday. */
export const localDay = ({ at, offset }: Moment): number => Math.floor((at + offset * 60_000) / dayLength);

/** `2026-11-23`. */
export const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** Weeks begin on Monday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
const mondayOf = (day: number): number => weekOf(day) * 7 - 3;

export type Day = { readonly date: string; readonly answers: number; readonly milliseconds: number };

/** The weeks of the heat map, with the one that is not over. */
const weeks = 53;

/**
 * Every day from the Monday 52 weeks ago to today, oldest first; what is dated later is not among them. `judged`: the
 * ids of the answers that count; the time is that of all.
 */
export function daysOf(
  facts: readonly TimedFact[],
  judged: ReadonlySet<string>,
  now: Moment,
): readonly Day[] {
  const today = localDay(now);
  const first = mondayOf(today) - (weeks - 1) * 7;
  const days = Array.from({ length: today - first + 1 }, () => ({ answers: 0, milliseconds: 0 }));
  for (const timed of facts) {
    const day = days[localDay(timed) - first];
    if (!day) continue;
    if (judged.has(timed.id)) day.answers += 1;
    day.milliseconds += millisecondsOf(timed.fact);
  }
  return days.map((day, index) => ({ date: dateOf(first + index), ...day }));
}

/**
 * On how many days in a row there was an answer, up to today. A day that was missed is forgiven once a week, and not
 * counted; today is not over yet.
 */
export function streakOf(activeDays: ReadonlySet<number>, today: number): number {
  const first = Math.min(...activeDays);
  const forgiven = new Set<number>();
  let days = 0;
  for (let day = today; day >= first; day--) {
    if (activeDays.has(day)) days += 1;
    else if (day !== today) {
      if (forgiven.has(weekOf(day))) break;
      forgiven.add(weekOf(day));
    }
  }
  return days;
}
