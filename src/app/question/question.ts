import type { Confidence } from '../../domain/run.ts';
import type { Step } from '../effect.ts';
import type { Event } from '../event.ts';
import type { Intent } from '../intent.ts';
import { indexOf } from '../keymap.ts';
import { goBack, goHome, record, showPosition } from '../navigate.ts';
import { openOverlay } from '../overlay.ts';
import { isTooSoon } from '../reading-time.ts';
import { inReview } from '../review/other-side.ts';
import { moveFocus, reveal } from '../scroll.ts';
import { openQuestion, openRun, type QuestionScreen, type State } from '../state.ts';
import { type Draft, firstOpen, isUntyped, responseOf, type TypingDraft } from './draft.ts';
import { editDraft, focusCount, place, showUnseen, typeText, typingActions } from './edit.ts';
import { gradeResponse } from './grade.ts';
import { beforeSubmit, complete, recall, refuseOnce } from './typing.ts';

type KeyEvent = Extract<Event, { type: 'key' }>;

export function updateQuestion(state: State, intent: Intent, { key, at }: KeyEvent): Step {
  const { screen } = state;
  if (screen.name !== 'question') return [state, []];
  const { draft } = screen;
  switch (intent) {
    case 'up':
      return [move(state, screen, -1), []];
    case 'down':
      return [move(state, screen, 1), []];
    case 'submit':
      return submit(state, screen, at);
    case 'hint':
      return [showEnd(state, { ...screen, hint: true }), []];
    case 'dont-know':
      return answer(state, screen, [], 'unknown', at);
    case 'confidence':
      return [showEnd(state, { ...screen, confidence: nextConfidence(screen.confidence) }), []];
    case 'complete':
      return [completeOrMenu(state, draft), []];
    case 'previous':
      return goBack(state, at);
    case 'cursor-left':
      // With nothing typed that could be lost, the arrow goes back as it does elsewhere.
      if (isUntyped(draft)) return goBack(state, at);
      return [withDraft(state, editDraft(draft, intent, -1)), []];
    case 'home':
      return goHome(state);
    default:
      return [showFocus(withDraft(state, editDraft(draft, intent, indexOf(key)))), []];
  }
}

/** Tab completes a command that was begun; with nothing to complete it opens the menu, as it does elsewhere. */
function completeOrMenu(state: State, draft: Draft): State {
  if (draft.type !== 'typing') return state;
  const completed = complete(draft, openQuestion(state));
  return completed ? withDraft(state, completed) : openOverlay(state, 'menu');
}

/** Is there a field in focus, so that characters are text and not commands? */
export const isTyping = ({ screen }: State): boolean =>
  screen.name === 'question' &&
  screen.draft.type === 'typing' &&
  screen.draft.focus < screen.draft.fields.length;

export function typeInto(state: State, text: string): State {
  if (!isTyping(state) || state.screen.name !== 'question') return state;
  const typed = withDraft(state, typeText(state.screen.draft as TypingDraft, text));
  // However far the prompt was scrolled: what is being typed is seen.
  return { ...typed, offset: reveal(state.layout, state.offset, state.screen.draft.focus) };
}

function withDraft(state: State, draft: Draft): State {
  if (state.screen.name !== 'question') return state;
  const { incomplete: _gone, ...screen } = state.screen;
  return { ...state, screen: { ...screen, draft } };
}

const showFocus = (state: State): State =>
  state.screen.name === 'question' && state.screen.draft.focus > 0
    ? { ...state, offset: reveal(state.layout, state.offset, state.screen.draft.focus) }
    : state;

/** What was asked for stands below all else. */
function showEnd(state: State, { incomplete: _gone, ...screen }: QuestionScreen): State {
  return { ...state, screen, offset: state.layout.lines };
}

/** The arrows move the focus; an item that is held moves with it, and a line goes back to what was typed before. */
function move(state: State, { draft }: QuestionScreen, by: 1 | -1): State {
  if (draft.type === 'ordering' && draft.held)
    return showFocus(withDraft(state, place(draft, draft.focus + by)));
  const recalled =
    draft.type === 'typing' ? recall(draft, openQuestion(state), state.history, by) : undefined;
  if (recalled) return withDraft(state, recalled);
  const [moved, focus] = moveFocus(state, draft.focus, by, focusCount(draft));
  return withDraft(moved, { ...draft, focus });
}

const nextConfidence = (now: Confidence | undefined): Confidence | undefined =>
  now === undefined ? 'sure' : now === 'sure' ? 'unsure' : undefined;

/** Below a field, Enter does what it stands on; elsewhere it answers. */
function submit(state: State, screen: QuestionScreen, at: number): Step {
  const { draft } = screen;
  if (isTooSoon(at, screen.since)) return [state, []];
  const unseen = showUnseen(state, draft);
  if (unseen) return [unseen, []];
  if (draft.type === 'typing' && !isTyping(state)) {
    switch (typingActions[draft.focus - draft.fields.length]) {
      case 'hint':
        return [showEnd(state, { ...screen, hint: true }), []];
      case 'unsure':
        return [{ ...state, screen: { ...screen, confidence: nextConfidence(screen.confidence) } }, []];
      default:
        return answer(state, screen, [], 'unknown', at);
    }
  }
  const response = responseOf(draft);
  if (response === undefined) return [sayIncomplete(nextOpen(state, draft)), []];
  const question = openQuestion(state);
  const asked =
    draft.type === 'typing' ? (beforeSubmit(draft, question) ?? refuseOnce(draft, question)) : undefined;
  // What is said stands below the field: where there is more than a screen, that goes up to make room for it.
  if (asked) return [{ ...withDraft(state, asked), offset: state.layout.targets[draft.focus]?.[0] ?? 0 }, []];
  return answer(state, screen, response, screen.confidence, at);
}

const sayIncomplete = (state: State): State =>
  state.screen.name === 'question' ? { ...state, screen: { ...state.screen, incomplete: true } } : state;

/** Enter on an answer with gaps goes to the first of them. */
const nextOpen = (state: State, draft: Draft): State =>
  showFocus(withDraft(state, { ...draft, focus: firstOpen(draft) }));

function answer(
  state: State,
  screen: QuestionScreen,
  response: readonly string[],
  confidence: Confidence | undefined,
  at: number,
): Step {
  const question = openQuestion(state);
  const run = openRun(state);
  if (!question || !run) return [state, []];
  const typed = question.kind === 'command' ? response : [];
  const grading = gradeResponse(question, response);
  const [answered, effects] = record(state, {
    type: 'answer',
    run: run.id,
    position: run.position,
    item: question.id,
    itemVersion: question.version,
    response,
    ...grading,
    hint: screen.hint,
    ...(confidence === undefined ? {} : { confidence }),
    milliseconds: Math.max(at - screen.since, 0),
    ...inReview(state, question, response, grading.verdict),
  });
  return [showPosition({ ...answered, history: [...state.history, ...typed] }, at), effects];
}
