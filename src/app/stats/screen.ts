import type { Moment, TimedFact } from '../../domain/stats/answers.ts';
import { type Stats, statsOf } from '../../domain/stats/stats.ts';
import type { Step } from '../effect.ts';
import type { Intent } from '../keymap.ts';
import { goHome, lowestOf, replaceLowest, show } from '../navigate.ts';
import { scrollBy } from '../scroll.ts';
import type { State } from '../state.ts';
import { statsPack } from './stats-pack.ts';

/** Without `stats` the journal has not been read yet. */
export type StatsScreen = { readonly name: 'stats'; readonly stats: Stats | undefined };

export const openStats = (state: State): Step => [
  show(state, { name: 'stats', stats: undefined }),
  [{ type: 'read-history' }],
];

export function arriveStats(state: State, facts: readonly TimedFact[], now: Moment): State {
  if (lowestOf(state).name !== 'stats') return state;
  return replaceLowest(state, { name: 'stats', stats: statsOf(facts, statsPack(state.pack), now) }, true);
}

export function updateStats(state: State, intent: Intent): Step {
  if (intent === 'up' || intent === 'down') return [scrollBy(state, intent === 'up' ? -1 : 1), []];
  return intent === 'back' ? goHome(state) : [state, []];
}
