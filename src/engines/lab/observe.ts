import { imageKey } from '../../docker/normal-value.ts';
import type { State } from '../../docker/policy-state.ts';
import { type Condition, isProbing } from '../../domain/lab/condition.ts';
import type { ImageState, LabState, Ran } from '../../domain/lab/state.ts';
import type { Client } from '../client.ts';
import { ask, type Images, listImages, listVolumes, readName } from '../inventory.ts';
import { parseJson } from '../json.ts';
import { type Inspected, idOf, readContainers, type Typed } from './inspect.ts';
import { probeAll } from './probe.ts';

export type Place = {
  readonly client: Client;
  /** `key=value` on everything that we make. */
  readonly label: string;
  readonly prefix: string;
  /** The lab's images, as they are typed. */
  readonly images: readonly string[];
  /** What the lines so far have made. */
  readonly lines: State;
  /** Host ports: as typed → as used. */
  readonly ports: ReadonlyMap<number, number>;
  /** Full ids of our containers. Throws where the engine does not say. */
  readonly containers: () => Promise<readonly string[]>;
};

/** Asks the engine for all that the conditions need; what it does not say stays undefined. */
export async function observe(
  place: Place,
  conditions: readonly Condition[],
  ran: readonly Ran[],
): Promise<LabState> {
  const [listed, inspected, volumes] = await Promise.all([
    listImages(place.client),
    inspectContainers(place),
    listVolumes(place.client),
  ]);
  const known: LabState = {
    images: listed.ok ? await imagesOf(place, listed.value, conditions) : undefined,
    containers: inspected?.map(({ container }) => container),
    volumes: volumes.ok
      ? [...place.lines.volumes].flatMap(([typed, real]) => (volumes.value.includes(real) ? [typed] : []))
      : undefined,
    ran,
    probes: {},
  };
  return { ...known, probes: await probeAll(place, conditions.filter(isProbing), known) };
}

/**
 * In all writable layers together; 0 where the engine does not say. Not in volumes: only `system df` knows their sizes,
 * which walks through all that the learner has, and nerdctl has none.
 */
export async function bytesWritten(place: Place): Promise<number> {
  const inspected = await inspectContainers(place, ['--size']);
  return (inspected ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function inspectContainers(
  place: Place,
  options: readonly string[] = [],
): Promise<readonly Inspected[] | undefined> {
  let ids: readonly string[];
  try {
    ids = await place.containers();
  } catch {
    return undefined;
  }
  if (ids.length === 0) return [];
  const inspected = await ask(place.client, ['container', 'inspect', ...options, ...ids]);
  return inspected.ok ? readContainers(inspected.value, typedNames(place)) : undefined;
}

function typedNames({ prefix, ports }: Place): Typed {
  const real = new Map([...ports].map(([typed, used]) => [used, typed]));
  const name = (text: string): string => text.replace(prefix, '');
  return {
    name,
    reference: (text) => imageKey(name(readName(text))),
    port: (used) => real.get(used) ?? used,
  };
}

async function imagesOf(
  place: Place,
  { references }: Images,
  conditions: readonly Condition[],
): Promise<readonly ImageState[] | undefined> {
  const typed = typedNames(place);
  const wanted = new Set([
    ...place.images.map(imageKey),
    ...[...place.lines.tags.values()].map(typed.reference),
  ]);
  const byId = new Map<string, string[]>();
  for (const [real, id] of references) {
    const reference = typed.reference(real);
    // The learner's own image of a name that was given here is another one.
    const isOurs = real.includes(place.prefix) || place.images.map(imageKey).includes(reference);
    if (wanted.has(reference) && isOurs) byId.set(id, [...(byId.get(id) ?? []), reference]);
  }
  const needsLayers = conditions.some(({ check }) => check === 'builds-on' || check === 'shared-layers');
  const images: ImageState[] = [];
  for (const [id, names] of byId) {
    const layers = needsLayers ? await layersOf(place.client, id) : [];
    if (!layers) return undefined;
    images.push({ id: idOf(id), references: names, layers });
  }
  return images;
}

async function layersOf(client: Client, id: string): Promise<readonly string[] | undefined> {
  const inspected = await ask(client, ['image', 'inspect', '--format', '{{json .RootFS.Layers}}', id]);
  const layers = inspected.ok ? parseJson(inspected.value) : undefined;
  return Array.isArray(layers) ? layers.map(String) : undefined;
}
