import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { State } from './state.ts';
import { update } from './update.ts';

/** Performs an effect; what comes of it is dispatched, now or later. */
export type Perform = (effect: Effect, dispatch: (event: Event) => void) => void;

export type Program = {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** Calls back after each change; returns how to stop that. The shape of React's `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Holds the state and lets events in one at a time: one that arrives during another waits its turn. */
export function createProgram(initial: State, perform: Perform): Program {
  let state = initial;
  let busy = false;
  const waiting: Event[] = [];
  const listeners = new Set<() => void>();

  const dispatch = (event: Event) => {
    waiting.push(event);
    settle();
  };
  const settle = () => {
    if (busy) return;
    busy = true;
    const before = state;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [after, effects] = update(state, next);
        state = after;
        for (const effect of effects) perform(effect, dispatch);
      }
    } finally {
      busy = false;
    }
    if (state !== before) for (const listener of listeners) listener();
  };

  return {
    state: () => state,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
