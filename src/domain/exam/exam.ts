import type { Response, Verdict } from '../grading.ts';

/** What the journal holds of exams; part of `Fact`. */
export type ExamFact =
  | {
      readonly type: 'exam-begin';
      readonly exam: string;
      readonly seed: number;
      readonly items: readonly string[];
      readonly minutes: number;
      /** The pass mark in per cent. */
      readonly pass: number;
      /** Milliseconds since the epoch: the time is up by the clock on the wall, whatever happens in between. */
      readonly begun: number;
    }
  /** The newest answer to a position counts. Its verdict is not shown before the end. */
  | {
      readonly type: 'exam-answer';
      readonly exam: string;
      readonly position: number;
      readonly item: string;
      readonly itemVersion: number;
      readonly response: Response;
      readonly verdict: Verdict;
      readonly score: number;
      readonly confidence?: 'sure' | 'unsure';
      /** How long the question was on the screen before this answer. */
      readonly milliseconds: number;
    }
  | {
      readonly type: 'exam-flag';
      readonly exam: string;
      readonly position: number;
      readonly flagged: boolean;
    }
  | { readonly type: 'exam-end'; readonly exam: string; readonly how: ExamEnd };

export type ExamEnd = 'handed-in' | 'time-up';

type ExamAnswer = {
  readonly response: Response;
  readonly verdict: Verdict;
  readonly confidence?: 'sure' | 'unsure';
};

export type Exam = {
  readonly id: string;
  readonly seed: number;
  readonly items: readonly string[];
  readonly minutes: number;
  readonly pass: number;
  readonly begun: number;
  /** By position. */
  readonly answers: Readonly<Record<number, ExamAnswer>>;
  readonly flagged: Readonly<Record<number, boolean>>;
  readonly ended?: ExamEnd;
};

/** Folds a fact into the newest exam; one of another exam, or one that comes after the end, changes nothing. */
export function foldExam(exam: Exam | undefined, fact: ExamFact): Exam | undefined {
  if (fact.type === 'exam-begin') {
    const { exam: id, seed, items, minutes, pass, begun } = fact;
    return { id, seed, items, minutes, pass, begun, answers: {}, flagged: {} };
  }
  if (exam?.id !== fact.exam || exam.ended) return exam;
  switch (fact.type) {
    case 'exam-answer': {
      if (exam.items[fact.position] !== fact.item) return exam;
      const { response, verdict, confidence } = fact;
      const given = { response, verdict, ...(confidence ? { confidence } : {}) };
      return { ...exam, answers: { ...exam.answers, [fact.position]: given } };
    }
    case 'exam-flag':
      return { ...exam, flagged: { ...exam.flagged, [fact.position]: fact.flagged } };
    case 'exam-end':
      return { ...exam, ended: fact.how };
  }
}

const minute = 60_000;

const deadlineOf = ({ begun, minutes }: Exam): number => begun + minutes * minute;

/** Milliseconds until the time is up; never more than the exam has, though the clock was set back. */
export const timeLeft = (exam: Exam, now: number): number =>
  Math.min(Math.max(deadlineOf(exam) - now, 0), exam.minutes * minute);

/** Minutes that are shown: a minute that has begun counts. */
export const minutesLeft = (exam: Exam, now: number): number => Math.ceil(timeLeft(exam, now) / minute);

/** When what is shown will be another: the next full minute, or the end. Never before `now`. */
export const nextTick = (exam: Exam, now: number): number =>
  now + timeLeft(exam, now) - Math.max(minutesLeft(exam, now) - 1, 0) * minute;

export const isOpen = (exam: Exam, now: number): boolean =>
  exam.ended === undefined && timeLeft(exam, now) > 0;

/** How an exam ended by now; nothing while it is going on. Left alone, it ends when the time is up. */
export const endOf = (exam: Exam, now: number): ExamEnd | undefined =>
  exam.ended ?? (timeLeft(exam, now) > 0 ? undefined : 'time-up');
