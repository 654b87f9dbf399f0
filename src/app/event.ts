import type { Problem } from '../docker/problem.ts';
import type { LabJudgement } from '../domain/lab/judge.ts';
import type { ReviewPlan } from '../domain/review/sitting.ts';
import type { Stats } from '../domain/stats/stats.ts';
import type {
  ConfirmEvent,
  MovedPort,
  NotReady,
  Plan,
  PlanProblem,
  Readiness,
  Removed,
  RunResult,
} from '../engines/engine.ts';
import type { LabProblem, LineEvent, LineResult } from '../engines/lab/lab-engine.ts';
import type { StorageProblem } from '../progress/storage-problem.ts';
import type { ExamSettings, ExamWish } from './exam/settings.ts';
import type { Key } from './key.ts';
import type { Layout } from './state.ts';

/** All that can happen, keys and answers of the world alike; they come in through one door. */
export type Event =
  | {
      readonly type: 'key';
      readonly key: Key;
      /** What was typed, for keys that are characters. */
      readonly text?: string;
      /** Milliseconds since the epoch. */
      readonly at: number;
      /** Came with others in one chunk: perhaps pasted, so it must not agree to anything. */
      readonly burst: boolean;
    }
  | { readonly type: 'pasted'; readonly text: string }
  | { readonly type: 'reported'; readonly path: string }
  | { readonly type: 'report-failed'; readonly problem: StorageProblem }
  | { readonly type: 'laid-out'; readonly layout: Layout }
  | {
      readonly type: 'run-begun';
      readonly chapter: string;
      readonly run: string;
      readonly seed: number;
      readonly at: number;
    }
  | { readonly type: 'exam-asked'; readonly wish: ExamWish; readonly at: number }
  | {
      readonly type: 'exam-begun';
      readonly settings: ExamSettings;
      readonly exam: string;
      readonly seed: number;
      readonly at: number;
    }
  | { readonly type: 'woke'; readonly at: number }
  | { readonly type: 'stats-read'; readonly stats: Stats }
  /** The first frame is on the screen. */
  | { readonly type: 'started'; readonly at: number }
  | { readonly type: 'review-planned'; readonly plan: ReviewPlan; readonly at: number }
  | { readonly type: 'recorded' }
  | { readonly type: 'record-failed'; readonly problem: StorageProblem }
  | { readonly type: 'settings-failed'; readonly problem: StorageProblem }
  | { readonly type: 'plan-made'; readonly question: string; readonly plan: Plan; readonly at: number }
  | { readonly type: 'plan-refused'; readonly question: string; readonly because: NotReady | PlanProblem }
  | { readonly type: 'confirm-progress'; readonly event: ConfirmEvent }
  | { readonly type: 'confirm-ended'; readonly result: RunResult }
  | {
      readonly type: 'engine-found';
      readonly lab: string;
      readonly readiness: Readiness;
      readonly at: number;
    }
  | { readonly type: 'lab-opened'; readonly lab: string; readonly judgement: LabJudgement }
  | { readonly type: 'lab-not-opened'; readonly lab: string; readonly problem: LabProblem }
  | { readonly type: 'line-refused'; readonly problem: Problem }
  | { readonly type: 'line-planned'; readonly runs: string; readonly movedPorts: readonly MovedPort[] }
  | { readonly type: 'line-progress'; readonly event: LineEvent }
  | { readonly type: 'line-ended'; readonly result: LineResult; readonly judgement: LabJudgement }
  | { readonly type: 'lab-closed'; readonly removed: Removed }
  | { readonly type: 'swept'; readonly removed: Removed };
