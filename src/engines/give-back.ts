import type { Client } from './client.ts';
import { ask, type Images, listImages } from './inventory.ts';
import type { LedgerEntry, LedgerState } from './ledger.ts';

type Before = Extract<LedgerEntry, { type: 'before' }>;

/**
 * Every name that a step has made, brought or taken away: the id that it has to point to at the end, or null for none.
 * What has become of the others meanwhile is the learner's own doing.
 */
export function expectedReferences(
  { tags, pulls, untags }: LedgerState,
  { references }: Before,
): readonly Expected[] {
  const touched = new Set([...pulls, ...untags]);
  const made = tags.map((tag): Expected => [tag, null]);
  return [...new Map([...made, ...Object.entries(references).filter(([name]) => touched.has(name))])];
}

type Expected = readonly [reference: string, id: string | null];

/** Could what a name points to now have come from a step? Otherwise the learner has given it meanwhile. */
const isBrought = ({ tags, pulls, keeps }: LedgerState, reference: string): boolean =>
  [...tags, ...pulls, ...keeps.map(({ keeper }) => keeper)].includes(reference);

/** Nothing can be done for an image of the learner that is gone, nor is to be done about what is the learner's wish. */
export function isSettled(
  ledger: LedgerState,
  { references, ids }: Images,
  [reference, was]: Expected,
): boolean {
  const is = references.get(reference) ?? null;
  if (is === was) return true;
  return is === null ? was !== null && !ids.has(was) : !isBrought(ledger, reference);
}

/**
 * New names first, then those that were moved. What a pull has brought goes by its name, before the learner's image
 * gets that name back: at no moment is there an image without a name that nobody would know to be ours. The second
 * names that hold images of the learner go last.
 */
export async function giveBackReferences(
  client: Client,
  ledger: LedgerState,
  before: Before,
): Promise<readonly string[]> {
  const images = await listImages(client);
  if (!images.ok) return [];
  const { ids } = images.value;
  const references = new Map(images.value.references);
  /** Without its last name docker deletes an image: never one that was there before. */
  const hasOtherName = (reference: string, id: string): boolean =>
    [...references].some(([name, other]) => other === id && name !== reference);
  const removed: string[] = [];
  const takeAway = async (reference: string): Promise<void> => {
    if (!(await ask(client, ['image', 'rm', reference])).ok) return;
    references.delete(reference);
    removed.push(reference);
  };
  const expected = expectedReferences(ledger, before);
  const added = expected.filter(([, was]) => was === null);
  const moved = expected.filter(([, was]) => was !== null);
  for (const [reference, was] of [...added, ...moved]) {
    if (isSettled(ledger, { ids, references }, [reference, was])) continue;
    const is = references.get(reference);
    const isNew = is !== undefined && !before.images.includes(is);
    if (is !== undefined && (isNew || (was === null && hasOtherName(reference, is))))
      await takeAway(reference);
    if (was === null || !ids.has(was)) continue;
    if ((await ask(client, ['image', 'tag', was, reference])).ok) references.set(reference, was);
  }
  const named = removed.slice();
  for (const { keeper, id } of ledger.keeps)
    if (references.get(keeper) === id && hasOtherName(keeper, id)) await takeAway(keeper);
  return named;
}
