import type { Step } from '../effect.ts';
import type { Intent } from '../intent.ts';
import type { Key } from '../key.ts';
import { indexOf } from '../keymap.ts';
import { goBack, goHome } from '../navigate.ts';
import { moveFocus } from '../scroll.ts';
import type { Screen, State } from '../state.ts';

type Summary = Extract<Screen, { name: 'summary' | 'review-summary' }>;
type Pressed = { readonly intent: Intent; readonly key: Key; readonly at: number };

/** What a summary offers at its end: moves among its choices, takes one, or leads back. */
export function updateSummaryList<Choice>(
  state: State,
  screen: Summary,
  { intent, key, at }: Pressed,
  choices: readonly Choice[],
  take: (choice: Choice | undefined) => Step,
): Step {
  switch (intent) {
    case 'up':
    case 'down': {
      const [moved, focus] = moveFocus(state, screen.focus, intent === 'up' ? -1 : 1, choices.length);
      return [{ ...moved, screen: { ...screen, focus } }, []];
    }
    case 'choose':
      return take(choices[screen.focus]);
    case 'pick':
      return take(choices[indexOf(key)]);
    case 'previous':
      return goBack(state, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}
