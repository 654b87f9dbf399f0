import { type Exam, isOpen } from '../../domain/exam/exam.ts';
import { beginRun, type Run } from '../../domain/run.ts';
import type { Question } from '../../packs/schema.ts';
import { type Draft, responseOf } from '../question/draft.ts';
import type { State } from '../state.ts';
import type { ExamSettings } from './settings.ts';

export type ExamScreen = {
  readonly name: 'exam';
  /** What time it is, as far as is shown; in milliseconds since the epoch. */
  readonly now: number;
  /** Answers that were begun and left, by position. */
  readonly drafts: Readonly<Record<number, Draft>>;
  readonly stage: ExamStage;
};

export type ExamStage =
  | { readonly name: 'brief'; readonly settings: ExamSettings; readonly focus: number }
  /** Another exam than the one that was asked for is not over yet. */
  | { readonly name: 'under-way'; readonly focus: number }
  | ExamQuestionStage
  /** All questions with their marks, and handing in. */
  | { readonly name: 'list'; readonly focus: number }
  | { readonly name: 'hand-in'; readonly focus: number }
  | { readonly name: 'report' };

export type ExamQuestionStage = {
  readonly name: 'question';
  readonly position: number;
  readonly draft: Draft;
  readonly confidence: 'sure' | 'unsure' | undefined;
  readonly incomplete?: true;
  readonly since: number;
};

/** Does what stands there differ from the answer that counts? */
export function isChanged(
  { answers }: Exam,
  { position, draft, confidence }: Pick<ExamQuestionStage, 'position' | 'draft' | 'confidence'>,
): boolean {
  const given = answers[position];
  if (!given) return false;
  const response = responseOf(draft);
  return confidence !== given.confidence || response?.join('\n') !== given.response.join('\n');
}

/** An answer that is open, and has been begun. */
export const isBegun = (draft: Draft): boolean =>
  (draft.type === 'typing' && draft.fields.some(({ text }) => text.trim() !== '')) ||
  (draft.type === 'assigning' && Object.keys(draft.assigned).length > 0) ||
  (draft.type === 'choosing' && draft.chosen.length > 0);

/** Where an answer was changed and not given again: the earlier one counts. */
export const changedAnswers = (exam: Exam, { drafts }: ExamScreen): readonly number[] =>
  exam.items.flatMap((_, position) => {
    const draft = drafts[position];
    const confidence = exam.answers[position]?.confidence;
    return draft && isChanged(exam, { position, draft, confidence }) ? [position] : [];
  });

/** The exam as the parts of a question take it: where it is decides in which order choices are shown. */
export const runAt = ({ id, seed, items }: Exam, position: number): Run => ({
  ...beginRun(id, '', seed, items),
  position,
});

/** The question at a position; nothing where the pack no longer has it. */
export function examQuestion(state: State, position: number): Question | undefined {
  const id = state.progress.exam?.items[position];
  const found = state.pack.chapters.flatMap(({ items }) => items).find((item) => item.id === id);
  return found && found.kind !== 'card' ? found : undefined;
}

/** What is offered before an exam, top to bottom. */
export const briefRows = ({ progress }: State): readonly ('begin' | 'report' | 'home')[] =>
  progress.exam ? ['begin', 'report', 'home'] : ['begin', 'home'];

export const handInRows = ['stay', 'hand-in'] as const;
export const underWayRows = ['go-on', 'hand-in', 'home'] as const;

/** Is a question being answered by typing? */
export const isTypingInExam = ({ screen }: State): boolean =>
  screen.name === 'exam' && screen.stage.name === 'question' && screen.stage.draft.type === 'typing';

export const isRunning = (screen: ExamScreen, exam: Exam | undefined, now: number): boolean =>
  screen.stage.name === 'brief' ||
  screen.stage.name === 'report' ||
  (exam !== undefined && isOpen(exam, now));
