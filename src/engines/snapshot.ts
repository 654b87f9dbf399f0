import type { Client } from './client.ts';
import { EngineError } from './engine-error.ts';
import { listContainers, listImages, listVolumes } from './inventory.ts';
import type { LedgerEntry } from './ledger.ts';

type Before = Extract<LedgerEntry, { type: 'before' }>;

/** `references`: those that may be brought, moved or taken away. Throws `EngineError`. */
export async function snapshot(client: Client, references: readonly string[]): Promise<Before> {
  const [images, containers, volumes] = await Promise.all([
    listImages(client),
    listContainers(client),
    listVolumes(client),
  ]);
  if (!images.ok) throw new EngineError(images.error.detail);
  if (!containers.ok) throw new EngineError(containers.error.detail);
  if (!volumes.ok) throw new EngineError(volumes.error.detail);
  const known = references.map((name) => [name, images.value.references.get(name) ?? null]);
  return {
    type: 'before',
    containers: containers.value,
    images: [...images.value.ids],
    references: Object.fromEntries(known),
    volumes: volumes.value,
  };
}
