import type { Draft, TypingDraft } from '../../app/question/draft.ts';
import { typingActions } from '../../app/question/edit.ts';
import { targetsOf } from '../../app/question/shown.ts';
import { isOfReport, openQuestion, openRun, type QuestionScreen } from '../../app/state.ts';
import type { Confidence, Run } from '../../domain/run.ts';
import { dockerProblem } from '../../i18n/docker-problem.ts';
import { reviewSayings } from '../../i18n/review.ts';
import { sayNotice } from '../../i18n/storage.ts';
import type { AssigningQuestion, Question } from '../../packs/schema.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { fieldLines } from '../field-lines.ts';
import { hang, spansText, wrap } from '../lines.ts';
import { choiceText, promptLines } from '../question-text.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';
import { inLesson } from './lesson.ts';

export function drawQuestion(view: View): Drawn {
  const { state, say, width } = view;
  const { screen } = state;
  const question = openQuestion(state);
  const run = openRun(state);
  if (screen.name !== 'question' || !question || !run) throw new Error('not a question');
  const parts: Part[] = [...reported(view)];
  if (run.position >= run.length) {
    const isOther = !run.queue.slice(0, run.position).includes(question.id);
    const why = isOther ? reviewSayings[state.language].otherSide : say.comesBack;
    parts.push(text(wrap(theme.warning(why), width)), gap);
  }
  const typed = screen.draft.type === 'typing' ? screen.draft.fields.map((field) => field.text) : [];
  parts.push(text(promptLines(view, question, typed)), gap);
  parts.push(text(wrap(theme.quiet(askOf(question, view)), width)));
  parts.push(...draftParts(view, question, run, { ...screen, actions: typingActions }));
  if (screen.hint) {
    const hint = `${say.hint}: ${spansText(question.hint[state.language])}`;
    parts.push(gap, text(wrap(theme.warning(hint), width)));
  }
  if (screen.confidence !== undefined && screen.draft.type !== 'typing') {
    const how = say.confidence[screen.confidence === 'sure' ? 'sure' : 'unsure'];
    parts.push(gap, text(wrap(theme.quiet(`[${how}]`), width)));
  }
  return inLesson(view, layOut(parts));
}

export const reported = ({ state, width }: View): readonly Part[] =>
  state.notices
    .filter(isOfReport)
    .flatMap((notice) => [text(wrap(theme.accent(sayNotice(state.language, notice)), width)), gap]);

export function askOf(question: Question, { state, say }: View): string {
  switch (question.kind) {
    case 'single-choice':
      return say.chooseOne;
    case 'multiple-response':
      return say.chooseAll;
    case 'true-false':
      return say.trueOrFalse;
    case 'ordering':
      return say.orderThem;
    case 'matching':
      return say.matchThem;
    case 'sorting':
      return say.sortThem;
    case 'cloze':
      return question.blanks.length > 1 ? say.fillInSeveral : say.fillIn;
    case 'command':
      return say.typeCommand;
    case 'predict':
      // What did happen is shown with the answer; in an exam there is none yet.
      return state.screen.name === 'exam' ? say.chooseOne : say.predictIt;
    case 'spot-the-mistake':
      return say.spotIt;
  }
}

/** An answer that is being given; `actions` stand below what is typed. */
type Answering = Pick<QuestionScreen, 'draft' | 'confidence' | 'incomplete'> & {
  readonly actions: readonly (typeof typingActions)[number][];
};

/** What Enter did not find is said where it looked, so that it is seen on a short screen too. */
export function draftParts(view: View, question: Question, run: Run, screen: Answering): Part[] {
  const parts = editorParts(view, question, run, screen);
  const { type } = screen.draft;
  if (!screen.incomplete || type === 'ordering') return parts;
  const saying = wrap(theme.warning(view.say.incomplete[type]), view.width - pointerWidth);
  return parts.map((part) =>
    part.type === 'choice' && part.focused ? { ...part, lines: [...part.lines, ...saying] } : part,
  );
}

function editorParts(
  view: View,
  question: Question,
  run: Run,
  { draft, confidence, actions }: Answering,
): Part[] {
  switch (draft.type) {
    case 'choosing':
      return choosing(view, question, draft);
    case 'ordering':
      return ordering(view, question, draft);
    case 'assigning':
      return assigning(view, question as AssigningQuestion, run, draft);
    case 'typing':
      return typing(view, question, draft, confidence, actions);
  }
}

function choosing(
  view: View,
  question: Question,
  { shown, chosen, several, focus }: Extract<Draft, { type: 'choosing' }>,
): Part[] {
  if (!('choices' in question)) return [];
  return shown.map((id, index) => {
    const each = question.choices.find((choice) => choice.id === id);
    const box = several ? `${chosen.includes(id) ? marks.marked : marks.unmarked} ` : '';
    const label = each ? choiceText(each, view) : id;
    return choice(hang(`${index + 1}. ${box}`, label, view.width - pointerWidth), focus === index);
  });
}

function ordering(
  { state, width }: View,
  question: Question,
  { shown, focus, held }: Extract<Draft, { type: 'ordering' }>,
): Part[] {
  if (question.kind !== 'ordering') return [];
  return shown.map((id, index) => {
    const item = question.items.find((each) => each.id === id);
    const grip = held && focus === index ? `${marks.grip} ` : '';
    const label = item ? spansText(item.text[state.language]) : id;
    return choice(hang(`${index + 1}. ${grip}`, label, width - pointerWidth), focus === index);
  });
}

/** The items with what they were given, and below them what there is to give. */
function assigning(
  { state, width }: View,
  question: AssigningQuestion,
  run: Run,
  { shown, assigned, targets, focus }: Extract<Draft, { type: 'assigning' }>,
): Part[] {
  const items = shown.map((id, index) => {
    const item = question.items.find((each) => each.id === id);
    const target = question.targets.find((each) => each.id === assigned[id]);
    const mark = target ? theme.accent(`[${targets.indexOf(target.id) + 1}]`) : `[${marks.open}]`;
    const label = item ? spansText(item.text[state.language]) : id;
    // Named as well: the list below may be out of sight.
    const given = target ? ` ${theme.quiet('→')} ${spansText(target.text[state.language])}` : '';
    return choice(hang(`${mark} `, label + given, width - pointerWidth), focus === index);
  });
  const given = targetsOf(question, run).flatMap((target, index) =>
    hang(theme.accent(`[${index + 1}] `), spansText(target.text[state.language]), width),
  );
  return [...items, gap, text(given)];
}

function typing(
  view: View,
  question: Question,
  draft: TypingDraft,
  confidence: Confidence | undefined,
  offered: Answering['actions'],
): Part[] {
  const { say, width } = view;
  const several = draft.fields.length > 1;
  const fields = draft.fields.map((field, index) => {
    const label = several ? `${say.blank(index + 1)}: ` : question.kind === 'command' ? '$ ' : '> ';
    const { lines, cursor } = fieldLines(label, field, width - pointerWidth);
    return choice(lines, draft.focus === index, draft.focus === index ? cursor : undefined);
  });
  const actions = offered.map((action, index) => {
    const extra =
      action === 'unsure'
        ? ` ${say.confidence[confidence === 'sure' || confidence === 'unsure' ? confidence : 'none']}`
        : '';
    return choice([`(${say.typing[action]}${extra})`], draft.focus === draft.fields.length + index);
  });
  return [...fields, ...note(view, draft), ...(actions.length > 0 ? [gap] : []), ...actions];
}

function note({ state, say, width }: View, { note }: TypingDraft): Part[] {
  const warned = (saying: string): Part => text(wrap(theme.warning(saying), width));
  switch (note?.kind) {
    case undefined:
      return [];
    case 'hangul':
      return [warned(say.hangul(note.latin))];
    case 'candidates':
      return [warned(`${say.candidates}: ${note.candidates.join('  ')}`)];
    case 'refused':
      return [
        warned(dockerProblem[state.language](note.problem)),
        text(wrap(theme.quiet(say.refused), width)),
      ];
  }
}
