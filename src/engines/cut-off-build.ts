import type { Client } from './client.ts';
import type { WorkContainer } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import type { EngineName } from './engine.ts';
import { ask, listImages, listLabelled } from './inventory.ts';
import { idOf } from './lab/inspect.ts';
import type { LedgerState } from './ledger.ts';
import { sessionLabel } from './session.ts';

/**
 * A build that is cut off leaves, with podman, containers that it worked in; they hold the images that they were made
 * from. Nothing on them says whose they are. Ours are younger than the run, and made from an image that the run names
 * or has made. Returns the ids of those that are still there.
 */
export async function removeWorkContainers(
  client: Client,
  ledger: LedgerState,
  engine: EngineName,
): Promise<readonly string[]> {
  const list = dialects[engine].listWorkContainers;
  if (!list || ledger.tags.length === 0) return [];
  const ours = (await list(client)).filter(isOurs(ledger, await imagesOf(client, ledger)));
  const left: string[] = [];
  for (const { id } of ours) if (!(await ask(client, ['container', 'rm', '--force', id])).ok) left.push(id);
  return left;
}

const isOurs =
  ({ startedAt }: LedgerState, images: ReadonlySet<string>) =>
  ({ createdAt, imageId }: WorkContainer): boolean =>
    // Their clock counts seconds.
    createdAt >= startedAt - 1_000 && images.has(imageId);

async function imagesOf(
  client: Client,
  { session, before, tags }: LedgerState,
): Promise<ReadonlySet<string>> {
  const [images, labelled] = await Promise.all([
    listImages(client),
    listLabelled(client, sessionLabel(session)),
  ]);
  const names = [...Object.keys(before?.references ?? {}), ...tags];
  const named = images.ok ? names.flatMap((name) => images.value.references.get(name) ?? []) : [];
  return new Set([...named, ...(labelled.ok ? labelled.value : [])].map(idOf));
}
