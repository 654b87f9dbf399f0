import { ok, type Result } from '../docker/result.ts';
import type { Client } from './client.ts';
import type { Ready } from './engine.ts';
import { listContainers, listImages, listVolumes, type Unanswered } from './inventory.ts';

/** All that an engine holds, in a form in which any change shows: `container ID`, `image ID`, `name NAME = ID`, `volume NAME`. */
type Inventory = ReadonlySet<string>;

export interface InventoryEngine {
  /** Never throws. */
  takeInventory(ready: Ready): Promise<Result<Inventory, Unanswered>>;
}

export async function takeInventory(client: Client): Promise<Result<Inventory, Unanswered>> {
  const [containers, images, volumes] = await Promise.all([
    listContainers(client),
    listImages(client),
    listVolumes(client),
  ]);
  if (!containers.ok) return containers;
  if (!images.ok) return images;
  if (!volumes.ok) return volumes;
  return ok(
    new Set([
      ...containers.value.map((id) => `container ${id.slice(0, 12)}`),
      ...[...images.value.ids].map((id) => `image ${id}`),
      ...[...images.value.references].map(([name, id]) => `name ${name} = ${id}`),
      ...volumes.value.map((name) => `volume ${name}`),
    ]),
  );
}

/** What there is more (`+`) or less (`-`) than before. */
export function differencesOf(before: Inventory, after: Inventory): readonly string[] {
  return [
    ...[...after].filter((each) => !before.has(each)).map((each) => `+ ${each}`),
    ...[...before].filter((each) => !after.has(each)).map((each) => `- ${each}`),
  ];
}
