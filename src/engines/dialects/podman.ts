import type { Client } from '../client.ts';
import { type Endpoint, isLocal } from '../endpoint.ts';
import type { Readiness, ReadinessOptions } from '../engine.ts';
import { parseJson } from '../json.ts';
import type { Dialect, WorkContainer } from './dialect.ts';
import { askInTime, notReady, notReadyAfter } from './not-ready.ts';
import { podmanWords } from './podman-words.ts';

const HOST = 'CONTAINER_HOST';
const CONNECTION = 'CONTAINER_CONNECTION';

/** Podman 4 and 5. On Linux it works on the machine's own store, without an engine that runs. */
export const podman: Dialect = {
  engine: 'podman',
  words: podmanWords,
  bind: (env, { context, address }) => {
    const { [HOST]: _host, [CONNECTION]: _connection, ...unbound } = env;
    if (context === '') return unbound;
    return context === HOST ? { ...unbound, [HOST]: address } : { ...unbound, [CONNECTION]: context };
  },
  readiness: podmanReadiness,
  listWorkContainers,
};

async function podmanReadiness(
  client: Client,
  env: NodeJS.ProcessEnv,
  { allowRemote }: ReadinessOptions,
): Promise<Readiness> {
  const ask = askInTime(client);
  const listed = await ask(['system', 'connection', 'list', '--format', 'json']);
  if (listed.ended !== 'exited' || listed.exit !== 0) return notReadyAfter('podman', listed);
  const connection = connectionOf(env, process.platform, listed.stdout);
  if (connection && !allowRemote && !isOnThisMachine(connection.address))
    return notReady('podman', 'remote', connection.address);

  const info = await ask(['info', '--format', '{{json .}}']);
  const { host, store, version } = (parseJson(info.stdout) ?? {}) as InfoJson;
  if (info.exit !== 0 || !version?.Version || !store?.graphRoot) return notReadyAfter('podman', info);
  // Its settings may name a connection that nothing else shows.
  if (!connection && host?.serviceIsRemote) return notReady('podman', 'remote', '');
  return {
    status: 'ready',
    engine: 'podman',
    version: version.Version,
    context: connection?.context ?? '',
    endpoint: connection?.address ?? store.graphRoot,
    store: store.graphDriverName ?? '',
    os: host?.os ?? '',
    architecture: host?.arch ?? '',
  };
}

type InfoJson = {
  readonly host?: { readonly os?: string; readonly arch?: string; readonly serviceIsRemote?: boolean };
  readonly store?: { readonly graphRoot?: string; readonly graphDriverName?: string };
  readonly version?: { readonly Version?: string };
};

/**
 * The service that podman would talk to: said by the environment; elsewhere than on Linux its default connection,
 * which is its virtual machine as a rule. Undefined where it works by itself. `connections`: as podman lists them.
 */
export function connectionOf(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  connections: string,
): Endpoint | undefined {
  const address = env[HOST];
  if (address) return { context: HOST, address };
  const wanted = env[CONNECTION];
  if (!wanted && platform === 'linux') return undefined;
  const parsed = parseJson(connections);
  const known = Array.isArray(parsed) ? (parsed as ConnectionJson[]) : [];
  const found = known.find(({ Name, Default }) => (wanted ? Name === wanted : Default === true));
  // A name that is not known is podman's to complain about.
  return found?.Name && found.URI ? { context: found.Name, address: found.URI } : undefined;
}

type ConnectionJson = { readonly Name?: string; readonly URI?: string; readonly Default?: boolean };

async function listWorkContainers(client: Client): Promise<readonly WorkContainer[]> {
  const all = ['container', 'ls', '--all', '--external', '--format', 'json'];
  const { stdout } = await client(all, { timeoutMs: 60_000 });
  const parsed = parseJson(stdout);
  return (Array.isArray(parsed) ? (parsed as ContainerJson[]) : []).flatMap(
    ({ Id: id, ImageID: imageId, Created: created, Command: command }) =>
      command?.[0] === 'buildah' && id && imageId && created
        ? [{ id, imageId, createdAt: created * 1_000 }]
        : [],
  );
}

type ContainerJson = {
  readonly Id?: string;
  readonly ImageID?: string;
  /** In seconds. */
  readonly Created?: number;
  readonly Command?: readonly string[] | null;
};

/** Podman reaches its own virtual machine by ssh on loopback. */
export function isOnThisMachine(address: string): boolean {
  const port = /^ssh:\/\/[\w.-]+@(127\.0\.0\.1|localhost|\[::1\]):\d+\/[\w./-]*$/i;
  return isLocal(address) || port.test(address);
}
