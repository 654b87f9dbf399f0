import type { Problem } from '../../docker/problem.ts';
import type { Result } from '../../docker/result.ts';
import type { LabJudgement, LabRules } from '../../domain/lab/judge.ts';
import type { MovedPort, PlannedStep, Ready, Removed } from '../engine.ts';
import type { Lend } from '../workspace.ts';
import type { LabFile } from './folder.ts';

/** What an engine has to know of a lab. */
export type LabPlan = {
  /** The only images that may be used, as they are typed. */
  readonly images: readonly string[];
  /** Commands that may change something, by `Command.path`. */
  readonly commands: readonly string[];
  readonly files: readonly LabFile[];
  /** `fails`: this line ends with an error, as it should. */
  readonly setup: readonly { readonly run: string; readonly fails: boolean }[];
  readonly rules: LabRules;
};

/** A line that may run, and what it will run as. */
export type PlannedLine = {
  readonly typed: string;
  readonly step: PlannedStep;
  /** Ports that were taken on this machine, and those used instead. */
  readonly movedPorts: readonly MovedPort[];
};

/** `text` is cleaned, whole lines as they come, names as the learner types them. */
export type LineEvent =
  | { readonly type: 'output'; readonly text: string }
  | { readonly type: 'output-capped'; readonly shownBytes: number };

export type LineOptions = {
  readonly onEvent: (event: LineEvent) => void;
  readonly signal: AbortSignal;
  /** Gives the learner's terminal to an interactive command; without it there is none. */
  readonly lend?: Lend | undefined;
};

/**
 * How a line ended; `exit` is null where it did not end by itself. `storage`: what it may bring could not be noted
 * down, so it did not run.
 */
export type LineResult = {
  readonly ended: 'exited' | 'stopped' | 'timeout' | 'too-much-output' | 'disk-full' | 'engine' | 'storage';
  readonly exit: number | null;
  /** What the engine said where it could not be asked, or the disk; else empty. */
  readonly detail: string;
};

/** Why a lab is not open. Nothing is left of it. */
export type LabProblem =
  | { readonly kind: 'engine' | 'storage'; readonly detail: string }
  /** A line of the setup was refused, or did not end well. */
  | { readonly kind: 'setup'; readonly run: string; readonly detail: string }
  | { readonly kind: 'stopped' };

/** A lab that is under way on an engine. None of these throws. */
export type LabSession = {
  readonly ready: Ready;
  /** Checks and rebuilds a line, and looks for free ports. Changes nothing on the engine. */
  readonly plan: (typed: string, isInteractive: boolean) => Promise<Result<PlannedLine, Problem>>;
  readonly run: (line: PlannedLine, options: LineOptions) => Promise<LineResult>;
  /** Looks at the state that the learner has left. */
  readonly judge: () => Promise<LabJudgement>;
  readonly close: () => Promise<Removed>;
};

export interface LabEngine {
  /** Opens a lab and sets the stage. Never throws. */
  openLab(lab: LabPlan, ready: Ready, signal: AbortSignal): Promise<Result<LabSession, LabProblem>>;
}

/** Stated to the learner before they agree, and kept. `lookSeconds`: between two looks at the disk. */
export const labLimits = {
  minutes: 60,
  containers: 10,
  megabytes: 1024,
  commandMinutes: 10,
  lookSeconds: 10,
} as const;
