import type { Step } from '../effect.ts';
import type { Event } from '../event.ts';
import type { Intent } from '../intent.ts';
import { indexOf } from '../keymap.ts';
import { record } from '../navigate.ts';
import { openOverlay } from '../overlay.ts';
import { type Draft, firstOpen, isUntyped, responseOf, type TypingDraft } from '../question/draft.ts';
import { editDraft, place, showUnseen, typeText } from '../question/edit.ts';
import { gradeResponse } from '../question/grade.ts';
import { beforeSubmit, complete, recall } from '../question/typing.ts';
import { isTooSoon } from '../reading-time.ts';
import { moveFocus, reveal } from '../scroll.ts';
import type { State } from '../state.ts';
import { type ExamQuestionStage, type ExamScreen, examQuestion, isTypingInExam } from './screen.ts';
import { toQuestion, toStage } from './stages.ts';

type KeyEvent = Extract<Event, { type: 'key' }>;

/** A question of an exam: like one of a chapter, but nothing is said of the answer, and it can be changed. */
export function updateExamQuestion(
  state: State,
  screen: ExamScreen,
  stage: ExamQuestionStage,
  intent: Intent,
  { key, at }: KeyEvent,
): Step {
  const { exam } = state.progress;
  const { draft, position } = stage;
  if (!exam) return [state, []];
  const goTo = (to: number): Step => [toQuestion(state, keepDraft(screen, stage), to, at), []];
  switch (intent) {
    case 'up':
    case 'down':
      return [move(state, stage, intent === 'up' ? -1 : 1), []];
    case 'submit':
      return submit(state, screen, stage, at);
    case 'previous':
      return goTo(Math.max(position - 1, 0));
    case 'skip':
      return goTo(position + 1);
    case 'cursor-left':
    case 'cursor-right':
      // With nothing typed, the arrows lead to the questions beside this one, as they do elsewhere.
      if (isUntyped(draft)) return goTo(Math.max(position + (intent === 'cursor-left' ? -1 : 1), 0));
      return [withDraft(state, editDraft(draft, intent, -1)), []];
    case 'overview':
      return [toStage(state, keepDraft(screen, stage), { name: 'list', focus: position }, at), []];
    case 'flag': {
      const flagged = !exam.flagged[position];
      return record(state, { type: 'exam-flag', exam: exam.id, position, flagged });
    }
    case 'confidence': {
      const { confidence } = stage;
      const next = confidence === undefined ? 'sure' : confidence === 'sure' ? 'unsure' : undefined;
      return [{ ...state, screen: { ...screen, stage: { ...stage, confidence: next } } }, []];
    }
    case 'complete': {
      const question = examQuestion(state, position);
      const completed = draft.type === 'typing' ? complete(draft, question) : undefined;
      return [completed ? withDraft(state, completed) : openOverlay(state, 'menu'), []];
    }
    default:
      return [showFocus(withDraft(state, editDraft(draft, intent, indexOf(key)))), []];
  }
}

/** Text goes into the field in focus. */
export function typeInExam(state: State, text: string): State {
  const { screen } = state;
  if (!isTypingInExam(state) || screen.name !== 'exam' || screen.stage.name !== 'question') return state;
  return showFocus(withDraft(state, typeText(screen.stage.draft as TypingDraft, text)));
}

const keepDraft = (screen: ExamScreen, { position, draft }: ExamQuestionStage): ExamScreen => ({
  ...screen,
  drafts: { ...screen.drafts, [position]: draft },
});

function withDraft(state: State, draft: Draft): State {
  const { screen } = state;
  if (screen.name !== 'exam' || screen.stage.name !== 'question') return state;
  const { incomplete: _gone, ...stage } = screen.stage;
  return { ...state, screen: { ...screen, stage: { ...stage, draft } } };
}

function showFocus(state: State): State {
  const { screen } = state;
  if (screen.name !== 'exam' || screen.stage.name !== 'question') return state;
  const { focus } = screen.stage.draft;
  return focus > 0 ? { ...state, offset: reveal(state.layout, state.offset, focus) } : state;
}

function move(state: State, { draft, position }: ExamQuestionStage, by: 1 | -1): State {
  if (draft.type === 'ordering' && draft.held)
    return showFocus(withDraft(state, place(draft, draft.focus + by)));
  const recalled =
    draft.type === 'typing' ? recall(draft, examQuestion(state, position), state.history, by) : undefined;
  if (recalled) return withDraft(state, recalled);
  const count = draft.type === 'typing' ? draft.fields.length : draft.shown.length;
  const [moved, focus] = moveFocus(state, draft.focus, by, count);
  return withDraft(moved, { ...draft, focus });
}

/** Records the answer and goes on. What was typed in Hangul mode is taken as it was meant, and nothing is said. */
function submit(state: State, screen: ExamScreen, stage: ExamQuestionStage, at: number): Step {
  const { position, since, confidence } = stage;
  const { exam } = state.progress;
  const question = examQuestion(state, position);
  if (!exam || !question || isTooSoon(at, since)) return [state, []];
  const { draft } = stage;
  const unseen = showUnseen(state, draft);
  if (unseen) return [unseen, []];
  const { [position]: _answered, ...drafts } = screen.drafts;
  const goOn = (from: State): State => toQuestion(from, { ...screen, drafts }, position + 1, at);
  // An empty line is no answer, and takes none back.
  if (isUntyped(draft)) return [goOn(state), []];
  const meant = draft.type === 'typing' ? (beforeSubmit(draft, question) ?? draft) : draft;
  const response = responseOf(meant);
  if (response === undefined) {
    // Told once that something is missing, who presses Enter on an empty line again goes on without it.
    const { type, focus } = draft;
    if (stage.incomplete && type === 'typing' && draft.fields[focus]?.text.trim() === '')
      return [toQuestion(state, keepDraft(screen, stage), position + 1, at), []];
    const atGap = { ...draft, focus: firstOpen(draft) };
    const asked = { ...screen, stage: { ...stage, draft: atGap, incomplete: true as const } };
    return [showFocus({ ...state, screen: asked }), []];
  }
  const [answered, effects] = record(state, {
    type: 'exam-answer',
    exam: exam.id,
    position,
    item: question.id,
    itemVersion: question.version,
    response,
    ...gradeResponse(question, response),
    ...(confidence === undefined ? {} : { confidence }),
    milliseconds: Math.max(at - since, 0),
  });
  const typed = question.kind === 'command' ? response : [];
  return [goOn({ ...answered, history: [...answered.history, ...typed] }), effects];
}
