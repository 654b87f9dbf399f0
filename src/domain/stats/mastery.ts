import { type Material, type MaterialItem, questionsOf, recallOf } from '../review/material.ts';
import type { Memory } from '../review/memory.ts';
import { intervalsFor } from '../review/scheduler.ts';
import { dateOf } from './days.ts';

/** Days: what is remembered so long is no longer young. */
const masteredFrom = 21;

/** Remembered for three weeks or more, and right when it was asked last. */
export function isMastered(memory: Memory, item: MaterialItem): boolean {
  const recall = recallOf(memory, item);
  if (!recall) return false;
  return recall.stability >= masteredFrom && recall.answers.at(-1)?.fact.verdict === 'right';
}

/** How many questions come due on a day; today's are those too that have been due before. */
export type DueDay = { readonly date: string; readonly due: number };

const forecastDays = 30;

/** What comes due from today on, if nothing is answered until then; limits for a day are left out of account. */
export function forecastOf(
  memory: Memory,
  material: Material,
  { today, desiredRetention }: { readonly today: number; readonly desiredRetention: number },
): readonly DueDay[] {
  const intervalOf = intervalsFor(desiredRetention);
  const due = Array.from({ length: forecastDays }, () => 0);
  for (const item of questionsOf(material)) {
    const recall = recallOf(memory, item);
    if (!recall) continue;
    const day = Math.max(recall.lastDay + intervalOf(recall) - today, 0);
    if (day < forecastDays) due[day] = (due[day] ?? 0) + 1;
  }
  return due.map((count, day) => ({ date: dateOf(today + day), due: count }));
}
