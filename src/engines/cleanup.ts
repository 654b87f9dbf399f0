import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from './client.ts';
import { buildRecovery } from './cut-off-build.ts';
import type { EngineName, Removed } from './engine.ts';
import { pullRecovery } from './interrupted-pull.ts';
import { ask, type Images, listContainers, listImages, listLabelled, listVolumes } from './inventory.ts';
import { isLabFolder } from './lab/folder.ts';
import type { LedgerState } from './ledger.ts';
import { isAlive } from './process-tree.ts';
import { sessionLabel } from './session.ts';

/** What of a run is still there. */
type Remains = {
  /** Full ids. */
  readonly containers: readonly string[];
  /** Those that are not as they were. */
  readonly references: readonly string[];
  /** Ids of images that carry our label and no name, and names of volumes. */
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
 */
export async function cleanUp(
  client: Client,
  ledger: LedgerState,
  wasInterrupted: boolean,
  engine: EngineName,
): Promise<CleanedUp> {
  const recoverPulls = pullRecovery(client, ledger);
  const recoverBuild = buildRecovery(client, ledger, engine);
  let containers = 0;
  const images: string[] = [];
  let calm = 0;
  for (let times = 1; ; times += 1) {
    const removedContainers = await removeContainers(client, ledger);
    const ofBuild = wasInterrupted ? await recoverBuild() : [];
    const untold = wasInterrupted ? await recoverPulls() : [];
    const removedImages = await giveBackReferences(client, ledger);
    await dropKeepers(client, ledger);
    await removeUnnamed(client, ledger);
    containers += removedContainers;
    images.push(...removedImages);
    calm = removedContainers + removedImages.length > 0 ? 0 : calm + 1;
    const remains = await look(client, ledger);
    const leftBehind = [
      ...remains.containers,
      ...remains.references,
      ...remains.images,
      ...remains.volumes,
      ...untold,
      ...ofBuild,
    ];
    const isBusy = wasInterrupted && isRecent(ledger) && ledger.clients.some(isAlive);
    // A container that removes itself is still listed for a moment, and cannot be removed twice.
    const isSettled = leftBehind.length === 0 && !isBusy && (!wasInterrupted || calm >= 2);
    if (isSettled || !remains.isKnown || times >= SETTLE_TIMES) {
      removeFolders(ledger);
      return { removed: { containers, images, leftBehind }, isDone: leftBehind.length === 0 && !isBusy };
    }
    await delay(SETTLE_MS);
  }
}

/** Longer than any step may take: a client of that number is another process by now. */
const LONGEST_STEP_MS = 600_000;

function isRecent({ startedAt }: LedgerState): boolean {
  return Date.now() - startedAt < LONGEST_STEP_MS;
}

async function removeContainers(client: Client, ledger: LedgerState): Promise<number> {
  const { containers } = await look(client, ledger);
  if (containers.length === 0) return 0;
  await ask(client, ['container', 'rm', '--force', '--volumes', ...containers]);
  const after = await listContainers(client);
  return after.ok ? containers.filter((id) => !after.value.includes(id)).length : 0;
}

async function look(client: Client, ledger: LedgerState): Promise<Remains> {
  const { session, before, keeps } = ledger;
  if (!before) return { containers: [], references: [], images: [], volumes: [], isKnown: true };
  const [mine, images, labelled, volumes] = await Promise.all([
    listContainers(client, `label=${sessionLabel(session)}`),
    listImages(client),
    listLabelled(client, sessionLabel(session)),
    listVolumes(client),
  ]);
  const gone = keeps.map(({ keeper }): [string, null] => [keeper, null]);
  const expected = [...expectedReferences(ledger), ...gone];
  return {
    // An image's labels go over to its containers: only the random value makes it ours, and it was not there before.
    containers: mine.ok ? mine.value.filter((id) => !before.containers.includes(id)) : ledger.containers,
    references: expected
      .filter(([reference, id]) => !images.ok || (images.value.references.get(reference) ?? null) !== id)
      .map(([reference]) => reference),
    images: labelled.ok ? labelled.value.filter((id) => !before.images.includes(id)) : [],
    volumes: ledger.volumes.filter(
      (name) => !before.volumes.includes(name) && (!volumes.ok || volumes.value.includes(name)),
    ),
    isKnown: mine.ok && images.ok && labelled.ok && volumes.ok,
  };
}

/** Every name that the run may have touched: the id that it has to point to at the end, or null for none. */
function expectedReferences({ before, tags }: LedgerState): readonly (readonly [string, string | null])[] {
  const made = tags.map((tag): [string, null] => [tag, null]);
  return [...new Map([...made, ...Object.entries(before?.references ?? {})])];
}

/** What was built or committed and has lost its name since; and volumes, which containers hold no more. */
async function removeUnnamed(client: Client, ledger: LedgerState): Promise<void> {
  const { images, volumes } = await look(client, ledger);
  for (const id of images) await ask(client, ['image', 'rm', id]);
  for (const name of volumes) await ask(client, ['volume', 'rm', name]);
}

function removeFolders({ session, folders }: LedgerState): void {
  for (const folder of folders)
    if (isLabFolder(folder, session)) rmSync(folder, { recursive: true, force: true });
}

/**
 * New names first, then those that were moved. What a pull has brought goes by its name, before the learner's image
 * gets that name back: at no moment is there an image without a name that nobody would know to be ours.
 */
async function giveBackReferences(client: Client, ledger: LedgerState): Promise<readonly string[]> {
  const { before } = ledger;
  const removed: string[] = [];
  const expected = expectedReferences(ledger);
  const added = expected.filter(([, was]) => was === null);
  const moved = expected.filter(([, was]) => was !== null);
  for (const [reference, was] of [...added, ...moved]) {
    const images = await listImages(client);
    if (!images.ok || !before) return removed;
    const is = images.value.references.get(reference) ?? null;
    if (is === was) continue;
    const isOurs = is !== null && !before.images.includes(is);
    if (is !== null && (isOurs || (was === null && hasOtherName(images.value, reference, is)))) {
      if ((await ask(client, ['image', 'rm', reference])).ok) removed.push(reference);
    }
    if (was !== null && images.value.ids.has(was)) await ask(client, ['image', 'tag', was, reference]);
  }
  return removed;
}

/** Without its last name docker deletes an image: never one that was there before. */
function hasOtherName(images: Images, reference: string, id: string): boolean {
  return [...images.references].some(([name, other]) => other === id && name !== reference);
}

/** Only after the names of the images that they hold have been given back. */
async function dropKeepers(client: Client, { before, keeps }: LedgerState): Promise<void> {
  for (const { keeper, id } of keeps) {
    const images = await listImages(client);
    if (!images.ok || !before || images.value.references.get(keeper) !== id) continue;
    if (hasOtherName(images.value, keeper, id)) await ask(client, ['image', 'rm', keeper]);
  }
}
