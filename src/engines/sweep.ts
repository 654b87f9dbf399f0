import { cleanUp } from './cleanup.ts';
import type { Client } from './client.ts';
import type { Ready, Removed } from './engine.ts';
import { NOTHING_REMOVED } from './engine.ts';
import { deleteLedger, type LedgerState, ledgerSessions, readLedger } from './ledger.ts';
import { isAlive } from './process-tree.ts';

/** Cleans up after runs of this data folder whose trainer is gone. `active`: sessions that run in this process. */
export async function sweepLedgers(
  client: Client,
  directory: string,
  ready: Ready,
  active: ReadonlySet<string>,
): Promise<Removed> {
  let total = NOTHING_REMOVED;
  for (const session of ledgerSessions(directory)) {
    const ledger = readLedger(directory, session);
    if (active.has(session) || (ledger && isAtWork(ledger))) continue;
    // Cut off before its first line, or before anything was done.
    if (!ledger?.before || ledger.session !== session) {
      deleteLedger(directory, session);
      continue;
    }
    if (ledger.endpoint !== ready.endpoint) continue;
    const { removed, isDone } = await cleanUp(client, ledger, true, ready.engine);
    if (isDone) deleteLedger(directory, session);
    total = {
      containers: total.containers + removed.containers,
      images: [...total.images, ...removed.images],
      leftBehind: [...total.leftBehind, ...removed.leftBehind],
    };
  }
  return total;
}

/** Far longer than any run takes: after it, a process of that number is another one, as after a restart. */
const LONGEST_RUN_MS = 86_400_000;

/** Is the trainer that wrote this ledger still there? */
export function isAtWork({ pid, startedAt }: LedgerState): boolean {
  return Date.now() - startedAt < LONGEST_RUN_MS && pid !== process.pid && isAlive(pid);
}
