import type { Client } from '../client.ts';
import type { Readiness } from '../engine.ts';
import { parseJson } from '../json.ts';
import type { Dialect } from './dialect.ts';
import { askInTime, notReadyAfter } from './not-ready.ts';

const ADDRESS = 'CONTAINERD_ADDRESS';
const NAMESPACE = 'CONTAINERD_NAMESPACE';

/** nerdctl 2, by its command reference. Its engine is containerd, always on this machine. */
export const nerdctl: Dialect = {
  engine: 'nerdctl',
  // It always removes what a build that fails has made, and has no flag for it.
  words: (argv) => (argv[0] === 'build' ? argv.filter((word) => word !== '--force-rm') : argv),
  bind: (env, { context, address }) => ({
    ...env,
    [NAMESPACE]: context,
    [ADDRESS]: address.slice(0, -inNamespace(context).length),
  }),
  readiness: nerdctlReadiness,
};

/** Behind the address: what is in one namespace is not seen from another, as if they were two engines. */
const inNamespace = (namespace: string): string => `#${namespace}`;

async function nerdctlReadiness(client: Client, env: NodeJS.ProcessEnv): Promise<Readiness> {
  const ask = askInTime(client);
  const [version, info] = await Promise.all([
    ask(['version', '--format', '{{json .}}']),
    ask(['info', '--format', '{{json .}}']),
  ]);
  const { Client: own, Server: server } = (parseJson(version.stdout) ?? {}) as VersionJson;
  if (version.exit !== 0 || !own?.Version || !server) return notReadyAfter('nerdctl', version);
  const {
    Driver: driver,
    OSType: os,
    Architecture: architecture,
  } = (parseJson(info.stdout) ?? {}) as InfoJson;
  if (info.exit !== 0 || driver === undefined) return notReadyAfter('nerdctl', info);
  const namespace = env[NAMESPACE] || 'default';
  return {
    status: 'ready',
    engine: 'nerdctl',
    version: own.Version.replace(/^v/, ''),
    context: namespace,
    endpoint: (env[ADDRESS] || '/run/containerd/containerd.sock') + inNamespace(namespace),
    store: `${driver} (containerd)`,
    os: os ?? '',
    architecture: architecture ?? '',
  };
}

type VersionJson = { readonly Client?: { readonly Version?: string }; readonly Server?: object | null };
type InfoJson = { readonly Driver?: string; readonly OSType?: string; readonly Architecture?: string };
