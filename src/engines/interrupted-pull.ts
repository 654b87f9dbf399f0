import type { Client } from './client.ts';
import { ask, listImages } from './inventory.ts';
import { parseJson } from './json.ts';
import type { LedgerState } from './ledger.ts';

/**
 * A pull that is cut off at the wrong moment leaves, in the overlay2 store, a whole image without any name. Nothing
 * on it says whose it is. So: pull again, which fetches nothing now; the image that gets the name was ours, and goes
 * by its name with the rest. Returns the ids that could not be told (no network).
 */
export function pullRecovery(client: Client, ledger: LedgerState): () => Promise<readonly string[]> {
  const asked = new Set<string>();
  const untold = new Set<string>();
  return async () => {
    for (const id of await namelessImages(client, ledger)) {
      if (asked.has(id)) continue;
      asked.add(id);
      for (const reference of new Set(ledger.pulls)) {
        const pulled = await ask(client, ['image', 'pull', '--quiet', reference]);
        if (!pulled.ok) untold.add(id);
      }
    }
    return [...untold];
  };
}

/** Could they be of a pull of this run? New, never named, made elsewhere, and older than the run. */
async function namelessImages(
  client: Client,
  { before, pulls, startedAt }: LedgerState,
): Promise<readonly string[]> {
  if (!before || pulls.length === 0) return [];
  const images = await listImages(client);
  if (!images.ok) return [];
  const named = new Set(images.value.references.values());
  const found: string[] = [];
  for (const id of images.value.ids) {
    if (named.has(id) || before.images.includes(id)) continue;
    const inspected = await ask(client, ['image', 'inspect', '--format', '{{json .}}', id]);
    const image = inspected.ok ? (parseJson(inspected.value) as ImageJson | undefined) : undefined;
    const names = [...(image?.RepoTags ?? []), ...(image?.RepoDigests ?? [])];
    const isOlder = Date.parse(image?.Created ?? '') < startedAt;
    if (image && names.length === 0 && !image.Parent && isOlder) found.push(id);
  }
  return found;
}

type ImageJson = {
  readonly RepoTags?: readonly string[] | null;
  readonly RepoDigests?: readonly string[] | null;
  readonly Parent?: string;
  readonly Created?: string;
};
