import type { Problem } from '../../docker/problem.ts';
import type { LabJudgement } from '../../domain/lab/judge.ts';
import type { MovedPort, NotReady, Ready } from '../../engines/engine.ts';
import type { LabProblem, LineEvent, LineResult } from '../../engines/lab/lab-engine.ts';
import type { Field } from '../question/field.ts';

/** A lab from its goal to the prompt; or a recording of its solution. */
export type LabStage =
  /** `because`: why it could not start. The solution is not shown for that: it is what the learner is to find. */
  | { readonly name: 'brief'; readonly focus: number; readonly because?: NotReady | LabProblem }
  | { readonly name: 'looking' }
  /** The engine is on another machine: only used if the learner says so. */
  | { readonly name: 'remote'; readonly notReady: NotReady; readonly focus: number; readonly since: number }
  | { readonly name: 'consent'; readonly ready: Ready; readonly focus: number; readonly since: number }
  | { readonly name: 'opening'; readonly ready: Ready }
  | LabPrompt
  /** Everything that was made is being removed; then back to where the lab was opened, or to its beginning. */
  | { readonly name: 'closing'; readonly again: boolean }
  | { readonly name: 'recording' };

/** At the prompt; `running` while a command has not ended. */
export type LabPrompt = {
  readonly name: 'prompt';
  readonly ready: Ready;
  readonly field: Field;
  readonly note?: PromptNote | undefined;
  readonly running: boolean;
  readonly transcript: readonly Entry[];
  readonly judgement: LabJudgement;
};

/** What is said below the line that is being typed. */
export type PromptNote =
  | { readonly kind: 'hangul'; readonly latin: string }
  | { readonly kind: 'candidates'; readonly candidates: readonly string[] }
  /** Leaving was asked for once: once more leaves. */
  | { readonly kind: 'leaving' };

/** What happened at the prompt, oldest first. */
export type Entry =
  | {
      readonly kind: 'line';
      readonly typed: string;
      /** As it really ran; absent until that is known. */
      readonly runs?: string;
      readonly movedPorts: readonly MovedPort[];
      readonly events: readonly LineEvent[];
      readonly result?: LineResult;
    }
  | { readonly kind: 'refused'; readonly typed: string; readonly problem: Problem }
  /** Ids of the checks that this line has brought about. */
  | { readonly kind: 'passed'; readonly checks: readonly string[] }
  /** Asked for: the hint for the state as it is, or none. */
  | { readonly kind: 'hint'; readonly hint: number | undefined; readonly isSolved: boolean }
  | { readonly kind: 'dead-end'; readonly deadEnd: number }
  | { readonly kind: 'goal' | 'solution' | 'solved' | 'help' };
