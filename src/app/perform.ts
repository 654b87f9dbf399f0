import type { Fact } from '../domain/progress.ts';
import type { ReviewPlan } from '../domain/review/sitting.ts';
import type { Stats } from '../domain/stats/stats.ts';
import type {
  ConfirmEvent,
  ConfirmSteps,
  NotReady,
  Plan,
  PlanProblem,
  RunResult,
} from '../engines/engine.ts';
import type { Settings } from '../progress/settings.ts';
import type { StorageProblem } from '../progress/storage-problem.ts';
import { type LabPorts, performLabs } from './perform-lab.ts';
import type { Perform } from './program.ts';
import type { ReviewRequest } from './review/request.ts';
import type { StatsRequest } from './stats/screen.ts';

/** The world as the program knows it; `cli` builds the real one. */
export type Ports = LabPorts & {
  readonly uuid: () => string;
  /** A whole number below 2^32. */
  readonly seed: () => number;
  /** Puts a fact on the disk before it returns, or says why it could not. */
  readonly append: (fact: Fact) => StorageProblem | undefined;
  /** Folds what the journal holds by now, and plans a review of it. */
  readonly planReview: (request: ReviewRequest) => Promise<ReviewPlan>;
  /** What the journal says by now. */
  readonly readStats: (request: StatsRequest) => Promise<Stats>;
  readonly saveSettings: (settings: Settings) => Promise<StorageProblem | undefined>;
  readonly planConfirm: (
    confirm: ConfirmSteps,
  ) => Promise<{ plan: Plan } | { because: NotReady | PlanProblem }>;
  readonly runConfirm: (
    plan: Plan,
    onEvent: (event: ConfirmEvent) => void,
    signal: AbortSignal,
  ) => Promise<RunResult>;
  /** Writes a report on a question to a file, and returns its path. */
  readonly writeReport: (text: string) => string | StorageProblem;
  /** Calls back once it is that time, in milliseconds since the epoch; the newest call replaces the one before. */
  readonly wakeAt: (at: number, then: () => void) => void;
  readonly suspend: () => void;
  readonly exit: () => void;
};

/** Turns effects into calls of the ports, and what they return into events. */
export function performWith(ports: Ports): Perform {
  let running = new AbortController();
  const performLab = performLabs(ports);
  return (effect, dispatch) => {
    switch (effect.type) {
      case 'begin-run': {
        const { chapter } = effect;
        dispatch({ type: 'run-begun', chapter, run: ports.uuid(), seed: ports.seed(), at: ports.now() });
        return;
      }
      case 'begin-exam': {
        const { settings } = effect;
        const [exam, seed, at] = [ports.uuid(), settings.seed ?? ports.seed(), ports.now()];
        dispatch({ type: 'exam-begun', settings, exam, seed, at });
        return;
      }
      case 'wake':
        ports.wakeAt(effect.at, () => dispatch({ type: 'woke', at: ports.now() }));
        return;
      case 'read-stats':
        void ports.readStats(effect.request).then((stats) => dispatch({ type: 'stats-read', stats }));
        return;
      case 'record': {
        const problem = ports.append(effect.fact);
        dispatch(problem ? { type: 'record-failed', problem } : { type: 'recorded' });
        return;
      }
      case 'plan-review':
        void ports
          .planReview(effect.request)
          .then((plan) => dispatch({ type: 'review-planned', plan, at: ports.now() }));
        return;
      case 'save-settings':
        void ports.saveSettings(effect.settings).then((problem) => {
          if (problem) dispatch({ type: 'settings-failed', problem });
        });
        return;
      case 'plan-confirm': {
        const { question } = effect;
        void ports
          .planConfirm(effect.confirm)
          .catch((error: unknown) => ({ because: { kind: 'engine', detail: String(error) } as const }))
          .then((made) => {
            if ('plan' in made) dispatch({ type: 'plan-made', question, plan: made.plan, at: ports.now() });
            else dispatch({ type: 'plan-refused', question, because: made.because });
          });
        return;
      }
      case 'run-confirm': {
        running = new AbortController();
        const onEvent = (event: ConfirmEvent) => dispatch({ type: 'confirm-progress', event });
        void ports
          .runConfirm(effect.plan, onEvent, running.signal)
          .catch(broken)
          .then((result) => dispatch({ type: 'confirm-ended', result }));
        return;
      }
      case 'stop-confirm':
        running.abort();
        return;
      case 'write-report': {
        const written = ports.writeReport(effect.text);
        dispatch(
          typeof written === 'string'
            ? { type: 'reported', path: written }
            : { type: 'report-failed', problem: written },
        );
        return;
      }
      case 'find-engine':
      case 'open-lab':
      case 'run-line':
      case 'stop-line':
      case 'close-lab':
        performLab(effect, dispatch);
        return;
      case 'suspend':
        ports.suspend();
        return;
      case 'exit':
        running.abort();
        ports.exit();
        return;
    }
  };
}

/** A run promises not to throw; if it does, that is said as the result, and the ledger cleans up at the next start. */
const broken = (error: unknown): RunResult => ({
  outcome: { kind: 'failed', step: -1, reason: 'engine', detail: String(error) },
  removed: { containers: 0, images: [], leftBehind: [] },
});
