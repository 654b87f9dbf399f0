import type { Client } from './client.ts';
import type { WorkContainer } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import { parseJson } from './endpoint.ts';
import type { EngineName } from './engine.ts';
import { ask, listImages, listLabelled } from './inventory.ts';
import { idOf } from './lab/inspect.ts';
import type { LedgerState } from './ledger.ts';
import { sessionLabel } from './session.ts';

/**
 * A build that is cut off leaves the images of its steps, without a name and, as docker makes them, without our label;
 * with podman also containers that it worked in, which hold the images that they were made from. Nothing on them says
 * whose they are. Ours are younger than the run, and made from an image that the run names or has made. Removes them
 * and returns the ids of those that are still there; to be called again, since the engine may still be at work.
 */
export function buildRecovery(
  client: Client,
  ledger: LedgerState,
  engine: EngineName,
): () => Promise<readonly string[]> {
  const ours = new Set<string>();
  return async () => {
    if (ledger.tags.length === 0) return [];
    for (const id of await imagesOf(client, ledger)) ours.add(idOf(id));
    const steps = await stepsOf(client, ledger, ours);
    const list = dialects[engine].listWorkContainers;
    const working = ((await list?.(client)) ?? []).filter(isOurs(ledger, ours)).map(({ id }) => id);
    for (const id of working) await ask(client, ['container', 'rm', '--force', id]);
    // The last one first: an image goes after those that are made from it.
    for (const id of steps.toReversed()) await ask(client, ['image', 'rm', id]);
    const isClean = working.length + steps.length === 0;
    return isClean ? [] : await stillThere(client, engine, working, steps);
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

/** Images without a name that are made from ours; `ours` grows by them, and they come in the order of their making. */
async function stepsOf(client: Client, ledger: LedgerState, ours: Set<string>): Promise<readonly string[]> {
  const images = await listImages(client);
  if (!images.ok) return [];
  const named = new Set(images.value.references.values());
  const steps: { readonly id: string; readonly parent: string; readonly time: number }[] = [];
  for (const id of images.value.ids) {
    if (named.has(id) || ledger.before?.images.includes(id)) continue;
    const inspected = await ask(client, ['image', 'inspect', '--format', '{{json .}}', id]);
    const image = inspected.ok ? (parseJson(inspected.value) as ImageJson | undefined) : undefined;
    const time = Date.parse(image?.Created ?? '');
    if (image?.Parent && isSince(ledger, time)) steps.push({ id, parent: idOf(image.Parent), time });
  }
  return steps
    .sort((one, other) => one.time - other.time)
    .filter(({ id, parent }) => ours.has(parent) && ours.add(idOf(id)))
    .map(({ id }) => id);
}

type ImageJson = { readonly Parent?: string; readonly Created?: string };

async function stillThere(
  client: Client,
  engine: EngineName,
  working: readonly string[],
  steps: readonly string[],
): Promise<readonly string[]> {
  const [images, containers] = [
    await listImages(client),
    await dialects[engine].listWorkContainers?.(client),
  ];
  return [
    ...working.filter((id) => containers?.some((each) => each.id === id)),
    ...steps.filter((id) => !images.ok || images.value.ids.has(id)),
  ];
}
