import { type Exam, type ExamFact, foldExam } from './exam/exam.ts';
import type { Response, Verdict } from './grading.ts';
import { reviewChapter } from './review/sitting.ts';
import { answer, beginRun, type Confidence, isFinished, moveTo, type Run } from './run.ts';

/** What the journal holds: the facts from which all progress is folded, and nothing else. */
export type Fact =
  | {
      readonly type: 'begin';
      readonly run: string;
      readonly chapter: string;
      readonly seed: number;
      readonly items: readonly string[];
    }
  | {
      readonly type: 'move';
      readonly run: string;
      readonly item: string | null;
      readonly position: number;
      readonly step: number;
    }
  | {
      readonly type: 'answer';
      readonly run: string;
      readonly position: number;
      readonly item: string;
      readonly itemVersion: number;
      readonly response: Response;
      readonly verdict: Verdict;
      /** The share that was right, 0 to 1; absent in journals of before partial credit. */
      readonly score?: number;
      readonly hint: boolean;
      readonly confidence?: Confidence;
      /** From the question's appearance to the answer. */
      readonly milliseconds: number;
      /** Given in a review: it says nothing of how far a chapter is. */
      readonly review?: true;
      /** Which question comes back for this one, if it is another. */
      readonly again?: string;
    }
  /** A lab whose checks were all passed. */
  | {
      readonly type: 'lab';
      readonly lab: string;
      readonly labVersion: number;
      /** How many lines were run until then. */
      readonly lines: number;
    }
  | ExamFact;

/** Where a learner stands in one pack. */
export type Progress = {
  /** The newest run of each chapter. */
  readonly runs: Readonly<Record<string, Run>>;
  /** Cards that were on the screen to their last step. */
  readonly seen: Readonly<Record<string, true>>;
  /** The newest verdict of each question; forgetting it later does not undo a chapter. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Labs that were solved. */
  readonly labs: Readonly<Record<string, true>>;
  /** The newest exam. */
  readonly exam: Exam | undefined;
  /** The chapter that was worked on last. */
  readonly current: string | undefined;
  readonly answers: number;
};

export const noProgress: Progress = {
  runs: {},
  seen: {},
  verdicts: {},
  labs: {},
  exam: undefined,
  current: undefined,
  answers: 0,
};

/** Folds one fact in; a fact of a run that is not known (a torn journal) still counts as an answer. */
export const fold = (progress: Progress, fact: Fact): Progress => foldWith(progress, fact, inCopy);

/** A whole journal: the same as one fact after the other, without copying for each what all the others left. */
export function foldAll(facts: Iterable<Fact>): Progress {
  let progress: Progress = { ...noProgress, seen: {}, verdicts: {} };
  for (const fact of facts) progress = foldWith(progress, fact, inPlace);
  return progress;
}

type Put = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value,
) => Readonly<Record<string, Value>>;
const inCopy: Put = (record, key, value) => ({ ...record, [key]: value });
const inPlace: Put = (record, key, value) => Object.assign(record, { [key]: value });

function foldWith(progress: Progress, fact: Fact, put: Put): Progress {
  switch (fact.type) {
    case 'begin':
      return withRun(progress, beginRun(fact.run, fact.chapter, fact.seed, fact.items));
    case 'move': {
      const run = runOf(progress, fact.run);
      const left = run?.queue[run.position];
      // Two trainers at once may go through one chapter: a card that the other one came to was seen too.
      const seen = run ? (fact.position > run.position ? left : undefined) : (fact.item ?? undefined);
      const next = seen === undefined ? progress : { ...progress, seen: put(progress.seen, seen, true) };
      return run ? withRun(next, moveTo(run, fact.position, fact.step)) : next;
    }
    case 'answer': {
      const run = runOf(progress, fact.run);
      const next = run ? withRun(progress, answer(run, fact.position, fact)) : progress;
      return {
        ...next,
        verdicts:
          fact.review && fact.verdict === 'wrong'
            ? next.verdicts
            : put(next.verdicts, fact.item, fact.verdict),
        answers: next.answers + 1,
      };
    }
    case 'lab':
      return { ...progress, labs: { ...progress.labs, [fact.lab]: true } };
    default:
      return { ...progress, exam: foldExam(progress.exam, fact) };
  }
}

const runOf = (progress: Progress, id: string): Run | undefined =>
  Object.values(progress.runs).find((run) => run.id === id);

const withRun = (progress: Progress, run: Run): Progress => ({
  ...progress,
  runs: { ...progress.runs, [run.chapter]: run },
  current: run.chapter === reviewChapter ? progress.current : run.chapter,
});

/** What standing needs to know of a chapter. */
export type Outline = {
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly kind: string }[];
};

/** How far a chapter is: cards seen and questions right, of all its items. */
export type Standing = {
  readonly done: number;
  readonly total: number;
  readonly state: 'new' | 'started' | 'finished';
};

export function standingOf(progress: Progress, chapter: Outline): Standing {
  const done = chapter.items.filter(({ id, kind }) =>
    kind === 'card' ? progress.seen[id] : progress.verdicts[id] === 'right',
  ).length;
  const total = chapter.items.length;
  const run = progress.runs[chapter.id];
  const state =
    run && !isFinished(run) ? 'started' : done === total ? 'finished' : done > 0 ? 'started' : 'new';
  return { done, total, state };
}

/** The run to go on with, unless there is none, it is finished, or the chapter has changed since. */
export function resumable(progress: Progress, chapter: Outline): Run | undefined {
  const run = progress.runs[chapter.id];
  if (!run || isFinished(run)) return undefined;
  const items = chapter.items.map(({ id }) => id);
  const same = run.length === items.length && items.every((id, index) => run.queue[index] === id);
  return same ? run : undefined;
}

/** The chapter to do next: the one that was left in the middle, else the first that is not finished. */
export function nextChapter(progress: Progress, chapters: readonly Outline[]): Outline | undefined {
  const left = chapters.find(({ id }) => id === progress.current);
  if (left && resumable(progress, left)) return left;
  return chapters.find((chapter) => standingOf(progress, chapter).state !== 'finished');
}
