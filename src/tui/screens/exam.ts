import stringWidth from 'string-width';
import {
  briefRows,
  changedAnswers,
  type ExamQuestionStage,
  type ExamScreen,
  type ExamStage,
  examQuestion,
  handInRows,
  isBegun,
  isChanged,
  runAt,
  underWayRows,
} from '../../app/exam/screen.ts';
import { examPool } from '../../app/exam/settings.ts';
import { compose } from '../../domain/exam/compose.ts';
import { type Exam, minutesLeft } from '../../domain/exam/exam.ts';
import { examSayings } from '../../i18n/exam.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { hang, wrap } from '../lines.ts';
import { cutTo, promptOf } from '../prompt.ts';
import { promptLines } from '../question-text.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';
import { examReportParts } from './exam-report.ts';
import { askOf, draftParts } from './question.ts';

export function drawExam(view: View): Drawn {
  const { screen, progress } = view.state;
  if (screen.name !== 'exam') throw new Error('not an exam');
  const { stage } = screen;
  const title = examSayings[view.state.language].exam;
  if (stage.name === 'brief') return { title, place: '', body: layOut(briefParts(view, stage)) };
  const { exam } = progress;
  if (!exam) throw new Error('no exam');
  if (stage.name === 'report') return { title, place: '', body: layOut(examReportParts(view, exam)) };
  return { title, place: placeOf(view, exam, screen), body: layOut(runningParts(view, exam, screen, stage)) };
}

function runningParts(
  view: View,
  exam: Exam,
  screen: ExamScreen,
  stage: Exclude<ExamStage, { name: 'brief' | 'report' }>,
) {
  switch (stage.name) {
    case 'question':
      return questionParts(view, exam, stage);
    case 'list':
      return listParts(view, exam, screen, stage.focus);
    case 'hand-in':
      return handInParts(view, exam, screen, stage.focus);
    case 'under-way':
      return underWayParts(view, exam, stage.focus);
  }
}

function placeOf({ state }: View, exam: Exam, { stage, now }: ExamScreen): string {
  const say = examSayings[state.language];
  const left = minutesLeft(exam, now);
  const time = left > 1 ? say.left(left) : say.lastMinute;
  return stage.name === 'question' ? `${stage.position + 1}/${exam.items.length}  ${time}` : time;
}

function briefParts(view: View, { settings, focus }: Extract<ExamStage, { name: 'brief' }>): Part[] {
  const { state, width } = view;
  const say = examSayings[state.language];
  const { chapters, minutes, pass, seed } = settings;
  // How many there will be does not depend on which.
  const count = compose(examPool(state.pack), { ...settings, seed: 0 }).length;
  const numbers = chapters.map((id) => state.pack.chapters.findIndex((each) => each.id === id) + 1);
  const sayings = [
    count === 0 ? say.none : say.plan(count, minutes, pass),
    ...(count > 0 && count < settings.questions ? [say.fewer(count)] : []),
    chapters.length === 0 ? say.allChapters : say.chapters(numbers.join(', ')),
    ...(seed === undefined ? [] : [say.seed(seed)]),
  ];
  return [
    ...sayings.map((saying) => text(wrap(saying, width))),
    gap,
    text(wrap(theme.quiet(say.rules), width)),
    gap,
    ...briefRows(state).map((row, index) =>
      choice(hang(`${index + 1}. `, say.rows[row], width - pointerWidth), focus === index),
    ),
  ];
}

function questionParts(view: View, exam: Exam, stage: ExamQuestionStage): Part[] {
  const { state, say, width } = view;
  const { position, draft, confidence } = stage;
  const question = examQuestion(state, position);
  if (!question) throw new Error('no question');
  const sayExam = examSayings[state.language];
  const typed = draft.type === 'typing' ? draft.fields.map((field) => field.text) : [];
  const status = [
    ...(exam.flagged[position] ? [sayExam.flagged] : []),
    ...(exam.answers[position] ? [isChanged(exam, stage) ? sayExam.changed : sayExam.answered] : []),
    ...(confidence ? [say.confidence[confidence]] : []),
  ];
  return [
    ...(status.length > 0 ? [text(wrap(theme.warning(`[${status.join(', ')}]`), width)), gap] : []),
    text(promptLines(view, question, typed)),
    gap,
    text(wrap(theme.quiet(askOf(question, view)), width)),
    ...draftParts(view, question, runAt(exam, position), { ...stage, actions: [] }),
  ];
}

function listParts(view: View, exam: Exam, screen: ExamScreen, focus: number): Part[] {
  const { state, width } = view;
  const say = examSayings[state.language];
  const changed = changedAnswers(exam, screen);
  const rows = exam.items.map((_, position) => {
    const question = examQuestion(state, position);
    const answered = exam.answers[position] !== undefined;
    const draft = screen.drafts[position];
    const words = [
      answered ? say.answered : draft && isBegun(draft) ? say.begun : say.open,
      ...(changed.includes(position) ? [say.changeOpen] : []),
      ...(exam.flagged[position] ? [say.flagged] : []),
    ];
    // Not broken across lines.
    const status = ` [${words.join(', ').replaceAll(' ', '\u00a0')}]`;
    const number = `${position + 1}. ${answered ? marks.marked : marks.unmarked} `;
    const room = width - pointerWidth - stringWidth(number + status);
    const prompt = question
      ? cutTo(promptOf(state.pack, question.id, state.language), Math.max(room, 16))
      : say.gone;
    return choice(hang(number, prompt + theme.quiet(status), width - pointerWidth), focus === position);
  });
  const answered = Object.keys(exam.answers).length;
  const handIn = theme.title(say.handIn(answered, exam.items.length));
  return [...rows, gap, choice(wrap(handIn, width - pointerWidth), focus === exam.items.length)];
}

function handInParts({ state, width }: View, exam: Exam, screen: ExamScreen, focus: number): Part[] {
  const say = examSayings[state.language];
  const open = exam.items.length - Object.keys(exam.answers).length;
  const changed = changedAnswers(exam, screen).length;
  return [
    text(wrap(open > 0 ? theme.warning(say.sure(open)) : say.sure(open), width)),
    ...(changed > 0 ? [text(wrap(theme.warning(say.notEntered(changed)), width))] : []),
    gap,
    ...handInRows.map((row, index) =>
      choice(hang(`${index + 1}. `, say.handInRows[row], width - pointerWidth), focus === index),
    ),
  ];
}

function underWayParts({ state, width }: View, exam: Exam, focus: number): Part[] {
  const say = examSayings[state.language];
  return [
    text(wrap(theme.warning(say.another), width)),
    gap,
    text(wrap(say.itIs(exam.items.length, exam.minutes, exam.seed), width)),
    gap,
    ...underWayRows.map((row, index) =>
      choice(hang(`${index + 1}. `, say.underWayRows[row], width - pointerWidth), focus === index),
    ),
  ];
}
