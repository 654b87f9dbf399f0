import { cleanUp } from './cleanup.ts';
import type { Client, ClientResult } from './client.ts';
import {
  type ConfirmEvent,
  type ConfirmOutcome,
  NOTHING_REMOVED,
  type Plan,
  type PlannedStep,
  type RunResult,
} from './engine.ts';
import { fetchPage } from './fetch-page.ts';
import { listContainers, listImages } from './inventory.ts';
import { EngineError, protectImages, releaseImages } from './keepers.ts';
import { assembleLedger, deleteLedger, type Ledger, type LedgerEntry, openLedger } from './ledger.ts';
import { firstLines } from './readiness.ts';
import { sessionLabel, sessionPrefix } from './session.ts';
import { collectOutput } from './step-output.ts';

type OnEvent = (event: ConfirmEvent) => void;
type Before = Extract<LedgerEntry, { type: 'before' }>;

/** `directory` holds the ledgers. Cleans up whatever happens; deletes the ledger when nothing is left. Never throws. */
export async function runPlan(
  client: Client,
  directory: string,
  plan: Plan,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<RunResult> {
  const written: LedgerEntry[] = [];
  let file: Ledger;
  try {
    file = openLedger(directory, plan.session);
  } catch (error) {
    return { outcome: failure(-1, error), removed: NOTHING_REMOVED };
  }
  const ledger: Ledger = {
    ...file,
    write: (entry) => {
      written.push(entry);
      file.write(entry);
    },
  };
  const outcome = await runSteps(client, ledger, plan, onEvent, signal);
  onEvent({ type: 'cleaning-up' });
  const state = assembleLedger(written);
  const isInterrupted = outcome.kind === 'stopped' || outcome.kind === 'failed';
  const cleaned = state && (await cleanUp(client, state, isInterrupted));
  file.close();
  if (!cleaned || cleaned.isDone) deleteLedger(directory, plan.session);
  return { outcome, removed: cleaned?.removed ?? NOTHING_REMOVED };
}

async function runSteps(
  client: Client,
  ledger: Ledger,
  plan: Plan,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<ConfirmOutcome> {
  let step = -1;
  try {
    const { session, ready } = plan;
    const time = new Date().toISOString();
    ledger.write({ type: 'run', session, pid: process.pid, endpoint: ready.endpoint, time });
    const before = await snapshot(client, plan);
    ledger.write(before);
    for (const planned of plan.steps) {
      if (signal.aborted) return { kind: 'stopped' };
      step += 1;
      const keeps = await protectImages(client, planned, plan, before, ledger);
      const outcome = await runStep(client, ledger, planned, step, named(plan, onEvent), signal);
      if (planned.kind === 'docker' && planned.creates) await noteContainers(client, session, before, ledger);
      if (outcome) return outcome;
      await releaseImages(client, keeps);
    }
    return { kind: 'as-expected' };
  } catch (error) {
    return failure(step, error);
  }
}

/** Names as the learner types them: the prefix keeps them apart from others on the engine, and teaches nothing. */
function named({ session }: Plan, onEvent: OnEvent): OnEvent {
  const prefix = sessionPrefix(session);
  return (event) =>
    onEvent(event.type === 'output' ? { ...event, text: event.text.replaceAll(prefix, '') } : event);
}

async function snapshot(client: Client, plan: Plan): Promise<Before> {
  const images = await listImages(client);
  const containers = await listContainers(client);
  if (!images.ok) throw new EngineError(images.error.detail);
  if (!containers.ok) throw new EngineError(containers.error.detail);
  const references = plan.references.map((name) => [name, images.value.references.get(name) ?? null]);
  return {
    type: 'before',
    containers: containers.value,
    images: [...images.value.ids],
    references: Object.fromEntries(references),
  };
}

async function noteContainers(
  client: Client,
  session: string,
  before: Before,
  ledger: Ledger,
): Promise<void> {
  const mine = await listContainers(client, `label=${sessionLabel(session)}`);
  if (!mine.ok) throw new EngineError(mine.error.detail);
  for (const id of mine.value) if (!before.containers.includes(id)) ledger.write({ type: 'container', id });
}

/** Undefined if the step did what was expected, and the next may come. */
async function runStep(
  client: Client,
  ledger: Ledger,
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
  const result = await perform(client, ledger, planned, output.add, signal);
  const outcome = judge(planned, step, result, output.finish());
  onEvent({ type: 'step-ended', step, exit: result.exit, asExpected: outcome === undefined });
  return outcome;
}

async function perform(
  client: Client,
  ledger: Ledger,
  planned: PlannedStep,
  onText: (stream: 'stdout' | 'stderr', text: string) => void,
  signal: AbortSignal,
): Promise<ClientResult> {
  const { timeoutMs } = planned;
  if (planned.kind === 'docker') {
    for (const reference of planned.mayPull) ledger.write({ type: 'pull', reference });
    const onStart = (pid: number): void => noteClient(ledger, pid);
    return client(planned.argv, { timeoutMs, signal, onText, onStart });
  }
  const page = await fetchPage(planned.port, planned.path, {
    timeoutMs,
    signal,
    retry: !planned.expectsFailure,
  });
  onText('stdout', page.stdout);
  onText('stderr', page.stderr);
  return page;
}

/** Only of help to a later sweep; what was there before is on the disk already, so a full one is no reason to stop. */
function noteClient(ledger: Ledger, pid: number): void {
  try {
    ledger.write({ type: 'client', pid });
  } catch {}
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
