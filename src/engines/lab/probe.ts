import { clean } from '../../docker/clean.ts';
import { type Probing, probeKey } from '../../domain/lab/condition.ts';
import type { LabState } from '../../domain/lab/state.ts';
import { hash } from '../../domain/random.ts';
import type { ClientResult } from '../client.ts';
import { fetchPage } from '../fetch-page.ts';
import { ask, listContainers } from '../inventory.ts';
import type { Place } from './observe.ts';

/** Text, null where there is none, undefined where the engine did not say. */
type Answer = string | null | undefined;

const TIMEOUT_MS = 20_000;
/** A server that was just started needs a moment until it listens. */
const PAGE_MS = 1_500;

/** Looks up what these conditions need, each thing once; `known` is what the engine has said so far. */
export async function probeAll(
  place: Place,
  conditions: readonly Probing[],
  known: LabState,
): Promise<LabState['probes']> {
  if (!known.containers || !known.volumes) return {};
  const byKey = new Map(conditions.map((condition) => [probeKey(condition), condition]));
  const answers = [...byKey].map(async ([key, condition]) => [key, await probe(place, condition, known)]);
  return Object.fromEntries(await Promise.all(answers));
}

async function probe(place: Place, condition: Probing, known: LabState): Promise<Answer> {
  switch (condition.check) {
    case 'logs':
      return ofContainer(place, condition.container, known, 'logs');
    case 'file':
      return ofContainer(place, condition.container, known, 'diff');
    case 'page':
      return page(place, condition.port, known);
    case 'volume-file':
      return volumeFile(place, condition.volume, condition.path, known);
  }
}

async function ofContainer(
  place: Place,
  name: string,
  { containers }: LabState,
  command: 'logs' | 'diff',
): Promise<Answer> {
  const found = containers?.find((each) => each.name === name);
  if (!found) return null;
  const result = await place.client(['container', command, found.id], { timeoutMs: TIMEOUT_MS });
  return result.ended === 'exited' && result.exit === 0
    ? clean(result.stdout + result.stderr)
    : await absentOrUnanswered(place);
}

async function page({ ports }: Place, typed: number, { containers }: LabState): Promise<Answer> {
  const isServed = containers?.some(
    (each) => each.status === 'running' && each.ports.some(({ host }) => host === typed),
  );
  if (!isServed) return null;
  const signal = new AbortController().signal;
  const fetched: ClientResult = await fetchPage(ports.get(typed) ?? typed, '/', {
    timeoutMs: PAGE_MS,
    signal,
    retry: true,
  });
  return fetched.exit === 0 ? clean(fetched.stdout) : null;
}

/** Read through a container that is made for it, never started, and removed at once. */
async function volumeFile(
  place: Place,
  volume: string,
  path: string,
  { volumes, images }: LabState,
): Promise<Answer> {
  const { client, label, prefix, lines } = place;
  const real = lines.volumes.get(volume);
  if (real === undefined || !volumes?.includes(volume)) return null;
  const [image] = images ?? [];
  // Only containers write into it.
  if (!image) return lines.made === 0 ? null : undefined;
  const name = `${prefix}look-${volume}-${hash(path)}`;
  const options = ['--label', label, '--name', name, '--volume', `${real}:/look:ro`];
  const created = await ask(client, ['container', 'create', ...options, image.id, 'true']);
  if (!created.ok) return undefined;
  const copied = await client(['container', 'cp', `${name}:/look${path}`, '-'], { timeoutMs: TIMEOUT_MS });
  await ask(client, ['container', 'rm', '--force', '--volumes', name]);
  if (copied.ended !== 'exited' || copied.exit !== 0) return absentOrUnanswered(place);
  return clean(firstFile(copied.stdout));
}

const TAR_BLOCK = 512;

/** The text of the first file of a tar: behind its header, up to the padding. */
const firstFile = (tar: string): string => tar.slice(TAR_BLOCK).split('\0', 1)[0] ?? '';

/** A command failed: because there is no such thing, or because the engine is gone. */
async function absentOrUnanswered({ client, label }: Place): Promise<Answer> {
  return (await listContainers(client, `label=${label}`)).ok ? null : undefined;
}
