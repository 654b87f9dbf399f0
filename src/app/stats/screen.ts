import type { ReviewSettings } from '../../domain/review/sitting.ts';
import type { Stats } from '../../domain/stats/stats.ts';
import type { Pack } from '../../packs/pack.ts';
import type { Step } from '../effect.ts';
import type { Intent } from '../intent.ts';
import { goHome, lowestOf, replaceLowest, show } from '../navigate.ts';
import { scrollBy } from '../scroll.ts';
import type { State } from '../state.ts';

/** Without `stats` the journal has not been read yet. */
export type StatsScreen = { readonly name: 'stats'; readonly stats: Stats | undefined };

/** What statistics need of the state; the rest is in the journal. */
export type StatsRequest = { readonly material: Pack; readonly settings: ReviewSettings };

export const openStats = (state: State): Step => [
  show(state, { name: 'stats', stats: undefined }),
  [{ type: 'read-stats', request: { material: state.pack, settings: state.reviewing } }],
];

export function arriveStats(state: State, stats: Stats): State {
  if (lowestOf(state).name !== 'stats') return state;
  return replaceLowest(state, { name: 'stats', stats }, true);
}

export function updateStats(state: State, intent: Intent): Step {
  if (intent === 'up' || intent === 'down') return [scrollBy(state, intent === 'up' ? -1 : 1), []];
  return intent === 'back' ? goHome(state) : [state, []];
}
