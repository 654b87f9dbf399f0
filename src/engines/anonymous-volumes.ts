import type { Client } from './client.ts';
import { parseJson } from './json.ts';

/** As the engine names what nobody has named. */
export const isAnonymous = (volume: string): boolean => /^[0-9a-f]{64}$/.test(volume);

/**
 * The volumes that these containers got because their image asks for one. They outlive `docker rm`, and nothing on
 * them says whose they are by then. `containers`: full ids; those that are gone by now have none.
 */
export async function anonymousVolumes(
  client: Client,
  containers: readonly string[],
): Promise<readonly string[]> {
  if (containers.length === 0) return [];
  const { stdout } = await client(['container', 'inspect', '--format', '{{json .Mounts}}', ...containers], {
    timeoutMs: 60_000,
  });
  return stdout
    .split('\n')
    .flatMap((line) => (parseJson(line) as readonly MountJson[] | null | undefined) ?? [])
    .flatMap(({ Type: type, Name: name = '' }) => (type === 'volume' && isAnonymous(name) ? [name] : []));
}

type MountJson = { readonly Type?: string; readonly Name?: string };
