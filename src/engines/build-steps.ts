import type { Client, ClientResult } from './client.ts';
import { ask, type Images, listImages } from './inventory.ts';
import { parseJson } from './json.ts';
import { idOf } from './lab/inspect.ts';

/**
 * The old builder makes an image of each step, without a name or our label. The engine removes those below an image
 * that goes, but not all of them: not those of a build that failed, and on Docker 28 with the containerd store not
 * those that two builds share. So they are noted down after each build.
 */
export async function findBuildSteps(
  client: Client,
  { stdout, stderr }: ClientResult,
  tags: readonly string[],
  known: Images,
  images: Images,
): Promise<readonly string[]> {
  const nameless = namelessOf(images).filter((id) => !known.ids.has(id));
  if (nameless.length === 0) return [];
  const made = tags.flatMap((tag) => images.references.get(tag) ?? []);
  const parents = await parentsOf(client, [...nameless, ...made]);
  // Another build may be at work on the same engine: ours is what its image is made from, and what it has printed.
  const printed = [...`${stdout}\n${stderr}`.matchAll(/^ ?-+> ([0-9a-f]{12,64})\r?$/gm)].map(
    ([, id = '']) => id,
  );
  const ours = new Set<string>();
  const addWithParents = (image: Made | undefined): void => {
    if (!image || ours.has(image.id)) return;
    ours.add(image.id);
    addWithParents(parents.find(({ id }) => idOf(id) === image.parent));
  };
  for (const image of parents)
    if (made.includes(image.id) || printed.some((id) => idOf(image.id).startsWith(id))) addWithParents(image);
  return parents.flatMap(({ id }) => (ours.has(id) && nameless.includes(id) ? [id] : []));
}

export const namelessOf = ({ ids, references }: Images): readonly string[] => {
  const named = new Set(references.values());
  return [...ids].filter((id) => !named.has(id));
};

/** `parent` is hex, empty where there is none. */
export type Made = { readonly id: string; readonly parent: string; readonly time: number };

/** What these images were made from, the first made first; without those that are gone by now. */
export async function parentsOf(client: Client, ids: readonly string[]): Promise<readonly Made[]> {
  if (ids.length === 0) return [];
  const { stdout } = await client(['image', 'inspect', '--format', '{{json .}}', ...ids], {
    timeoutMs: 60_000,
  });
  const inspected = stdout.split('\n').flatMap((line) => (parseJson(line) as ImageJson | undefined) ?? []);
  return inspected
    .flatMap(({ Id = '', Parent = '', Created = '' }) => {
      const id = ids.find((each) => idOf(each) === idOf(Id));
      return id === undefined ? [] : [{ id, parent: idOf(Parent), time: Date.parse(Created) }];
    })
    .sort((one, other) => one.time - other.time);
}

type ImageJson = { readonly Id?: string; readonly Parent?: string; readonly Created?: string };

/** The last one first: an image goes after those that are made from it. Returns those that are still there. */
export async function removeBuildSteps(client: Client, steps: Iterable<string>): Promise<readonly string[]> {
  const there = await thereOf(client, [...steps].toReversed());
  if (there.length === 0) return [];
  await ask(client, ['image', 'rm', ...there]);
  return thereOf(client, there);
}

async function thereOf(client: Client, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const images = await listImages(client);
  return images.ok ? ids.filter((id) => images.value.ids.has(id)) : ids;
}
