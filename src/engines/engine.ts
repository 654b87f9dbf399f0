import type { Problem } from '../docker/problem.ts';
import type { Result } from '../docker/result.ts';

/** In the order in which they are looked for. */
export const engineNames = ['docker', 'podman', 'nerdctl'] as const;
export type EngineName = (typeof engineNames)[number];

/** Why no command can be run. `detail` is what the client said, cleaned, at most a few lines. */
export type NotReadyReason =
  | 'no-cli'
  | 'no-daemon'
  | 'permission-denied'
  | 'timeout'
  | 'remote'
  | 'windows-containers'
  | 'client-too-old'
  | 'unknown';
export type NotReady = {
  readonly status: 'not-ready';
  readonly engine: EngineName;
  readonly reason: NotReadyReason;
  readonly detail: string;
};

export type Ready = {
  readonly status: 'ready';
  readonly engine: EngineName;
  /** Of the engine, such as `28.5.2`; the client may have another. */
  readonly version: string;
  /** Docker's context, podman's connection, nerdctl's namespace; empty where podman works by itself. */
  readonly context: string;
  /**
   * Which engine it is, such as `unix:///var/run/docker.sock`; where podman works by itself, the folder of its store; of
   * nerdctl with the namespace.
   */
  readonly endpoint: string;
  /** The image store: `overlay2`, or `overlayfs (containerd)`. */
  readonly store: string;
  readonly os: string;
  readonly architecture: string;
};
export type Readiness = Ready | NotReady;

export type ReadinessOptions = {
  /** An engine on another machine is spoken to as well: the caller asks the learner. */
  readonly allowRemote?: boolean | undefined;
};

/** A step of a question's `confirm`, as far as the engine cares. */
export type ConfirmStep = {
  /** As a student would type it: a docker command, or `curl http://localhost:PORT`. */
  readonly run: string;
  /** Expected to end with something other than 0; absent means that 0 is expected. */
  readonly fails?: boolean | undefined;
  /** Plain text that must be in the cleaned output. */
  readonly prints?: string | undefined;
};

type StepCommon = {
  readonly typed: string;
  /** Exactly what will run, as one line that can be pasted into a shell. */
  readonly runs: string;
  readonly expectsFailure: boolean;
  readonly prints?: string;
};
export type PlannedStep = StepCommon &
  (
    | {
        readonly kind: 'docker';
        /** As docker's words, without `docker` itself. */
        readonly argv: readonly string[];
        readonly timeoutMs: number;
        /** References that may have to be fetched from a registry. */
        readonly mayPull: readonly string[];
        /** References that a `pull` may move to another image. */
        readonly moves: readonly string[];
        /** References that an `rmi` takes away. */
        readonly removes: readonly string[];
        /** Does this step make a container? */
        readonly creates: boolean;
        /** Does it build an image? */
        readonly builds: boolean;
        /** Names of images and of volumes that are new. */
        readonly newTags: readonly string[];
        readonly newVolumes: readonly string[];
        /** Talks to the learner through the terminal itself, where there is one. */
        readonly interactive: boolean;
        /** Asked to end, its client is told so as Ctrl-C would tell it, and not killed. */
        readonly stopsGently: boolean;
      }
    | { readonly kind: 'fetch'; readonly port: number; readonly path: string; readonly timeoutMs: number }
  );

/** A host port that was busy, and the free one that is used instead. */
export type MovedPort = { readonly wanted: number; readonly used: number };

export type Plan = {
  readonly ready: Ready;
  /** Random, the value of the label that everything made by this run carries. */
  readonly session: string;
  readonly steps: readonly PlannedStep[];
  readonly movedPorts: readonly MovedPort[];
  /** Every image reference that the steps can bring, move or take away, in familiar form with a tag. */
  readonly references: readonly string[];
  /** Those of `references` that the learner has already: they are the same afterwards. */
  readonly alreadyThere: readonly string[];
};

/** What an engine has to know of a question's `confirm`. */
export type ConfirmSteps = {
  readonly steps: readonly ConfirmStep[];
  /** On others it would come out in other words. Absent: on any engine. */
  readonly engines?: readonly EngineName[] | undefined;
};

/** Why there is no plan. Nothing has run. `step` counts from 0. */
export type PlanProblem =
  | { readonly kind: 'other-engine'; readonly engines: readonly EngineName[]; readonly engine: EngineName }
  | { readonly kind: 'step'; readonly step: number; readonly problem: Problem }
  | { readonly kind: 'no-free-port'; readonly wanted: number }
  | { readonly kind: 'engine'; readonly detail: string };

/** `step` counts from 0. `text` is cleaned, whole lines as they come, stdout and stderr in order of arrival. */
export type ConfirmEvent =
  | { readonly type: 'step-started'; readonly step: number }
  | { readonly type: 'output'; readonly step: number; readonly text: string }
  | { readonly type: 'output-capped'; readonly step: number; readonly shownBytes: number }
  /** `exit` is null when the step was ended by us (time, output, stop). */
  | {
      readonly type: 'step-ended';
      readonly step: number;
      readonly exit: number | null;
      readonly asExpected: boolean;
    }
  | { readonly type: 'cleaning-up' };

export type ConfirmOutcome =
  | { readonly kind: 'as-expected' }
  /** The step ran to its end, but not as the question says. No further step was run. */
  | {
      readonly kind: 'differs';
      readonly step: number;
      readonly exit: number;
      readonly why: 'exit' | 'prints';
    }
  /** By the abort signal. */
  | { readonly kind: 'stopped' }
  /** The step could not be judged. `step` is -1 when it broke before the first one. */
  | {
      readonly kind: 'failed';
      readonly step: number;
      readonly reason: FailureReason;
      readonly detail: string;
    };
export type FailureReason = 'timeout' | 'too-much-output' | 'engine' | 'storage';

export type Removed = {
  /** How many containers were removed. */
  readonly containers: number;
  /** References (or ids, where a reference had been moved) of the images that were removed. */
  readonly images: readonly string[];
  /** What could not be removed or given back: ids, references, folders. Kept in the ledger for the next sweep. */
  readonly leftBehind: readonly string[];
};
export const NOTHING_REMOVED: Removed = { containers: 0, images: [], leftBehind: [] };

export type RunResult = { readonly outcome: ConfirmOutcome; readonly removed: Removed };

export interface Engine {
  /** Of the engine that was chosen, or of the first that is ready. Asks each for 5 s at most. Never throws. */
  readiness(options?: ReadinessOptions): Promise<Readiness>;
  /** Of all of them, whichever was chosen. Never throws. */
  findAll(options?: ReadinessOptions): Promise<readonly Readiness[]>;
  /** Parses, checks and rebuilds every step and looks for free ports. Changes nothing. */
  plan(confirm: ConfirmSteps, ready: Ready): Promise<Result<Plan, PlanProblem>>;
  /** Snapshot, steps until one is not as expected, clean-up always. Never throws. */
  run(plan: Plan, onEvent: (event: ConfirmEvent) => void, signal: AbortSignal): Promise<RunResult>;
  /** Removes what earlier runs that died have left on this engine, from their ledgers. Never throws. */
  sweep(ready: Ready): Promise<Removed>;
}
