import type { State } from '../app/state.ts';
import { type Screens, screens } from '../i18n/screens.ts';
import type { Body } from './body.ts';

/** What every screen is given: the state, the words in the learner's language, and the columns for its text. */
export type View = { readonly state: State; readonly say: Screens; readonly width: number };

export type Drawn = {
  readonly title: string;
  /** At the right end of the title line, such as `3/12`. */
  readonly place: string;
  readonly body: Body;
};

/** Lines longer than this are tiring to read. */
export const widestText = 76;

export const viewOf = (state: State, width: number): View => ({ state, say: screens[state.language], width });
