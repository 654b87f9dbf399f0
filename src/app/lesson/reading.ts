import { nextChapter } from '../../domain/progress.ts';
import type { Step } from '../effect.ts';
import type { Intent } from '../intent.ts';
import type { Key } from '../key.ts';
import { openLabs } from '../lab/labs.ts';
import { goBack, goHome, goOn, openAt } from '../navigate.ts';
import { isTargetBelow, pageOf, scrollBy } from '../scroll.ts';
import { labsOf, type State } from '../state.ts';
import { updateSummaryList } from './summary-list.ts';

/** Cards and feedback: text to read, and a way on and back. */
export function updateReading(state: State, intent: Intent, at: number): Step {
  switch (intent) {
    case 'up':
      return [scrollBy(state, -1), []];
    case 'down':
      return [scrollBy(state, 1), []];
    case 'next':
      // A card that goes on below is read to its end first, and feedback down to the correct answer.
      return isTargetBelow(state) ? [scrollBy(state, pageOf(state)), []] : goOn(state, at);
    case 'previous':
      return goBack(state, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}

/** What the summary offers, in order. */
export type SummaryChoice =
  | { readonly name: 'next-chapter'; readonly chapter: string }
  | { readonly name: 'labs' | 'again' | 'home' };

export function summaryChoices(state: State): readonly SummaryChoice[] {
  const next = nextChapter(state.progress, state.pack.chapters);
  const onward: readonly SummaryChoice[] = next ? [{ name: 'next-chapter', chapter: next.id }] : [];
  const labs: readonly SummaryChoice[] = labsOf(state, 'chapter').length > 0 ? [{ name: 'labs' }] : [];
  return [...onward, ...labs, { name: 'home' }, { name: 'again' }];
}

export function updateSummary(state: State, intent: Intent, key: Key, at: number): Step {
  const { screen } = state;
  if (screen.name !== 'summary') return [state, []];
  return updateSummaryList(state, screen, { intent, key, at }, summaryChoices(state), (choice) =>
    take(state, choice, at),
  );
}

function take(state: State, choice: SummaryChoice | undefined, at: number): Step {
  switch (choice?.name) {
    case 'next-chapter':
      return openAt(state, choice.chapter, at);
    case 'labs':
      return [openLabs(state, 'chapter'), []];
    case 'again':
      return state.chapter === undefined ? [state, []] : openAt(state, state.chapter, at);
    case 'home':
      return goHome(state);
    default:
      return [state, []];
  }
}
