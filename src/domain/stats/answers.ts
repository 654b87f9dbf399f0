import type { ExamFact } from '../exam/exam.ts';
import type { Fact } from '../progress.ts';
import type { Answered } from '../review/memory.ts';

/** A time, and how far local time was ahead of UTC then, in minutes: daylight saving changes it. */
export type Moment = { readonly at: number; readonly offset: number };

/** A fact with the time and the id of its entry. */
export type DatedFact = { readonly id: string; readonly at: number; readonly fact: Fact };
export type TimedFact = Moment & DatedFact;

/** Exams that are not over, by id, with the last answer to each of their questions. */
export type OpenExams = ReadonlyMap<
  string,
  { readonly ends: number; readonly answers: ReadonlyMap<number, Answered> }
>;

/**
 * Answers in the order in which they were judged. Of an exam the last answer to each question counts, and none before
 * the end: neither statistics nor a review may tell what the exam does not. What is still open goes into the next call.
 */
export function judgedAnswers(
  facts: Iterable<DatedFact>,
  now: number,
  before: OpenExams = new Map(),
): { readonly judged: readonly Answered[]; readonly open: OpenExams } {
  const judged: Answered[] = [];
  const open = new Map(before);
  const close = (exam: string): void => {
    judged.push(...(open.get(exam)?.answers.values() ?? []));
    open.delete(exam);
  };
  for (const { id, at, fact } of facts) {
    if (fact.type === 'answer') judged.push({ id, at, fact });
    else if (fact.type === 'exam-begin')
      open.set(fact.exam, { ends: fact.begun + fact.minutes * 60_000, answers: new Map() });
    else if (fact.type === 'exam-end') close(fact.exam);
    else if (fact.type === 'exam-answer') {
      const exam = open.get(fact.exam);
      if (!exam) continue;
      const answers = new Map(exam.answers).set(fact.position, { id, at, fact: asAnswer(fact) });
      open.set(fact.exam, { ...exam, answers });
    }
  }
  for (const [exam, { ends }] of open) if (ends <= now) close(exam);
  return { judged, open };
}

/** An exam gives no hint, and takes no "I don't know". */
const asAnswer = ({
  type: _type,
  exam,
  ...fact
}: Extract<ExamFact, { type: 'exam-answer' }>): Answered['fact'] => ({
  type: 'answer',
  run: exam,
  hint: false,
  ...fact,
});

/** Whoever leaves the terminal is not learning: an answer takes no longer than this, in milliseconds. */
const longestAnswer = 10 * 60_000;

/** Milliseconds that were spent on questions. */
export const timeSpent = (facts: readonly TimedFact[]): number =>
  facts.reduce((sum, { fact }) => sum + millisecondsOf(fact), 0);

export const millisecondsOf = (fact: Fact): number =>
  (fact.type === 'answer' || fact.type === 'exam-answer') && Number.isFinite(fact.milliseconds)
    ? Math.min(Math.max(fact.milliseconds, 0), longestAnswer)
    : 0;
