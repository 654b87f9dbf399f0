import type { Fact } from '../domain/progress.ts';
import type { ConfirmSteps, Plan, Ready } from '../engines/engine.ts';
import type { Lab } from '../packs/schema.ts';
import type { Settings } from '../progress/settings.ts';
import type { ExamSettings } from './exam/settings.ts';
import type { ReviewRequest } from './review/request.ts';
import type { State } from './state.ts';
import type { StatsRequest } from './stats/screen.ts';

/** What the program wants from the world: data, performed at the edge (`perform.ts`). */
export type Effect =
  | { readonly type: 'begin-run'; readonly chapter: string }
  | { readonly type: 'begin-exam'; readonly settings: ExamSettings }
  /** Calls back at this time, in milliseconds since the epoch; only the newest wish counts. */
  | { readonly type: 'wake'; readonly at: number }
  | { readonly type: 'record'; readonly fact: Fact }
  | { readonly type: 'read-stats'; readonly request: StatsRequest }
  | { readonly type: 'plan-review'; readonly request: ReviewRequest }
  | { readonly type: 'save-settings'; readonly settings: Settings }
  | { readonly type: 'plan-confirm'; readonly question: string; readonly confirm: ConfirmSteps }
  | { readonly type: 'run-confirm'; readonly plan: Plan }
  | { readonly type: 'stop-confirm' }
  | { readonly type: 'write-report'; readonly text: string }
  | { readonly type: 'find-engine'; readonly lab: string; readonly allowRemote: boolean }
  | { readonly type: 'open-lab'; readonly lab: Lab; readonly ready: Ready }
  | { readonly type: 'run-line'; readonly line: string }
  | { readonly type: 'stop-line' }
  | { readonly type: 'close-lab' }
  | { readonly type: 'suspend' }
  | { readonly type: 'exit' };

/** What an update gives: the next state, and what is wanted. */
export type Step = readonly [state: State, effects: readonly Effect[]];
