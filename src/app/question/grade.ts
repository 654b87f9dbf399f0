import {
  type Grading,
  gradeBlanks,
  gradeChoices,
  gradeOrder,
  gradeTargets,
  type Response,
} from '../../domain/grading.ts';
import type { Question } from '../../packs/schema.ts';
import { type CommandJudgement, judgeCommand } from './judge-command.ts';

/** Grades a response to a question of any kind; "I don't know" is an empty response, and wrong. */
export function gradeResponse(question: Question, response: Response): Grading {
  if (response.length === 0) return { verdict: 'wrong', score: 0 };
  switch (question.kind) {
    case 'ordering':
      return gradeOrder(
        question.items.map(({ id }) => id),
        response,
      );
    case 'matching':
    case 'sorting':
      return gradeTargets(question.items, response);
    case 'cloze':
      return gradeBlanks(question.blanks, response);
    case 'command':
      return isRight(judgeCommand(question, response[0] ?? ''))
        ? { verdict: 'right', score: 1 }
        : { verdict: 'wrong', score: 0 };
    default:
      return gradeChoices(question.choices, response);
  }
}

const isRight = (judgement: CommandJudgement): boolean =>
  judgement.kind === 'differences' && judgement.differences.length === 0;
