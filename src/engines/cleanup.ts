import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { Removed } from './engine.ts';
import { pullRecovery } from './interrupted-pull.ts';
import { ask, type Images, listContainers, listImages } from './inventory.ts';
import type { LedgerState } from './ledger.ts';
import { isAlive } from './process-tree.ts';
import { sessionLabel } from './session.ts';

/** What of a run is still there. */
type Remains = {
  /** Full ids. */
  readonly containers: readonly string[];
  /** Those that are not as they were. */
  readonly references: readonly string[];
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
): Promise<CleanedUp> {
  const recoverPulls = pullRecovery(client, ledger);
  let containers = 0;
  const images: string[] = [];
  let calm = 0;
  for (let times = 1; ; times += 1) {
    const removedContainers = await removeContainers(client, ledger);
    const untold = wasInterrupted ? await recoverPulls() : [];
    const removedImages = await giveBackReferences(client, ledger);
    await dropKeepers(client, ledger);
    containers += removedContainers;
    images.push(...removedImages);
    calm = removedContainers + removedImages.length > 0 ? 0 : calm + 1;
    const remains = await look(client, ledger);
    const leftBehind = [...remains.containers, ...remains.references, ...untold];
    const isBusy = wasInterrupted && isRecent(ledger) && ledger.clients.some(isAlive);
    // A container that removes itself is still listed for a moment, and cannot be removed twice.
    const isSettled = leftBehind.length === 0 && !isBusy && (!wasInterrupted || calm >= 2);
    if (isSettled || !remains.isKnown || times >= SETTLE_TIMES) {
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
  let count = 0;
  for (const id of (await look(client, ledger)).containers) {
    const removed = await ask(client, ['container', 'rm', '--force', '--volumes', id]);
    if (removed.ok) count += 1;
  }
  return count;
}

async function look(client: Client, { session, before, keeps, containers }: LedgerState): Promise<Remains> {
  if (!before) return { containers: [], references: [], isKnown: true };
  const mine = await listContainers(client, `label=${sessionLabel(session)}`);
  const images = await listImages(client);
  const gone = keeps.map(({ keeper }): [string, null] => [keeper, null]);
  const expected = [...Object.entries(before.references), ...gone];
  return {
    // An image's labels go over to its containers: only the random value makes it ours, and it was not there before.
    containers: mine.ok ? mine.value.filter((id) => !before.containers.includes(id)) : containers,
    references: expected
      .filter(([reference, id]) => !images.ok || (images.value.references.get(reference) ?? null) !== id)
      .map(([reference]) => reference),
    isKnown: mine.ok && images.ok,
  };
}

/**
 * New names first, then those that were moved. What a pull has brought goes by its name, before the learner's image
 * gets that name back: at no moment is there an image without a name that nobody would know to be ours.
 */
async function giveBackReferences(client: Client, { before }: LedgerState): Promise<readonly string[]> {
  const removed: string[] = [];
  const expected = Object.entries(before?.references ?? {});
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
