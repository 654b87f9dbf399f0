import { compose, type ExamPlan, type ExamQuestion } from '../../domain/exam/compose.ts';
import type { Exam } from '../../domain/exam/exam.ts';
import type { Pack } from '../../packs/pack.ts';

/** What an exam is to be. */
export type ExamSettings = Omit<ExamPlan, 'seed'> & {
  readonly minutes: number;
  /** Per cent. */
  readonly pass: number;
  /** Another one each time, unless chosen. */
  readonly seed?: number | undefined;
};

/** What is asked for; `isChosen` if anything of it was, so that no other exam will do. */
export type ExamWish = { readonly settings: ExamSettings; readonly isChosen: boolean };

export const usualExam: ExamSettings = { questions: 20, minutes: 20, pass: 70, chapters: [], weights: {} };

/** All questions that an exam can ask, in the order of the pack. */
export const examPool = ({ chapters }: Pick<Pack, 'chapters'>): readonly ExamQuestion[] =>
  chapters.flatMap(({ id: chapter, items }) =>
    items.flatMap((item) =>
      item.kind === 'card' ? [] : [{ id: item.id, chapter, concepts: item.concepts }],
    ),
  );

/** Is an exam the one that is asked for? Where no seed was chosen, its own will do. */
export function fits(exam: Exam, { settings, isChosen }: ExamWish, pack: Pick<Pack, 'chapters'>): boolean {
  if (!isChosen) return true;
  const { minutes, pass, seed = exam.seed } = settings;
  const items = compose(examPool(pack), { ...settings, seed });
  return (
    exam.minutes === minutes &&
    exam.pass === pass &&
    exam.seed === seed &&
    items.length === exam.items.length &&
    items.every((id, position) => exam.items[position] === id)
  );
}
