import { openConfirm, updateConfirm } from './confirm.ts';
import type { Step } from './effect.ts';
import type { Event } from './event.ts';
import { typeInExam } from './exam/question.ts';
import { isTypingInExam } from './exam/screen.ts';
import { usualExam } from './exam/settings.ts';
import { openExam } from './exam/stages.ts';
import { updateExam } from './exam/update.ts';
import type { Intent } from './intent.ts';
import { intentOf } from './keymap.ts';
import { updateLab } from './lab/lab.ts';
import { updateLabs } from './lab/labs.ts';
import { openPrompt, typeAtPrompt } from './lab/prompt.ts';
import { chosenElsewhere, updateHome } from './lesson/home.ts';
import { updateReading, updateSummary } from './lesson/reading.ts';
import {
  leave,
  menuChoices,
  openOverlay,
  switchLanguage,
  updateListing,
  updateQuit,
  updateSettings,
} from './overlay.ts';
import { isTyping, typeInto, updateQuestion } from './question/question.ts';
import { reportText } from './report.ts';
import { updateReviewSummary } from './review/summary.ts';
import { pageOf, scrollBy } from './scroll.ts';
import type { State } from './state.ts';
import { openStats, updateStats } from './stats/screen.ts';

type KeyEvent = Extract<Event, { type: 'key' }>;

const takesText = (state: State): boolean =>
  isTyping(state) || isTypingInExam(state) || openPrompt(state) !== undefined;

/** Puts a text, typed or pasted, where the screen takes one. */
export function typeText(state: State, text: string): State {
  if (isTypingInExam(state)) return typeInExam(state, text);
  return openPrompt(state) ? typeAtPrompt(state, text) : typeInto(state, text);
}

/** A key is text where the screen takes one; elsewhere it means what the keymap says. */
export function updateKey(state: State, event: KeyEvent): Step {
  if (event.text !== undefined && takesText(state)) return [typeText(state, event.text), []];
  const intent = intentOf(state, event.key);
  if (intent !== undefined) return perform(state, intent, event);
  const { screen } = state;
  if (screen.name !== 'menu') return [state, []];
  // The letters that the menu tells work in it, too.
  const told = menuChoices(state, screen).find(({ keys }) => keys.includes(event.key));
  return told ? perform(leave(state, screen), told.intent, event) : [state, []];
}

/** Carries out an intent, whether a key or the menu asked for it. */
function perform(state: State, intent: Intent, event: KeyEvent): Step {
  switch (intent) {
    case 'page-up':
      return [scrollBy(state, -pageOf(state)), []];
    case 'page-down':
      return [scrollBy(state, pageOf(state)), []];
    case 'first':
      return asFarAsGoes(state, 'up', event);
    case 'last':
      return asFarAsGoes(state, 'down', event);
    case 'language':
      return switchLanguage(state);
    case 'help':
    case 'glossary':
    case 'settings':
    case 'menu':
    case 'quit':
      // Asked for twice, it is meant.
      if (state.screen.name === 'quit') return [state, [{ type: 'exit' }]];
      return [openOverlay(state, intent), []];
    case 'interrupt':
      return [state, [{ type: 'exit' }]];
    case 'suspend':
      return [state, [{ type: 'suspend' }]];
    case 'stats':
      return openStats(state);
    case 'confirm':
      return openConfirm(state);
    case 'report': {
      const text = reportText(state);
      return [state, text === undefined ? [] : [{ type: 'write-report', text }]];
    }
    default:
      return updateScreen(state, intent, event);
  }
}

/** Home and End: what the arrow does, over and over. */
function asFarAsGoes(state: State, way: 'up' | 'down', event: KeyEvent): Step {
  const { lines, targets } = state.layout;
  let step: Step = [state, []];
  for (let left = lines + targets.length; left > 0 && step[1].length === 0; left--)
    step = updateScreen(step[0], way, event);
  return step;
}

function updateScreen(state: State, intent: Intent, event: KeyEvent): Step {
  const { screen } = state;
  const { key, at } = event;
  switch (screen.name) {
    case 'home':
      return updateHomeOr(chosenElsewhere(state, intent), state, intent, event);
    case 'card':
    case 'feedback':
      return updateReading(state, intent, at);
    case 'question':
      return updateQuestion(state, intent, event);
    case 'summary':
      return updateSummary(state, intent, key, at);
    case 'review-summary':
      return updateReviewSummary(state, intent, key, at);
    case 'confirm':
      return updateConfirm(state, intent, event);
    case 'labs':
      return updateLabs(state, intent, key);
    case 'lab':
      return updateLab(state, intent, event);
    case 'stats':
      return updateStats(state, intent);
    case 'exam':
      return updateExam(state, intent, event);
    case 'help':
    case 'glossary':
      return intent === 'back' ? [leave(state, screen), []] : updateReading(state, intent, at);
    case 'menu': {
      const choices = menuChoices(state, screen);
      const result = updateListing(state, screen, intent, key, choices.length);
      if ('step' in result) return result.step;
      const chosen = choices[result.chosen];
      return chosen ? perform(leave(state, screen), chosen.intent, event) : [state, []];
    }
    case 'settings':
      return updateSettings(state, screen, intent, key);
    case 'quit':
      return updateQuit(state, screen, intent, key);
  }
}

function updateHomeOr(
  elsewhere: ReturnType<typeof chosenElsewhere>,
  state: State,
  intent: Intent,
  { key, at }: KeyEvent,
): Step {
  if (elsewhere === 'exam') return openExam(state, { settings: usualExam, isChosen: false }, at);
  return elsewhere === 'stats' ? openStats(state) : updateHome(state, intent, key, at);
}
