import type { Client } from './client.ts';
import type { PlannedStep } from './engine.ts';
import { EngineError } from './engine-error.ts';
import { ask, type Images, listContainers, listImages } from './inventory.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { sessionPrefix } from './session-names.ts';

export type Keep = Extract<LedgerEntry, { type: 'keep' }>;
type Before = Extract<LedgerEntry, { type: 'before' }>;

/**
 * Gives a second name to each image of the learner that this step could leave without one: docker deletes an image
 * with its last name, and may drop one that a pull has left nameless. Written to the ledger first. Returns those made.
 */
export async function protectImages(
  client: Client,
  step: PlannedStep,
  session: string,
  before: Before,
  ledger: Ledger,
): Promise<readonly Keep[]> {
  if (step.kind !== 'docker') return [];
  const keeps: Keep[] = [];
  for (const reference of [...step.moves, ...step.removes]) {
    const images = await known(client);
    const id = images.references.get(reference);
    if (id === undefined || !before.images.includes(id)) continue;
    // A container that uses it makes docker refuse: the learner is to see that, and a second name would hide it.
    if (step.removes.includes(reference) && (await isUsed(client, id))) continue;
    const keep: Keep = { type: 'keep', keeper: keeperName(reference, session, images), id };
    ledger.write(keep);
    await mustDo(client, ['image', 'tag', id, keep.keeper]);
    keeps.push(keep);
  }
  return keeps;
}

/** Takes away again the second names that the step turned out not to need: they would change what `rmi` does. */
export async function releaseImages(client: Client, keeps: readonly Keep[]): Promise<void> {
  for (const { keeper, id } of keeps) {
    const { references } = await known(client);
    const names = [...references].filter(([name, other]) => other === id && name !== keeper);
    if (references.get(keeper) === id && names.length > 0) await mustDo(client, ['image', 'rm', keeper]);
  }
}

/** In the same repository: without any tag there, docker would also forget the digest that it was pulled by. */
function keeperName(reference: string, session: string, images: Images): string {
  const repository = reference.slice(0, reference.lastIndexOf(':'));
  const base = `${repository}:${sessionPrefix(session)}keep-`;
  let number = 1;
  while (images.references.has(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}

async function isUsed(client: Client, id: string): Promise<boolean> {
  const users = await listContainers(client, `ancestor=${id}`);
  if (!users.ok) throw new EngineError(users.error.detail);
  return users.value.length > 0;
}

async function known(client: Client): Promise<Images> {
  const images = await listImages(client);
  if (!images.ok) throw new EngineError(images.error.detail);
  return images.value;
}

async function mustDo(client: Client, argv: readonly string[]): Promise<void> {
  const done = await ask(client, argv);
  if (!done.ok) throw new EngineError(done.error.detail);
}
