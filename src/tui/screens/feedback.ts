import { gradeResponse } from '../../app/question/grade.ts';
import { canConfirm, openQuestion, openRun } from '../../app/state.ts';
import { reviewChapter } from '../../domain/review/sitting.ts';
import type { Answer } from '../../domain/run.ts';
import { reviewSayings } from '../../i18n/review.ts';
import type { Question } from '../../packs/schema.ts';
import { answerParts } from '../answer-parts.ts';
import { gap, layOut, type Part, text } from '../body.ts';
import { hang, type Lines, wrap } from '../lines.ts';
import { promptLines } from '../question-text.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';
import { inLesson, sourceLines } from './lesson.ts';
import { reported } from './question.ts';

/** What the answer was worth, why, and where it says so. */
export function drawFeedback(view: View): Drawn {
  const { state, say, width } = view;
  const question = openQuestion(state);
  const run = openRun(state);
  const given = run?.answers[run.position];
  if (!question || !run || !given) throw new Error('no answer');
  const parts: Part[] = [
    ...reported(view),
    text(verdictLines(view, question, given)),
    gap,
    text(
      promptLines(
        view,
        question,
        question.kind === 'cloze' ? question.blanks.map(({ answers }) => answers[0] ?? '') : [],
      ),
    ),
    gap,
    ...answerParts(view, question, run, given),
  ];
  if (canConfirm(state)) parts.push(text(wrap(theme.accent(say.canConfirm), width)), gap);
  parts.push(text(sourceLines(view, question)));
  return inLesson(view, layOut(parts));
}

function verdictLines(
  { state, say, width }: View,
  question: Question,
  { verdict, response, confidence }: Answer,
): Lines {
  const sayWrong = state.chapter === reviewChapter ? reviewSayings[state.language] : say;
  if (verdict === 'right') return hang(theme.right(`${marks.right} `), theme.right(say.right), width);
  if (confidence === 'unknown') return wrap(theme.warning(sayWrong.unknown), width);
  const { score } = gradeResponse(question, response);
  const of = partsOf(question);
  const partly = score > 0 && of > 1 ? ` ${say.partly(Math.round(score * of), of)}` : '';
  return hang(theme.wrong(`${marks.wrong} `), theme.wrong(sayWrong.wrong + partly), width);
}

/** Of how many parts an answer consists that can be right each. */
function partsOf(question: Question): number {
  if ('items' in question) return question.items.length;
  if (question.kind === 'cloze') return question.blanks.length;
  return 1;
}
