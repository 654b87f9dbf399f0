import { nextChapter } from '../../domain/progress.ts';
import type { Step } from '../effect.ts';
import type { Key } from '../key.ts';
import { type Intent, indexOf } from '../keymap.ts';
import { openAt } from '../navigate.ts';
import { moveFocus } from '../scroll.ts';
import type { State } from '../state.ts';

/** What home offers, top to bottom: what is best to do now, then every chapter; ids of chapters. */
export function homeChoices(state: State): readonly string[] {
  const next = nextChapter(state.progress, state.pack.chapters);
  const all = state.pack.chapters.map(({ id }) => id);
  return next ? [next.id, ...all] : all;
}

/** Digits stand for the chapters' numbers, whatever stands above them. */
const chapterAt = (state: State, key: Key): string | undefined => state.pack.chapters[indexOf(key)]?.id;

export function updateHome(state: State, intent: Intent, key: Key, at: number): Step {
  if (state.screen.name !== 'home') return [state, []];
  const choices = homeChoices(state);
  const move = (by: number): Step => {
    const focus = state.screen.name === 'home' ? state.screen.focus : 0;
    const [moved, next] = moveFocus(state, focus, by, choices.length);
    return [{ ...moved, screen: { name: 'home', focus: next } }, []];
  };
  switch (intent) {
    case 'up':
      return move(-1);
    case 'down':
      return move(1);
    case 'choose': {
      const chosen = choices[state.screen.focus];
      return chosen === undefined ? [state, []] : openAt(state, chosen, at);
    }
    case 'pick': {
      const chosen = chapterAt(state, key);
      return chosen === undefined ? [state, []] : openAt(state, chosen, at);
    }
    default:
      return [state, []];
  }
}
