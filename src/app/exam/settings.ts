import type { ExamPlan, ExamQuestion } from '../../domain/exam/compose.ts';
import type { Pack } from '../../packs/pack.ts';

/** What an exam is to be. */
export type ExamSettings = Omit<ExamPlan, 'seed'> & {
  readonly minutes: number;
  /** Per cent. */
  readonly pass: number;
  /** Another one each time, unless chosen. */
  readonly seed?: number | undefined;
};

export const usualExam: ExamSettings = { questions: 20, minutes: 20, pass: 70, chapters: [], weights: {} };

/** All questions that an exam can ask, in the order of the pack. */
export const examPool = ({ chapters }: Pick<Pack, 'chapters'>): readonly ExamQuestion[] =>
  chapters.flatMap(({ id: chapter, items }) =>
    items.flatMap((item) =>
      item.kind === 'card' ? [] : [{ id: item.id, chapter, concepts: item.concepts }],
    ),
  );
