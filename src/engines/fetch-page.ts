import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientResult } from './client.ts';
import { READ_LIMIT } from './client.ts';

/** Exit codes of curl, for the same things. */
const EXIT = { fine: 0, cannotConnect: 7, noAnswer: 52 };
const AGAIN_MS = 100;

export type FetchOptions = {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** A program in a container needs a moment until it listens: try again until the time is over. */
  readonly retry: boolean;
};

/** The page as text, from this machine only. Ends as a call of a client does. */
export async function fetchPage(port: number, path: string, options: FetchOptions): Promise<ClientResult> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([options.signal, deadline]);
  for (;;) {
    const result = await fetchOnce(port, path, signal);
    if (options.signal.aborted) return { ...result, ended: 'stopped', exit: null };
    if (result.exit === EXIT.fine || result.ended !== 'exited' || !options.retry || deadline.aborted)
      return result;
    await delay(AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
}

function fetchOnce(port: number, path: string, signal: AbortSignal): Promise<ClientResult> {
  return new Promise((resolve) => {
    let stdout = '';
    const end = (exit: number, stderr = ''): void => resolve({ ended: 'exited', exit, stdout, stderr });
    // `curl` says so too: no proxy, no redirects, a connection of its own.
    const request = get({ host: '127.0.0.1', port, path, signal, agent: false, headers: { accept: '*/*' } });
    request.once('error', (error) => {
      const isRefused = 'code' in error && error.code === 'ECONNREFUSED';
      // Closed or reset is a matter of moments; to a learner both are the same.
      if (isRefused) end(EXIT.cannotConnect, 'connection refused\n');
      else end(EXIT.noAnswer, 'connection closed without an answer\n');
    });
    request.once('response', (response) => {
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        stdout += text;
        if (stdout.length <= READ_LIMIT) return;
        resolve({ ended: 'too-much-output', exit: null, stdout, stderr: '' });
        request.destroy();
      });
      response.once('end', () => end(EXIT.fine));
      response.once('error', (error) => end(EXIT.noAnswer, `${error.message}\n`));
    });
  });
}
