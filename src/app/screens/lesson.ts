import { grade } from '../../domain/grading.ts';
import { nextChapter } from '../../domain/progress.ts';
import { choicesOf } from '../choices.ts';
import type { Step } from '../effect.ts';
import type { Key } from '../key.ts';
import { type Intent, indexOf } from '../keymap.ts';
import { goBack, goHome, goOn, openAt, record, showPosition } from '../navigate.ts';
import { isTooSoon } from '../reading-time.ts';
import { isTargetBelow, moveFocus, pageOf, scrollBy } from '../scroll.ts';
import { openQuestion, openRun, type QuestionScreen, type State } from '../state.ts';

/** Cards and feedback: text to read, and a way on and back. */
export function updateReading(state: State, intent: Intent, at: number): Step {
  switch (intent) {
    case 'up':
      return [scrollBy(state, -1), []];
    case 'down':
      return [scrollBy(state, 1), []];
    case 'next':
      // A card that goes on below is read to its end first.
      return state.screen.name === 'card' && isTargetBelow(state)
        ? [scrollBy(state, pageOf(state)), []]
        : goOn(state, at);
    case 'previous':
      return goBack(state, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}

export function updateQuestion(state: State, intent: Intent, key: Key, at: number): Step {
  const { screen } = state;
  const question = openQuestion(state);
  const run = openRun(state);
  if (screen.name !== 'question' || !question || !run) return [state, []];
  const choices = choicesOf(question, run).map(({ id }) => id);
  const several = question.kind === 'multiple-response';
  const focusOn = (by: number): Step => {
    const [moved, focus] = moveFocus(state, screen.focus, by, choices.length);
    return [{ ...moved, screen: { ...screen, focus } }, []];
  };
  switch (intent) {
    case 'up':
      return focusOn(-1);
    case 'down':
      return focusOn(1);
    case 'pick': {
      const index = indexOf(key);
      const id = choices[index];
      if (id === undefined) return [state, []];
      const [focused, focus] = moveFocus(state, screen.focus, index - screen.focus, choices.length);
      const picked = { ...screen, focus };
      return [{ ...focused, screen: several ? toggle(picked, id) : picked }, []];
    }
    case 'toggle': {
      const id = choices[screen.focus];
      return id === undefined || !several ? [state, []] : [{ ...state, screen: toggle(screen, id) }, []];
    }
    case 'submit': {
      // With one answer, Enter takes the one under the cursor; with several, those that were marked.
      const focused = choices[screen.focus];
      const response = several
        ? choices.filter((id) => screen.chosen.includes(id))
        : focused
          ? [focused]
          : [];
      if (response.length === 0 || isTooSoon(at, screen.since)) return [state, []];
      return submit(state, screen, response, at);
    }
    case 'hint':
      return [{ ...state, screen: { ...screen, hint: true } }, []];
    case 'previous':
      return goBack(state, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}

function toggle(screen: QuestionScreen, id: string): QuestionScreen {
  const chosen = screen.chosen.includes(id)
    ? screen.chosen.filter((other) => other !== id)
    : [...screen.chosen, id];
  return { ...screen, chosen };
}

function submit(state: State, screen: QuestionScreen, response: readonly string[], at: number): Step {
  const question = openQuestion(state);
  const run = openRun(state);
  if (!question || !run) return [state, []];
  const [answered, effects] = record(state, {
    type: 'answer',
    run: run.id,
    position: run.position,
    item: question.id,
    itemVersion: question.version,
    response,
    verdict: grade(question, response),
    hint: screen.hint,
    milliseconds: Math.max(at - screen.since, 0),
  });
  return [showPosition(answered, at), effects];
}

/** What the summary offers, in order. */
export type SummaryChoice =
  | { readonly name: 'next-chapter'; readonly chapter: string }
  | { readonly name: 'again' | 'home' };

export function summaryChoices(state: State): readonly SummaryChoice[] {
  const next = nextChapter(state.progress, state.pack.chapters);
  const onward: readonly SummaryChoice[] = next ? [{ name: 'next-chapter', chapter: next.id }] : [];
  return [...onward, { name: 'home' }, { name: 'again' }];
}

export function updateSummary(state: State, intent: Intent, key: Key, at: number): Step {
  const { screen } = state;
  if (screen.name !== 'summary') return [state, []];
  const choices = summaryChoices(state);
  switch (intent) {
    case 'up':
    case 'down': {
      const [moved, focus] = moveFocus(state, screen.focus, intent === 'up' ? -1 : 1, choices.length);
      return [{ ...moved, screen: { ...screen, focus } }, []];
    }
    case 'choose':
      return take(state, choices[screen.focus], at);
    case 'pick':
      return take(state, choices[indexOf(key)], at);
    case 'previous':
      return goBack(state, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}

function take(state: State, choice: SummaryChoice | undefined, at: number): Step {
  switch (choice?.name) {
    case 'next-chapter':
      return openAt(state, choice.chapter, at);
    case 'again':
      return state.chapter === undefined ? [state, []] : openAt(state, state.chapter, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}
