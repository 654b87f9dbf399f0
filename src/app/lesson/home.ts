import type { Step } from '../effect.ts';
import type { Intent } from '../intent.ts';
import type { Key } from '../key.ts';
import { indexOf } from '../keymap.ts';
import { openLabs } from '../lab/labs.ts';
import { openAt } from '../navigate.ts';
import { isTooSoon } from '../reading-time.ts';
import { openReview } from '../review/summary.ts';
import { moveFocus } from '../scroll.ts';
import { labsOf, type State } from '../state.ts';
import { type HomeChoice, leads } from './leads.ts';

/** What home offers, top to bottom: what is best to do now, every chapter, the labs if there are any, an exam, statistics. */
export function homeChoices(state: State): readonly HomeChoice[] {
  const all = state.pack.chapters.map(({ id }): HomeChoice => ({ kind: 'chapter', id }));
  return [
    ...leads(state),
    ...all,
    ...(labsOf(state, 'pack').length > 0 ? [{ kind: 'labs' } as const] : []),
    { kind: 'exam' },
    { kind: 'stats' },
  ];
}

/** What Enter opens that is not loaded with home. */
export function chosenElsewhere({ screen, ...state }: State, intent: Intent): 'exam' | 'stats' | undefined {
  if (screen.name !== 'home' || intent !== 'choose') return undefined;
  const kind = homeChoices({ screen, ...state })[screen.focus]?.kind;
  return kind === 'exam' || kind === 'stats' ? kind : undefined;
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
      if (isTooSoon(at, state.screen.changedAt ?? 0)) return [state, []];
      const chosen = choices[state.screen.focus];
      if (chosen?.kind === 'labs') return [openLabs(state, 'pack'), []];
      if (chosen?.kind === 'review') return openReview(state);
      return chosen?.kind === 'chapter' ? openAt(state, chosen.id, at) : [state, []];
    }
    case 'pick': {
      const chosen = chapterAt(state, key);
      return chosen === undefined ? [state, []] : openAt(state, chosen, at);
    }
    default:
      return [state, []];
  }
}
