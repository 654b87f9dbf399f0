import { codeAfter, endingSignals } from './signals.ts';

/** What a shell says of a program whose reader has gone away: 128 + SIGPIPE. */
const NOBODY_READS = 141;

/**
 * Aborts, with the exit code as its reason, when the process is told to end or nobody reads what it says: first what
 * was made is removed. Told a second time by the same signal, the process ends at once.
 */
export function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of endingSignals) process.once(signal, () => controller.abort(codeAfter(signal)));
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => controller.abort(NOBODY_READS));
  return controller.signal;
}
