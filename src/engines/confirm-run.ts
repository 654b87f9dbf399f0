import type { Client, ClientResult } from './client.ts';
import { firstLines } from './dialects/not-ready.ts';
import {
  type ConfirmEvent,
  type ConfirmOutcome,
  NOTHING_REMOVED,
  type Plan,
  type PlannedStep,
  type RunResult,
} from './engine.ts';
import { EngineError } from './engine-error.ts';
import { withoutPrefix } from './session-names.ts';
import { collectOutput } from './step-output.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

type OnEvent = (event: ConfirmEvent) => void;

/** `directory` holds the ledgers. Cleans up whatever happens; deletes the ledger when nothing is left. Never throws. */
export async function runPlan(
  client: Client,
  directory: string,
  plan: Plan,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<RunResult> {
  const { ready, session, references } = plan;
  let workspace: Workspace;
  try {
    workspace = await openWorkspace(client, { directory, ready, session, references });
  } catch (error) {
    return { outcome: failure(-1, error), removed: NOTHING_REMOVED };
  }
  const outcome = await runSteps(workspace, plan, named(session, onEvent), signal);
  onEvent({ type: 'cleaning-up' });
  return { outcome, removed: await workspace.close(outcome.kind === 'stopped' || outcome.kind === 'failed') };
}

function named(session: string, onEvent: OnEvent): OnEvent {
  return (event) =>
    onEvent(event.type === 'output' ? { ...event, text: withoutPrefix(event.text, session) } : event);
}

/** Until one is not as expected. */
async function runSteps(
  workspace: Workspace,
  { steps }: Plan,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<ConfirmOutcome> {
  for (const [step, planned] of steps.entries()) {
    if (signal.aborted) return { kind: 'stopped' };
    try {
      const outcome = await runStep(workspace, planned, step, onEvent, signal);
      if (outcome) return outcome;
    } catch (error) {
      return failure(step, error);
    }
  }
  return { kind: 'as-expected' };
}

/** Undefined if the step did what was expected, and the next may come. */
async function runStep(
  workspace: Workspace,
  planned: PlannedStep,
  step: number,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<ConfirmOutcome | undefined> {
  onEvent({ type: 'step-started', step });
  const output = collectOutput(
    (text) => onEvent({ type: 'output', step, text }),
    (shownBytes) => onEvent({ type: 'output-capped', step, shownBytes }),
  );
  const result = await workspace.run(planned, { signal, onText: output.add });
  const outcome = judge(planned, step, result, output.finish());
  onEvent({ type: 'step-ended', step, exit: result.exit, asExpected: outcome === undefined });
  return outcome;
}

function judge(
  planned: PlannedStep,
  step: number,
  result: ClientResult,
  text: string,
): ConfirmOutcome | undefined {
  const { ended, exit } = result;
  if (ended === 'stopped') return { kind: 'stopped' };
  if (ended === 'timeout' || ended === 'too-much-output')
    return { kind: 'failed', step, reason: ended, detail: '' };
  if (ended === 'no-cli' || exit === null) {
    return { kind: 'failed', step, reason: 'engine', detail: firstLines(result.stderr) };
  }
  if ((exit !== 0) !== planned.expectsFailure) return { kind: 'differs', step, exit, why: 'exit' };
  const isPrinted = planned.prints === undefined || text.includes(planned.prints);
  return isPrinted ? undefined : { kind: 'differs', step, exit, why: 'prints' };
}

function failure(step: number, error: unknown): ConfirmOutcome {
  const detail = firstLines(error instanceof Error ? error.message : String(error));
  return { kind: 'failed', step, reason: error instanceof EngineError ? 'engine' : 'storage', detail };
}
