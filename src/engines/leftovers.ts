import { join } from 'node:path';
import { ledgerSessions, readLedger } from './ledger.ts';
import { isAtWork } from './sweep.ts';

/** What the ledger says of a run or lab that has not been cleaned up after. */
export type Leftover = {
  readonly session: string;
  /** ISO time; null where the ledger was cut off before its first line, so that nothing was done either. */
  readonly startedAt: string | null;
  /** The engine's address. */
  readonly endpoint: string | null;
  /** Its process is there, and will clean up itself. */
  readonly isAtWork: boolean;
};

/** Only reads, and asks no engine. Oldest first. */
export function listLeftovers(dataDirectory: string): readonly Leftover[] {
  const directory = join(dataDirectory, 'ledger');
  return ledgerSessions(directory)
    .map((session): Leftover => {
      const ledger = readLedger(directory, session);
      if (!ledger) return { session, startedAt: null, endpoint: null, isAtWork: false };
      const { startedAt, endpoint } = ledger;
      const isKnown = Number.isFinite(startedAt);
      return {
        session,
        startedAt: isKnown ? new Date(startedAt).toISOString() : null,
        endpoint,
        isAtWork: isAtWork(ledger),
      };
    })
    .sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''));
}
