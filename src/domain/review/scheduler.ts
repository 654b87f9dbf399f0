import { FSRSAlgorithm, type Grade, Rating as Grades } from 'ts-fsrs';
import type { Rating } from './rating.ts';

/** How firmly something is remembered, as FSRS has it. */
export type Strength = {
  /** Days until the chance to remember has fallen to 0.9. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
};

// Whole days: what happens within a day is up to the sitting, so there are no learning steps. Nothing is random:
// the same journal gives the same days on every machine.
const settings = { enable_short_term: false, enable_fuzz: false };
const algorithm = new FSRSAlgorithm(settings);
const grades: Readonly<Record<Rating, Grade>> = {
  again: Grades.Again,
  hard: Grades.Hard,
  good: Grades.Good,
};

/** The strength after an answer; `days` have passed since the one before, and are not negative. */
export function strengthen(before: Strength | undefined, days: number, rating: Rating): Strength {
  const { stability, difficulty } = algorithm.next_state(before ?? null, days, grades[rating]);
  return { stability, difficulty };
}

/** The chance that it is still remembered after so many days. */
export const retrievability = ({ stability }: Strength, days: number): number =>
  algorithm.forgetting_curve(days, stability);

/** After how many days the chance has fallen to what is desired: whole days, at least one. */
export function intervalsFor(desiredRetention: number): (strength: Strength) => number {
  let wanted = algorithms.get(desiredRetention);
  if (!wanted) {
    wanted = new FSRSAlgorithm({ ...settings, request_retention: desiredRetention });
    algorithms.set(desiredRetention, wanted);
  }
  const made = wanted;
  return ({ stability }) => made.next_interval(stability, 0);
}

/** Made once each: that takes longer than planning a review. */
const algorithms = new Map<number, FSRSAlgorithm>();
