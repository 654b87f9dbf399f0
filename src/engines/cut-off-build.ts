import { namelessOf, parentsOf } from './build-steps.ts';
import type { Client } from './client.ts';
import type { WorkContainer } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import type { EngineName } from './engine.ts';
import { ask, listImages, listLabelled } from './inventory.ts';
import { idOf } from './lab/inspect.ts';
import type { LedgerState } from './ledger.ts';
import { sessionLabel } from './session-names.ts';

export type BuildRecovery = {
  /** Finds images of steps that the ledger does not know of; the first made first. */
  readonly findSteps: () => Promise<readonly string[]>;
  /** Removes the containers that it worked in; the ids of those that are still there. */
  readonly removeWorkContainers: () => Promise<readonly string[]>;
};

/**
 * A build that is cut off leaves the images of its steps; with podman also containers that it worked in, which hold
 * the images that they were made from. Nothing on them says whose they are. Ours are younger than the run, and made
 * from an image that the run names or has made. To be asked again, since the engine may still be at work.
 */
export function buildRecovery(client: Client, ledger: LedgerState, engine: EngineName): BuildRecovery {
  const ours = new Set(ledger.steps.map(idOf));
  const list = dialects[engine].listWorkContainers;
  const hasBuilt = ledger.tags.length > 0;
  return {
    findSteps: async () => {
      if (!hasBuilt) return [];
      for (const id of await imagesOf(client, ledger)) ours.add(idOf(id));
      const images = await listImages(client);
      if (!images.ok) return [];
      const nameless = namelessOf(images.value).filter((id) => !ledger.before?.images.includes(id));
      return (await parentsOf(client, nameless))
        .filter(({ id, parent, time }) => isSince(ledger, time) && ours.has(parent) && ours.add(idOf(id)))
        .map(({ id }) => id);
    },
    removeWorkContainers: async () => {
      if (!hasBuilt || !list) return [];
      const working = (await list(client)).filter(isOurs(ledger, ours)).map(({ id }) => id);
      if (working.length === 0) return [];
      for (const id of working) await ask(client, ['container', 'rm', '--force', id]);
      const left = await list(client);
      return working.filter((id) => left.some((each) => each.id === id));
    },
  };
}

/** Some of their clocks count seconds. */
const isSince = ({ startedAt }: LedgerState, time: number): boolean => time >= startedAt - 1_000;

const isOurs =
  (ledger: LedgerState, ours: ReadonlySet<string>) =>
  ({ createdAt, imageId }: WorkContainer): boolean =>
    isSince(ledger, createdAt) && ours.has(imageId);

async function imagesOf(client: Client, { session, before, tags }: LedgerState): Promise<readonly string[]> {
  const [images, labelled] = await Promise.all([
    listImages(client),
    listLabelled(client, sessionLabel(session)),
  ]);
  const names = [...Object.keys(before?.references ?? {}), ...tags];
  const named = images.ok ? names.flatMap((name) => images.value.references.get(name) ?? []) : [];
  return [...named, ...(labelled.ok ? labelled.value : [])];
}
