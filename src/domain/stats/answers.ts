import type { Response } from '../grading.ts';
import type { Fact } from '../progress.ts';

/** A time, and how far local time was ahead of UTC then, in minutes: daylight saving changes it. */
export type Moment = { readonly at: number; readonly offset: number };
export type TimedFact = Moment & { readonly fact: Fact };

/** An answer that was judged, in a chapter or in an exam that is over. */
export type Judged = Moment & {
  readonly item: string;
  readonly response: Response;
  readonly isRight: boolean;
  readonly confidence: 'sure' | 'unsure' | 'unknown' | undefined;
};

/**
 * Answers in the order in which they were judged. Of an exam the last answer to each question counts, and none before
 * the end: statistics must not tell what the exam does not.
 */
export function judgedAnswers(facts: readonly TimedFact[], now: number): readonly Judged[] {
  const judged: Judged[] = [];
  const exams = new Map<string, { readonly ends: number; answers: Map<number, Judged> }>();
  const close = (exam: string): void => {
    judged.push(...(exams.get(exam)?.answers.values() ?? []));
    exams.delete(exam);
  };
  for (const { fact, at, offset } of facts) {
    if (fact.type === 'exam-begin')
      exams.set(fact.exam, { ends: fact.begun + fact.minutes * 60_000, answers: new Map() });
    else if (fact.type === 'exam-end') close(fact.exam);
    else if (fact.type === 'answer' || fact.type === 'exam-answer') {
      const { item, response, verdict, confidence } = fact;
      const answer = { at, offset, item, response, isRight: verdict === 'right', confidence };
      if (fact.type === 'answer') judged.push(answer);
      else exams.get(fact.exam)?.answers.set(fact.position, answer);
    }
  }
  for (const [exam, { ends }] of exams) if (ends <= now) close(exam);
  return judged;
}

/** Whoever leaves the terminal is not learning: an answer takes no longer than this, in milliseconds. */
const longestAnswer = 10 * 60_000;

/** Milliseconds that were spent on questions. */
export const timeSpent = (facts: readonly TimedFact[]): number =>
  facts.reduce((sum, { fact }) => sum + millisecondsOf(fact), 0);

export const millisecondsOf = (fact: Fact): number =>
  (fact.type === 'answer' || fact.type === 'exam-answer') && Number.isFinite(fact.milliseconds)
    ? Math.min(Math.max(fact.milliseconds, 0), longestAnswer)
    : 0;
