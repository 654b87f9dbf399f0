import { setTimeout as delay } from 'node:timers/promises';
import { ok } from '../docker/result.ts';
import { removeBuildSteps } from './build-steps.ts';
import type { Client } from './client.ts';
import { buildRecovery } from './cut-off-build.ts';
import { type EngineName, NOTHING_REMOVED, type Removed } from './engine.ts';
import { expectedReferences, giveBackReferences, isSettled } from './give-back.ts';
import { pullRecovery } from './interrupted-pull.ts';
import { ask, listContainers, listImages, listLabelled, listVolumes } from './inventory.ts';
import { removeLabFolder } from './lab/folder.ts';
import type { ClientAtWork, LedgerEntry, LedgerState } from './ledger.ts';
import { commandLineOf, isAlive, killTree } from './process-tree.ts';
import { sessionLabel } from './session-names.ts';

type Before = Extract<LedgerEntry, { type: 'before' }>;

/** What of a run is still there. */
type Remains = {
  /** Full ids. */
  readonly containers: readonly string[];
  /** Those that are not as they were. */
  readonly references: readonly string[];
  /** Ids of images that carry our label, and names of volumes. */
  readonly images: readonly string[];
  readonly volumes: readonly string[];
  /** False: the engine does not answer, and these are all that the ledger knows of. */
  readonly isKnown: boolean;
};

const SETTLE_MS = 500;
const SETTLE_TIMES = 10;

export type CleanedUp = {
  readonly removed: Removed;
  /** Nothing is left, and nothing more can come: the ledger is not needed any more. */
  readonly isDone: boolean;
};

/**
 * Removes what a run has made and gives back what it has moved; only its own, never by force on images. The engine
 * may still be at work for a client that was killed: where `wasInterrupted`, looks again until nothing more comes.
 * Never throws.
 */
export async function cleanUp(
  client: Client,
  ledger: LedgerState,
  wasInterrupted: boolean,
  engine: EngineName,
): Promise<CleanedUp> {
  const { before } = ledger;
  if (!before) return { removed: NOTHING_REMOVED, isDone: true };
  const recoverPulls = pullRecovery(client, ledger);
  const ofBuild = buildRecovery(client, ledger, engine);
  const steps = new Set(ledger.steps);
  if (wasInterrupted) await endClients(ledger);
  let containers = 0;
  const images: string[] = [];
  let calm = 0;
  let remains = await look(client, ledger, before);
  for (let times = 1; ; times += 1) {
    const found = remains;
    if (found.containers.length > 0)
      await ask(client, ['container', 'rm', '--force', '--volumes', ...found.containers]);
    if (wasInterrupted) for (const id of await ofBuild.findSteps()) steps.add(id);
    const working = wasInterrupted ? await ofBuild.removeWorkContainers() : [];
    const untold = wasInterrupted ? await recoverPulls() : [];
    const removedImages = await giveBackReferences(client, ledger, before);
    await removeUnnamed(client, found);
    const stepsLeft = await removeBuildSteps(client, steps);
    remains = await look(client, ledger, before);
    const removedContainers = found.containers.filter((id) => !remains.containers.includes(id)).length;
    containers += removedContainers;
    images.push(...removedImages);
    calm = removedContainers + removedImages.length > 0 ? 0 : calm + 1;
    const leftBehind = [
      ...remains.containers,
      ...remains.references,
      ...remains.images,
      ...remains.volumes,
      ...untold,
      ...working,
      ...stepsLeft,
    ];
    const isBusy = wasInterrupted && ledger.clients.some(isAtWork);
    // A container that removes itself is still listed for a moment, and cannot be removed twice.
    const isOver = leftBehind.length === 0 && !isBusy && (!wasInterrupted || calm >= 2);
    if (isOver || !remains.isKnown || times >= SETTLE_TIMES) {
      leftBehind.push(...(await removeFolders(ledger)));
      return { removed: { containers, images, leftBehind }, isDone: leftBehind.length === 0 && !isBusy };
    }
    await delay(SETTLE_MS);
  }
}

/** Longer than any step may take: a client of that number is another process by now. */
const LONGEST_STEP_MS = 600_000;

function isAtWork({ pid, startedAt }: ClientAtWork): boolean {
  return Date.now() - startedAt < LONGEST_STEP_MS && isAlive(pid);
}

/**
 * A build goes on as long as its client, which outlives a trainer that was killed. Ours has our label among its words,
 * which is proof enough: the number alone may be another process's by now.
 */
async function endClients({ clients, session }: LedgerState): Promise<void> {
  for (const pid of new Set(clients.map((client) => client.pid)))
    if (isAlive(pid) && (await commandLineOf(pid)).includes(sessionLabel(session))) killTree(pid);
}

async function look(client: Client, ledger: LedgerState, before: Before): Promise<Remains> {
  const label = sessionLabel(ledger.session);
  const [mine, images, labelled, volumes] = await Promise.all([
    listContainers(client, `label=${label}`),
    listImages(client),
    // What is built or committed has a name too.
    ledger.tags.length > 0 ? listLabelled(client, label) : ok<readonly string[]>([]),
    ledger.volumes.length > 0 ? listVolumes(client) : ok<readonly string[]>([]),
  ]);
  const gone = ledger.keeps.map(({ keeper }): [string, null] => [keeper, null]);
  const expected = [...expectedReferences(ledger, before), ...gone];
  return {
    // An image's labels go over to its containers: only the random value makes it ours, and it was not there before.
    containers: mine.ok ? mine.value.filter((id) => !before.containers.includes(id)) : ledger.containers,
    references: expected
      .filter((each) => !images.ok || !isSettled(ledger, images.value, each))
      .map(([name]) => name),
    images: labelled.ok ? labelled.value.filter((id) => !before.images.includes(id)) : [],
    volumes: ledger.volumes.filter(
      (name) => !before.volumes.includes(name) && (!volumes.ok || volumes.value.includes(name)),
    ),
    isKnown: mine.ok && images.ok && labelled.ok && volumes.ok,
  };
}

/** What was built or committed and has lost its name since; and volumes, which containers hold no more. */
async function removeUnnamed(client: Client, { images, volumes }: Remains): Promise<void> {
  if (images.length > 0) await ask(client, ['image', 'rm', ...images]);
  if (volumes.length > 0) await ask(client, ['volume', 'rm', ...volumes]);
}

/** Those that are still there. */
async function removeFolders({ session, folders }: LedgerState): Promise<readonly string[]> {
  const left: string[] = [];
  for (const folder of folders) if (!(await removeLabFolder(folder, session))) left.push(folder);
  return left;
}
