import { judgeCommand } from '../app/question/judge-command.ts';
import { choicesOf } from '../app/question/shown.ts';
import type { Answer, Run } from '../domain/run.ts';
import { acceptedBy, nearMiss } from '../domain/typed.ts';
import { dockerProblem } from '../i18n/docker-problem.ts';
import { sayDifference } from '../i18n/explain/differences.ts';
import type {
  AssigningQuestion,
  Choice,
  ChoiceQuestion,
  ClozeQuestion,
  CommandQuestion,
  OrderingQuestion,
  Question,
} from '../packs/schema.ts';
import type { Localized, Span } from '../packs/text.ts';
import { gap, type Part, target, text } from './body.ts';
import { hang, type Lines, spansText, wrap } from './lines.ts';
import { choiceText } from './question-text.ts';
import { recordingParts } from './recording.ts';
import { marks, theme } from './theme.ts';
import type { View } from './view.ts';

/** An answer part by part: what was given, what is right, and why. A target is what there is to learn from it. */
export function answerParts(view: View, question: Question, run: Run, given: Answer): Part[] {
  switch (question.kind) {
    case 'ordering':
      return orderingParts(view, question, given);
    case 'matching':
    case 'sorting':
      return assigningParts(view, question, given);
    case 'cloze':
      return clozeParts(view, question, given);
    case 'command':
      return commandParts(view, question, given);
    case 'predict':
      return [...choiceParts(view, question, run, given), ...whatHappened(view, question)];
    default:
      return choiceParts(view, question, run, given);
  }
}

/** Of one answer, what was chosen and what is correct come first: the rest may be below the screen's end. */
function choiceParts(view: View, question: ChoiceQuestion, run: Run, { response }: Answer): Part[] {
  const rank = (each: Choice): number => (response.includes(each.id) ? 0 : each.correct ? 1 : 2);
  const shown = choicesOf(question, run);
  const ordered =
    question.kind === 'multiple-response' ? shown : [...shown].sort((a, b) => rank(a) - rank(b));
  return ordered.flatMap((each) => {
    const isChosen = response.includes(each.id);
    const isNews = question.kind === 'multiple-response' ? each.correct !== isChosen : each.correct;
    const lines = choiceFeedback(view, each, isChosen);
    return [isNews ? target(lines) : text(lines), gap];
  });
}

/** A choice as it was met, what it was, and why it is right or wrong. */
function choiceFeedback(view: View, choice: Choice, chosen: boolean): Lines {
  const { say } = view;
  const role = chosen ? say.yourAnswer : choice.correct ? say.correctAnswer : undefined;
  const misconception = chosen && !choice.correct ? misconceptionOf(view, choice) : [];
  return [
    ...partLines(view, choice.correct, choiceText(choice, view), role, choice.rationale),
    ...misconception,
  ];
}

/** A part of an answer: right, wrong or not given, what it is, what the learner did with it, and why. */
function partLines(
  { state, width }: View,
  isRight: boolean | undefined,
  what: string,
  role: string | undefined,
  rationale: Localized<readonly Span[]>,
): Lines {
  const mark =
    isRight === undefined
      ? theme.quiet(marks.bullet)
      : isRight
        ? theme.right(marks.right)
        : theme.wrong(marks.wrong);
  // Not broken across lines.
  const label = role ? ` ${theme.warning(`[${role.replaceAll(' ', '\u00a0')}]`)}` : '';
  return [
    ...hang(`${mark} `, theme.title(what) + label, width),
    ...hang('  ', spansText(rationale[state.language]), width),
  ];
}

/** What was right already need not be read before going on. */
const unlessRight = (isRight: boolean | undefined, lines: Lines): Part =>
  isRight ? text(lines) : target(lines);

function misconceptionOf({ state, say, width }: View, { misconception }: Choice): Lines {
  const found = state.pack.misconceptions.find(({ id }) => id === misconception);
  return found ? hang('  ', theme.warning(`${say.misconception}: ${found.text[state.language]}`), width) : [];
}

function orderingParts(view: View, question: OrderingQuestion, { response }: Answer): Part[] {
  const { say, state } = view;
  return question.items.flatMap(({ id, text: label, rationale }, index) => {
    const place = response.indexOf(id);
    const isRight = place < 0 ? undefined : place === index;
    const role = isRight === false ? say.yourPlace(place + 1) : undefined;
    const what = `${index + 1}. ${spansText(label[state.language])}`;
    return [unlessRight(isRight, partLines(view, isRight, what, role, rationale)), gap];
  });
}

function assigningParts(view: View, question: AssigningQuestion, { response }: Answer): Part[] {
  const { say, state } = view;
  const nameOf = (id: string): string => {
    const found = question.targets.find((each) => each.id === id);
    return found ? spansText(found.text[state.language]) : id;
  };
  return question.items.flatMap(({ id, text: label, target: wanted, rationale }) => {
    const given = response.find((each) => each.startsWith(`${id}=`))?.slice(id.length + 1);
    const isRight = given === undefined ? undefined : given === wanted;
    const role = given === undefined || isRight ? undefined : `${say.yourAnswer}: ${nameOf(given)}`;
    const what = `${spansText(label[state.language])} → ${nameOf(wanted)}`;
    return [unlessRight(isRight, partLines(view, isRight, what, role, rationale)), gap];
  });
}

function clozeParts(view: View, question: ClozeQuestion, { response }: Answer): Part[] {
  const { say, width } = view;
  return question.blanks.flatMap(({ answers, rationale }, index) => {
    const typed = response[index] ?? '';
    const isRight = typed === '' ? undefined : acceptedBy(answers, typed);
    const number = question.blanks.length > 1 ? `${say.blank(index + 1)}: ` : '';
    const role = isRight !== false ? undefined : `${say.youTyped}: ${typed}`;
    const lines = partLines(view, isRight, `${number}${answers[0] ?? ''}`, role, rationale);
    const near = isRight === false ? nearMiss(answers, typed) : undefined;
    const told = near ? [...lines, ...hang('  ', theme.warning(say.nearMiss(near)), width)] : lines;
    return [unlessRight(isRight, told), gap];
  });
}

function commandParts(view: View, question: CommandQuestion, { response: [typed], verdict }: Answer): Part[] {
  const { say, state, width } = view;
  const lines: string[] = [];
  if (typed !== undefined) lines.push(...hang(`${say.youTyped}: `, theme.title(typed), width));
  if (typed !== undefined && verdict === 'wrong') {
    for (const saying of judgementSayings(view, question, typed))
      lines.push(...hang('- ', theme.warning(saying), width));
  }
  if (verdict === 'wrong' && lines.length > 0) lines.push('');
  lines.push(...hang(`${say.model}: `, theme.accent(question.answers[0] ?? ''), width));
  if (verdict === 'right') lines.push(...wrap(theme.quiet(say.commandRight), width));
  const why = text(wrap(spansText(question.rationale[state.language]), width));
  return [unlessRight(verdict === 'right', lines), gap, why, gap];
}

function judgementSayings({ state }: View, question: CommandQuestion, typed: string): readonly string[] {
  const judgement = judgeCommand(question, typed);
  if (judgement.kind === 'not-a-command') return [dockerProblem[state.language](judgement.problem)];
  return judgement.differences.map((difference) => sayDifference(state.language, judgement.path, difference));
}

/** The run that decides, beside what was predicted. */
function whatHappened(view: View, { id, confirm }: Question): Part[] {
  const recorded = view.state.pack.recordings[id];
  if (!recorded || !confirm) return [];
  return [text([theme.title(view.say.prediction)]), ...recordingParts(view, recorded, confirm)];
}
