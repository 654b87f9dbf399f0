import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { Removed } from './engine.ts';
import { ask, type Images, listContainers, listImages } from './inventory.ts';
import type { LedgerState } from './ledger.ts';
import { isAlive } from './process-tree.ts';
import { sessionLabel } from './session.ts';

/** What of a run is still there: full ids of containers, and the references that are not as they were. */
type Remains = { readonly containers: readonly string[]; readonly references: readonly string[] };

const SETTLE_MS = 500;
const SETTLE_TIMES = 10;

/**
 * Removes what a run has made and gives back what it has moved; only its own, never by force on images. The engine
 * may still be at work for a client that was killed: where `settle` is set, looks again until nothing more comes.
 */
export async function cleanUp(client: Client, ledger: LedgerState, settle: boolean): Promise<Removed> {
  const total = { containers: 0, images: [] as string[] };
  let calm = 0;
  for (let times = 0; ; times += 1) {
    const removed = await cleanOnce(client, ledger);
    total.containers += removed.containers;
    total.images.push(...removed.images);
    calm = removed.containers + removed.images.length > 0 ? 0 : calm + 1;
    const isBusy = ledger.clients.some(isAlive) && isRecent(ledger);
    if (!settle || times >= SETTLE_TIMES || (calm >= 2 && !isBusy)) {
      const remains = await look(client, ledger);
      const unfinished = settle && isBusy ? [`run ${ledger.session}`] : [];
      return { ...total, leftBehind: [...remains.containers, ...remains.references, ...unfinished] };
    }
    await delay(SETTLE_MS);
  }
}

/** Longer than any step may take: a client of that number is another process by now. */
const LONGEST_STEP_MS = 600_000;

function isRecent({ startedAt }: LedgerState): boolean {
  return Date.now() - startedAt < LONGEST_STEP_MS;
}

async function cleanOnce(client: Client, ledger: LedgerState): Promise<Omit<Removed, 'leftBehind'>> {
  let containers = 0;
  for (const id of (await look(client, ledger)).containers) {
    const removed = await ask(client, ['container', 'rm', '--force', '--volumes', id]);
    if (removed.ok) containers += 1;
  }
  const images = await giveBackReferences(client, ledger);
  await dropKeepers(client, ledger);
  return { containers, images };
}

/** What is not as before. Where the engine does not answer, everything that the ledger knows of counts as there. */
async function look(client: Client, { session, before, keeps, containers }: LedgerState): Promise<Remains> {
  if (!before) return { containers: [], references: [] };
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
