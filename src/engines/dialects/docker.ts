import type { Client } from '../client.ts';
import { isLocal, readContext } from '../endpoint.ts';
import type { Readiness, ReadinessOptions } from '../engine.ts';
import { parseJson } from '../json.ts';
import type { Dialect } from './dialect.ts';
import { askInTime, firstLines, notReady, notReadyAfter } from './not-ready.ts';

export const docker: Dialect = {
  engine: 'docker',
  words: (argv) => argv,
  bind: (env, { context, address }) => {
    const { DOCKER_HOST: _host, DOCKER_CONTEXT: _context, ...unbound } = env;
    // The engine's own builder goes by the name of its context; the learner may have set another one, elsewhere.
    const bound = { ...unbound, BUILDX_BUILDER: context };
    return context === 'default' ? { ...bound, DOCKER_HOST: address } : { ...bound, DOCKER_CONTEXT: context };
  },
  readiness: (client, _env, options) => dockerReadiness(client, options),
};

/** Asks for the context first: an engine elsewhere is not even spoken to. */
async function dockerReadiness(client: Client, { allowRemote }: ReadinessOptions): Promise<Readiness> {
  const ask = askInTime(client);
  const inspected = await ask(['context', 'inspect', '--format', '{{json .}}']);
  if (inspected.ended !== 'exited' || inspected.exit !== 0) return notReadyAfter('docker', inspected);
  const endpoint = readContext(inspected.stdout);
  if (!endpoint) return notReady('docker', 'unknown', firstLines(inspected.stdout));
  if (!allowRemote && !isLocal(endpoint.address)) return notReady('docker', 'remote', endpoint.address);

  const [version, info] = await Promise.all([
    ask(['version', '--format', '{{json .}}']),
    ask(['info', '--format', '{{json .}}']),
  ]);
  const server = (parseJson(version.stdout) as VersionJson | undefined)?.Server;
  if (version.exit !== 0 || !server?.Version) return notReadyAfter('docker', version);
  if (server.Os === 'windows') return notReady('docker', 'windows-containers', '');
  return {
    status: 'ready',
    engine: 'docker',
    version: server.Version,
    context: endpoint.context,
    endpoint: endpoint.address,
    store: readStore(parseJson(info.stdout) as InfoJson | undefined),
    os: server.Os ?? '',
    architecture: server.Arch ?? '',
  };
}

type VersionJson = {
  readonly Server?: { readonly Version?: string; readonly Os?: string; readonly Arch?: string } | null;
};
type InfoJson = { readonly Driver?: string; readonly DriverStatus?: readonly (readonly string[])[] | null };

function readStore(info: InfoJson | undefined): string {
  const driver = info?.Driver ?? '';
  const isContainerd = info?.DriverStatus?.some(([, value]) => value?.startsWith('io.containerd.')) ?? false;
  return isContainerd ? `${driver} (containerd)` : driver;
}
