import type { Exam } from './exam.ts';

type Known = { readonly id: string; readonly concepts: readonly string[] };

export type ExamReport = {
  readonly of: number;
  readonly answered: number;
  readonly right: number;
  /** Whole, rounded down: what is shown as the pass mark is the pass mark. */
  readonly percent: number;
  readonly passed: boolean;
  /** In the order of the exam's questions. */
  readonly concepts: readonly { readonly id: string; readonly of: number; readonly right: number }[];
  /** Positions that were answered wrong or not at all. */
  readonly wrong: readonly number[];
};

/** What an exam came to. Questions that the pack no longer has are left out. */
export function reportOf({ items, answers, pass }: Exam, known: readonly Known[]): ExamReport {
  const asked = items.flatMap((item, position) => {
    const question = known.find(({ id }) => id === item);
    return question ? [{ position, concepts: question.concepts, answer: answers[position] }] : [];
  });
  const isRight = ({ answer }: (typeof asked)[number]): boolean => answer?.verdict === 'right';
  const right = asked.filter(isRight).length;
  const of = asked.length;
  const concepts = [...new Set(asked.flatMap((each) => each.concepts))].map((id) => {
    const about = asked.filter((each) => each.concepts.includes(id));
    return { id, of: about.length, right: about.filter(isRight).length };
  });
  return {
    of,
    answered: asked.filter(({ answer }) => answer).length,
    right,
    percent: of === 0 ? 0 : Math.floor((right * 100) / of),
    passed: of > 0 && right * 100 >= pass * of,
    concepts,
    wrong: asked.filter((each) => !isRight(each)).map(({ position }) => position),
  };
}
