import { reviewDefaults } from '../domain/review/sitting.ts';
import type { Effect, Step } from './effect.ts';
import type { Binding, Intent } from './intent.ts';
import type { Key } from './key.ts';
import { bindingsOf, indexOf } from './keymap.ts';
import { show } from './navigate.ts';
import { askForReview } from './review/request.ts';
import { moveFocus } from './scroll.ts';
import type { Place, Screen, State } from './state.ts';

/** Help, glossary, menu, settings and quit lie over another screen and go back to it. */
type Overlay = Extract<Screen, { under: Place }>;
type Listing = Extract<Overlay, { focus: number }>;

const placeOf = ({ screen, offset }: State): Place => ({ screen, offset });

/** Goes back to what lies under an overlay, scrolled as it was. */
export const leave = (state: State, { under }: Overlay): State => ({ ...state, ...under });

export function openOverlay(state: State, name: Overlay['name']): State {
  const under = placeOf(state);
  const isRead = name === 'help' || name === 'glossary';
  return show(state, isRead ? { name, under } : { name, under, focus: 0 });
}

/** What the menu offers over a screen: the actions that otherwise have only a letter. */
export const menuChoices = (state: State, { under }: Overlay): readonly Binding[] =>
  bindingsOf(state, under.screen).filter(({ menu }) => menu);

/** Moves in a list of an overlay, or tells which of its things was chosen. */
export function updateListing(
  state: State,
  screen: Listing,
  intent: Intent,
  key: Key,
  count: number,
): { readonly step: Step } | { readonly chosen: number } {
  switch (intent) {
    case 'up':
    case 'down': {
      const [moved, focus] = moveFocus(state, screen.focus, intent === 'up' ? -1 : 1, count);
      return { step: [{ ...moved, screen: { ...screen, focus } }, []] };
    }
    case 'choose':
      return { chosen: screen.focus };
    case 'pick':
      return indexOf(key) < count ? { chosen: indexOf(key) } : { step: [state, []] };
    case 'back':
      return { step: [leave(state, screen), []] };
    default:
      return { step: [state, []] };
  }
}

/** The language is switched at once, on any screen, and stays. */
export const switchLanguage = (state: State): Step =>
  withSettings({ ...state, language: state.language === 'ko' ? 'en' : 'ko' });

const switchColour = (state: State): Step =>
  withSettings({ ...state, colour: state.colour === 'auto' ? 'never' : 'auto' });

function withSettings(state: State): Step {
  const { language, colour, reviewing } = state;
  const effect: Effect = { type: 'save-settings', settings: { language, colour, ...reviewing } };
  return [state, [effect]];
}

/** The next of a setting's values; after the last comes the first again. What is due changes with it. */
const nextValue =
  (name: keyof typeof reviewSteps) =>
  (state: State): Step => {
    const now = state.reviewing[name] ?? reviewDefaults[name];
    const next = reviewSteps[name].find((each) => each > now) ?? reviewSteps[name][0];
    const changed = { ...state, reviewing: { ...state.reviewing, [name]: next } };
    const [saved, effects] = withSettings(changed);
    return [saved, [...effects, askForReview(saved)]];
  };

const reviewSteps = {
  reviewsADay: [20, 40, 60, 100, 200],
  newADay: [0, 10, 20, 40],
  desiredRetention: [0.8, 0.85, 0.9, 0.95],
} as const;

/** The rows of the settings screen, in order. */
export const settingsRows = [
  switchLanguage,
  switchColour,
  nextValue('reviewsADay'),
  nextValue('newADay'),
  nextValue('desiredRetention'),
] as const;

export function updateSettings(state: State, screen: Listing, intent: Intent, key: Key): Step {
  const result = updateListing(state, screen, intent, key, settingsRows.length);
  if ('step' in result) return result.step;
  const focused = { ...state, screen: { ...screen, focus: result.chosen } };
  return settingsRows[result.chosen]?.(focused) ?? [state, []];
}

/** The rows of the quit screen, in order. */
export const quitRows = ['stay', 'quit'] as const;

export function updateQuit(state: State, screen: Listing, intent: Intent, key: Key): Step {
  const result = updateListing(state, screen, intent, key, quitRows.length);
  if ('step' in result) return result.step;
  return quitRows[result.chosen] === 'quit' ? [state, [{ type: 'exit' }]] : [leave(state, screen), []];
}
