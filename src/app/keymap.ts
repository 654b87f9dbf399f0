import { always, own } from './bindings.ts';
import type { Binding, Intent } from './intent.ts';
import { isDigit, type Key } from './key.ts';
import { type Mode, modeOf } from './mode.ts';
import { canConfirm, type Screen, type State } from './state.ts';

/** The bindings of a screen, without those that have nothing to do on it now. */
export const bindingsOf = (state: State, screen: Screen): readonly Binding[] =>
  bindingsIn(modeOf(screen)).filter(({ intent }) => {
    if (intent === 'confirm') return canConfirm(state);
    if (intent === 'glossary') return state.pack.glossary.length > 0;
    return intent !== 'toggle' || !isSingle(screen);
  });

/** A key of a screen's own, such as Ctrl-C in a lab, means that and nothing else. */
export function bindingsIn(mode: Mode): readonly Binding[] {
  const taken = new Set(own[mode].flatMap(({ keys }) => keys));
  return [...own[mode], ...always.filter(({ keys }) => !keys.some((key) => taken.has(key)))];
}

/** The choice in focus is the answer: there is nothing to mark. */
function isSingle(screen: Screen): boolean {
  const answering = screen.name === 'exam' ? screen.stage : screen;
  return 'draft' in answering && answering.draft.type === 'choosing' && !answering.draft.several;
}

/** What a key means on the screen that is shown. */
export function intentOf(state: State, key: Key): Intent | undefined {
  return bindingsOf(state, state.screen).find(({ keys }) => keys.includes(key))?.intent;
}

/** Which of the things to choose a digit stands for, counted from 0. */
export const indexOf = (key: Key): number => (isDigit(key) ? Number(key) - 1 : -1);
