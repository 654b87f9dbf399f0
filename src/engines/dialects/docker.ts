import { clean } from '../docker/clean.ts';
import type { Client, ClientResult } from './client.ts';
import { isLocal, parseJson, readContext } from './endpoint.ts';
import type { NotReady, NotReadyReason, Readiness } from './engine.ts';

const TIMEOUT_MS = 5_000;

/**
 * Asks for the context first: an engine elsewhere is not even spoken to. Then one deadline for the rest, because
 * both clients wait for ever on a socket that does not answer.
 */
export async function checkReadiness(client: Client): Promise<Readiness> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const ask = (argv: readonly string[]): Promise<ClientResult> =>
    client(argv, { timeoutMs: TIMEOUT_MS, signal });
  const inspected = await ask(['context', 'inspect', '--format', '{{json .}}']);
  if (inspected.ended !== 'exited' || inspected.exit !== 0) return notReady(inspected);
  const endpoint = readContext(inspected.stdout);
  if (!endpoint) return { status: 'not-ready', reason: 'unknown', detail: firstLines(inspected.stdout) };
  if (!isLocal(endpoint.address)) return { status: 'not-ready', reason: 'remote', detail: endpoint.address };

  const [version, info] = await Promise.all([
    ask(['version', '--format', '{{json .}}']),
    ask(['info', '--format', '{{json .}}']),
  ]);
  const server = (parseJson(version.stdout) as VersionJson | undefined)?.Server;
  if (version.exit !== 0 || !server?.Version) return notReady(version);
  if (server.Os === 'windows') return { status: 'not-ready', reason: 'windows-containers', detail: '' };
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

// The client's own words; it has no exit codes for these, and no other languages.
const REASONS: readonly (readonly [NotReadyReason, RegExp])[] = [
  ['permission-denied', /permission denied|access is denied/i],
  ['client-too-old', /client version \S+ is too (?:old|new)/i],
  [
    'no-daemon',
    /cannot connect to the docker daemon|daemon running|connection refused|no such file or directory|cannot find the file|docker desktop is unable/i,
  ],
];

function notReady({ ended, stdout, stderr }: ClientResult): NotReady {
  const detail = firstLines(stderr.trim() === '' ? stdout : stderr);
  if (ended === 'no-cli') return { status: 'not-ready', reason: 'no-cli', detail: '' };
  if (ended !== 'exited') return { status: 'not-ready', reason: 'timeout', detail };
  const found = REASONS.find(([, pattern]) => pattern.test(stderr));
  return { status: 'not-ready', reason: found?.[0] ?? 'unknown', detail };
}

/** What a client said, short enough for a screen. */
export function firstLines(text: string): string {
  return clean(text).trim().split('\n').slice(0, 3).join('\n').slice(0, 500);
}
