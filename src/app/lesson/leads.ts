import { reportOf } from '../../domain/exam/report.ts';
import { nextChapter, type Progress } from '../../domain/progress.ts';
import { examPool } from '../exam/settings.ts';
import { isReviewDue } from '../review/request.ts';
import type { State } from '../state.ts';

export type HomeChoice =
  | { readonly kind: 'chapter'; readonly id: string }
  | { readonly kind: 'review' | 'labs' | 'exam' | 'stats' };

/**
 * What is best to do now, the best first: an exam whose clock is running, what is about to be forgotten, what is new;
 * and where there is nothing of these, the exam that is still to be passed.
 */
export function leads(state: State): readonly HomeChoice[] {
  const { pack, progress } = state;
  const next = nextChapter(progress, pack.chapters);
  const found: readonly HomeChoice[] = [
    ...(examUnderWay(progress) ? [{ kind: 'exam' } as const] : []),
    ...(isReviewDue(state) ? [{ kind: 'review' } as const] : []),
    ...(next ? [{ kind: 'chapter', id: next.id } as const] : []),
  ];
  return found.length === 0 && isExamReady(state) ? [{ kind: 'exam' }] : found;
}

export const examUnderWay = ({ exam }: Progress): boolean => exam !== undefined && exam.ended === undefined;

/** Not before it is known that nothing is due. */
const isExamReady = ({ review, progress: { exam }, pack }: State): boolean =>
  review !== undefined && (!exam || !reportOf(exam, examPool(pack)).passed);
