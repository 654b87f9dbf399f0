import type { Lab } from '../../packs/schema.ts';
import type { Step } from '../effect.ts';
import type { Intent } from '../intent.ts';
import type { Key } from '../key.ts';
import { indexOf } from '../keymap.ts';
import { goHome, show } from '../navigate.ts';
import { moveFocus } from '../scroll.ts';
import { type LabsScreen, labsOf, type State } from '../state.ts';

/** Shows the labs from the first that is not solved. */
export function openLabs(state: State, of: LabsScreen['of']): State {
  const first = labsOf(state, of).findIndex(({ id }) => !state.progress.labs[id]);
  return show(state, { name: 'labs', of, focus: Math.max(first, 0) });
}

export function updateLabs(state: State, intent: Intent, key: Key): Step {
  const { screen } = state;
  if (screen.name !== 'labs') return [state, []];
  const labs = labsOf(state, screen.of);
  switch (intent) {
    case 'up':
    case 'down': {
      const [moved, focus] = moveFocus(state, screen.focus, intent === 'up' ? -1 : 1, labs.length);
      return [{ ...moved, screen: { ...screen, focus } }, []];
    }
    case 'choose':
      return [openBrief(state, labs[screen.focus]), []];
    case 'pick':
      return [openBrief({ ...state, screen: { ...screen, focus: indexOf(key) } }, labs[indexOf(key)]), []];
    case 'back':
      return goHome(state);
    default:
      return [state, []];
  }
}

function openBrief(state: State, lab: Lab | undefined): State {
  const { screen, offset } = state;
  if (!lab) return state;
  return show(state, {
    name: 'lab',
    lab: lab.id,
    from: { screen, offset },
    stage: { name: 'brief', focus: 0 },
  });
}
