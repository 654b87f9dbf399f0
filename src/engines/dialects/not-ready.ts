import { clean } from '../../docker/clean.ts';
import type { Client, ClientResult } from '../client.ts';
import type { EngineName, NotReady, NotReadyReason } from '../engine.ts';

const TIMEOUT_MS = 5_000;

/** One deadline for all that is asked: clients wait for ever on a socket that does not answer. */
export function askInTime(client: Client): (argv: readonly string[]) => Promise<ClientResult> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return (argv) => client(argv, { timeoutMs: TIMEOUT_MS, signal });
}

// The clients' own words; they have no exit codes for these, and no other languages, but quote a Windows that may have.
const REASONS: readonly (readonly [NotReadyReason, RegExp])[] = [
  [
    'permission-denied',
    /permission denied|access is denied|액세스가 거부|requires root|rootless containerd not running/i,
  ],
  ['client-too-old', /client version \S+ is too (?:old|new)/i],
  [
    'no-daemon',
    /cannot connect to |unable to connect to podman|cannot access containerd|error during connect|failed to connect to the docker api|daemon running|connection refused|no such file or directory|cannot find the file|docker desktop is unable/i,
  ],
];

/** Why this answer shows that no command can be run. */
export function notReadyAfter(engine: EngineName, { ended, stdout, stderr }: ClientResult): NotReady {
  const detail = firstLines(stderr.trim() === '' ? stdout : stderr);
  if (ended === 'no-cli') return notReady(engine, 'no-cli', '');
  if (ended !== 'exited') return notReady(engine, 'timeout', detail);
  const found = REASONS.find(([, pattern]) => pattern.test(stderr));
  return notReady(engine, found?.[0] ?? 'unknown', detail);
}

export function notReady(engine: EngineName, reason: NotReadyReason, detail: string): NotReady {
  return { status: 'not-ready', engine, reason, detail };
}

/** What a client said, short enough for a screen. */
export function firstLines(text: string): string {
  return clean(text).trim().split('\n').slice(0, 3).join('\n').slice(0, 500);
}
