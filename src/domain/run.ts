import type { Response, Verdict } from './grading.ts';

/** An answer within a run: given once, and never changed. */
export type Answer = {
  readonly response: Response;
  readonly verdict: Verdict;
  readonly hint: boolean;
  readonly confidence?: Confidence;
};

/** How sure a learner was, if they said so; `unknown` is an honest "I don't know". */
export type Confidence = 'sure' | 'unsure' | 'unknown';

/**
 * One way through a chapter. `queue` holds item ids in the order in which they are met; a question that was
 * answered wrong stands in it again at the end, so that it comes back until it is right.
 */
export type Run = {
  readonly id: string;
  readonly chapter: string;
  /** Shuffles the choices: kept, so that a resumed question looks the same. */
  readonly seed: number;
  /** How many of the queue's entries are the chapter itself; those after it came back. */
  readonly length: number;
  readonly queue: readonly string[];
  /** Where the learner is, an index of the queue; `queue.length` is past the end. */
  readonly position: number;
  /** Which step of a card that is walked through; 0 for everything else. */
  readonly step: number;
  /** By index of the queue. */
  readonly answers: Readonly<Record<number, Answer>>;
};

export function beginRun(id: string, chapter: string, seed: number, items: readonly string[]): Run {
  return { id, chapter, seed, length: items.length, queue: items, position: 0, step: 0, answers: {} };
}

/**
 * Records the answer to the queue's entry at `position`; a wrong one puts the question at the end again, or `again`
 * in its place.
 */
export function answer(run: Run, position: number, { again, ...given }: Answer & { again?: string }): Run {
  const item = run.queue[position];
  if (item === undefined || run.answers[position]) return run;
  const queue = given.verdict === 'wrong' ? [...run.queue, again ?? item] : run.queue;
  return { ...run, queue, answers: { ...run.answers, [position]: given } };
}

export function moveTo(run: Run, position: number, step = 0): Run {
  return { ...run, position: Math.min(Math.max(position, 0), run.queue.length), step };
}

export const isFinished = (run: Run): boolean => run.position >= run.queue.length;

/** The chapter's questions as they were answered the first time, for the summary's score. */
export function firstAnswers(run: Run): { readonly item: string; readonly verdict: Verdict }[] {
  return run.queue.slice(0, run.length).flatMap((item, position) => {
    const given = run.answers[position];
    return given ? [{ item, verdict: given.verdict }] : [];
  });
}
