import stringWidth from 'string-width';
import { examQuestion, runAt } from '../../app/exam/screen.ts';
import { examPool } from '../../app/exam/settings.ts';
import type { Exam } from '../../domain/exam/exam.ts';
import { type ExamReport, reportOf } from '../../domain/exam/report.ts';
import { examSayings } from '../../i18n/exam.ts';
import { conceptTitle } from '../../packs/pack.ts';
import { answerParts } from '../answer-parts.ts';
import { gap, type Part, text } from '../body.ts';
import { hang, type Lines, wrap } from '../lines.ts';
import { promptLines } from '../question-text.ts';
import { marks, theme } from '../theme.ts';
import type { View } from '../view.ts';
import { sourceLines } from './lesson.ts';

/** Passed or not, each concept, and every wrong answer explained as after a question of a chapter. */
export function examReportParts(view: View, exam: Exam): Part[] {
  const { state, width } = view;
  const say = examSayings[state.language];
  const report = reportOf(exam, examPool(state.pack));
  const verdict = report.passed
    ? theme.right(`${marks.right} ${say.passed}`)
    : theme.wrong(`${marks.wrong} ${say.failed}`);
  const wrong = report.wrong.flatMap((position) => wrongParts(view, exam, position));
  return [
    text(wrap(exam.ended === 'time-up' ? theme.warning(say.timeUp) : say.handedIn, width)),
    text(wrap(verdict, width)),
    text(wrap(say.score(report.right, report.of, report.percent, exam.pass), width)),
    gap,
    text([theme.title(say.byConcept)]),
    text(conceptLines(view, report)),
    gap,
    text(
      wrap(
        wrong.length === 0 ? theme.right(say.allRight) : theme.title(say.toLookAt(report.wrong.length)),
        width,
      ),
    ),
    ...wrong,
  ];
}

function conceptLines({ state, width }: View, { concepts }: ExamReport): Lines {
  return concepts.flatMap(({ id, right, of }) => {
    const name = conceptTitle(state.pack, id, state.language);
    const mark = right === of ? theme.right(marks.right) : theme.wrong(marks.wrong);
    return hang(`${mark} `, `${name}  ${theme.quiet(`${right}/${of}`)}`, width);
  });
}

function wrongParts(view: View, exam: Exam, position: number): Part[] {
  const { state, width } = view;
  const question = examQuestion(state, position);
  if (!question) return [];
  const given = exam.answers[position];
  const head = `${position + 1}. ${given ? '' : `[${examSayings[state.language].notAnswered}] `}`;
  const rule = marks.rule.repeat(Math.max(width - stringWidth(head), 0));
  const filled = question.kind === 'cloze' ? question.blanks.map(({ answers }) => answers[0] ?? '') : [];
  const answer = { response: given?.response ?? [], verdict: 'wrong', hint: false } as const;
  return [
    gap,
    text([theme.accent(head) + theme.quiet(rule)]),
    text(promptLines(view, question, filled)),
    gap,
    ...answerParts(view, question, runAt(exam, position), answer),
    text(sourceLines(view, question)),
  ];
}
