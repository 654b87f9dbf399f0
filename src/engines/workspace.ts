import { anonymousVolumes } from './anonymous-volumes.ts';
import { findBuildSteps } from './build-steps.ts';
import { cleanUp } from './cleanup.ts';
import type { Client, ClientResult } from './client.ts';
import { NOTHING_REMOVED, type PlannedStep, type Ready, type Removed } from './engine.ts';
import { EngineError } from './engine-error.ts';
import { fetchPage } from './fetch-page.ts';
import { ask, listContainers, listImages } from './inventory.ts';
import { protectImages, releaseImages } from './keepers.ts';
import { assembleLedger, deleteLedger, type Ledger, type LedgerEntry, openLedger } from './ledger.ts';
import { sessionLabel } from './session-names.ts';
import { snapshot } from './snapshot.ts';

type Before = Extract<LedgerEntry, { type: 'before' }>;
type OnText = (stream: 'stdout' | 'stderr', text: string) => void;

/** Steps aside from the terminal while something else uses it. */
export type Lend = <T>(use: () => Promise<T>) => Promise<T>;

type StepOptions = {
  readonly signal: AbortSignal;
  /** As it comes; not cleaned. */
  readonly onText: OnText;
  /** For an interactive step: with the terminal, it talks to the learner itself. */
  readonly lend?: Lend | undefined;
};

/**
 * A stay on an engine: what was there before is noted in a ledger, then one step after the other runs, and at the end
 * everything that they made is removed and what they moved is given back.
 */
export type Workspace = {
  readonly session: string;
  /** Those of the references that were there at the beginning. */
  readonly present: readonly string[];
  /** Throws `EngineError` if the engine does not say what has to be known before, or what the disk throws. */
  readonly run: (step: PlannedStep, options: StepOptions) => Promise<ClientResult>;
  /** Full ids of the containers that were made here and are there now. Throws `EngineError`. */
  readonly containers: () => Promise<readonly string[]>;
  /** As of the last look, after the last step that made one. */
  readonly made: () => readonly string[];
  /** Never throws. `wasInterrupted`: the engine may still be at work for a client that was ended. */
  readonly close: (wasInterrupted: boolean) => Promise<Removed>;
};

export type WorkspaceOptions = {
  /** Where the ledgers are. */
  readonly directory: string;
  readonly ready: Ready;
  readonly session: string;
  /** All images that may be brought, moved or taken away, in familiar form. */
  readonly references: readonly string[];
  /** A folder of ours to be removed at the end. */
  readonly folder?: string | undefined;
  /** Another system than this one, for tests. */
  readonly platform?: NodeJS.Platform;
};

/** Throws `EngineError`, or what the disk throws; then nothing has been done. */
export async function openWorkspace(client: Client, options: WorkspaceOptions): Promise<Workspace> {
  const { directory, ready, session, references, folder, platform = process.platform } = options;
  const written: LedgerEntry[] = [];
  let isClosed = false;
  const file = openLedger(directory, session);
  const ledger: Ledger = {
    ...file,
    write: (entry) => {
      // A line that is still on its way when all is cleaned up must not bring anything more.
      if (isClosed) throw new EngineError('closed');
      written.push(entry);
      file.write(entry);
    },
  };
  const close = async (wasInterrupted: boolean): Promise<Removed> => {
    isClosed = true;
    const state = assembleLedger(written);
    const cleaned = state && (await cleanUp(client, state, wasInterrupted, ready.engine));
    file.close();
    if (!cleaned || cleaned.isDone) deleteLedger(directory, session);
    return cleaned?.removed ?? NOTHING_REMOVED;
  };
  try {
    const time = new Date().toISOString();
    ledger.write({ type: 'run', session, pid: process.pid, endpoint: ready.endpoint, time });
    const before = await snapshot(client, references);
    ledger.write(before);
    if (folder !== undefined) ledger.write({ type: 'folder', path: folder });
    let made: readonly string[] = [];
    const noted = new Set<string>();
    const containers = async (): Promise<readonly string[]> => {
      made = await ours(client, session, before);
      return made;
    };
    return {
      session,
      present: Object.keys(before.references).filter((name) => before.references[name] !== null),
      run: (step, how) =>
        runStep(client, { ledger, session, before, platform, containers, noted }, step, how),
      containers,
      made: () => made,
      close,
    };
  } catch (error) {
    await close(false);
    throw error;
  }
}

type Stay = Pick<Workspace, 'session' | 'containers'> & {
  readonly ledger: Ledger;
  readonly before: Before;
  readonly platform: NodeJS.Platform;
  /** Containers that the ledger knows of. */
  readonly noted: Set<string>;
};

/** What the step may bring is on the disk before it begins. */
async function runStep(
  client: Client,
  { ledger, session, before, platform, containers, noted }: Stay,
  step: PlannedStep,
  { signal, onText, lend }: StepOptions,
): Promise<ClientResult> {
  const { timeoutMs } = step;
  if (step.kind === 'fetch') {
    const page = await fetchPage(step.port, step.path, { timeoutMs, signal, retry: !step.expectsFailure });
    onText('stdout', page.stdout);
    onText('stderr', page.stderr);
    return page;
  }
  for (const reference of step.removes) ledger.write({ type: 'untag', reference });
  const keeps = await protectImages(client, step, session, before, ledger);
  for (const reference of step.newTags) ledger.write({ type: 'tag', reference });
  for (const name of step.newVolumes) ledger.write({ type: 'volume', name });
  for (const reference of step.mayPull) ledger.write({ type: 'pull', reference });
  const known = step.builds ? await listImages(client) : undefined;
  // What a build begins from is fetched where it is not there.
  const absent = Object.keys(before.references).filter(
    (name) => known?.ok && !known.value.references.has(name),
  );
  for (const reference of absent) ledger.write({ type: 'pull', reference });
  const options = { signal, onStart: (pid: number) => noteClient(ledger, pid), stopGently: step.stopsGently };
  const result =
    step.interactive && lend
      ? await lend(() =>
          client(step.argv, { ...options, timeoutMs: Number.POSITIVE_INFINITY, inTerminal: true }),
        )
      : await client(step.argv, { ...options, timeoutMs, onText });
  if (step.creates) {
    const fresh = await noteMade(client, ledger, before, noted, await containers());
    if (platform === 'win32' && step.stopsGently && result.ended === 'stopped')
      for (const id of fresh) await interrupt(client, id);
  }
  const images = known?.ok ? await listImages(client) : undefined;
  if (known?.ok && images?.ok) {
    const made = await findBuildSteps(client, result, step.newTags, known.value, images.value);
    for (const id of made) ledger.write({ type: 'step', id });
  }
  if (result.ended === 'exited') await releaseImages(client, keeps);
  return result;
}

const ENDS_MS = 3_000;

/** What a client that is told Ctrl-C hands on to its container; on Windows nothing can tell it, and it was killed. */
async function interrupt(client: Client, id: string): Promise<void> {
  const told = await ask(client, ['container', 'kill', '--signal', 'INT', id]);
  if (told.ok) await client(['container', 'wait', id], { timeoutMs: ENDS_MS });
}

/** Returns those that are new. A volume of a container is known by it alone, so before the learner can remove it. */
async function noteMade(
  client: Client,
  ledger: Ledger,
  before: Before,
  noted: Set<string>,
  made: readonly string[],
): Promise<readonly string[]> {
  const fresh = made.filter((id) => !noted.has(id));
  for (const id of fresh) {
    ledger.write({ type: 'container', id });
    noted.add(id);
  }
  for (const name of await anonymousVolumes(client, fresh))
    if (!before.volumes.includes(name)) ledger.write({ type: 'volume', name });
  return fresh;
}

async function ours(client: Client, session: string, before: Before): Promise<readonly string[]> {
  const mine = await listContainers(client, `label=${sessionLabel(session)}`);
  if (!mine.ok) throw new EngineError(mine.error.detail);
  return mine.value.filter((id) => !before.containers.includes(id));
}

/** Only of help to a later sweep; what was there before is on the disk already, so a full one is no reason to stop. */
function noteClient(ledger: Ledger, pid: number): void {
  try {
    ledger.write({ type: 'client', pid, time: new Date().toISOString() });
  } catch {}
}
