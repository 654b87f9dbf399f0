import { execa } from 'execa';
import { interruptTree, killTree, noteChild } from './process-tree.ts';
import { programOf } from './program.ts';

/** How a call of the docker client ended. Only `exited` has a code; the others were ended by us or never began. */
type Ended = 'exited' | 'timeout' | 'stopped' | 'too-much-output' | 'no-cli';
export type ClientResult = {
  readonly ended: Ended;
  readonly exit: number | null;
  /** As printed, not cleaned; at most `READ_LIMIT` characters of both together. */
  readonly stdout: string;
  readonly stderr: string;
};

type CallOptions = {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** As it comes; not cleaned. */
  readonly onText?: (stream: 'stdout' | 'stderr', text: string) => void;
  /** The client's process, as soon as it is there. */
  readonly onStart?: (pid: number) => void;
  /** Talks to the learner's terminal itself: nothing of it is read here. */
  readonly inTerminal?: boolean;
  /** The first abort of the signal asks the client to end, as Ctrl-C would; it is killed if it does not. */
  readonly stopGently?: boolean;
};
/** Calls the docker client with these arguments. Never throws. */
export type Client = (argv: readonly string[], options: CallOptions) => Promise<ClientResult>;

/** 1 MB is more than any step of a lesson prints, and little enough to hold. */
export const READ_LIMIT = 1_048_576;

/** nginx ends at once when it is asked to; what has not by then ignores it, as many a process 1 does. */
const PATIENCE_MS = 3_000;

/** `env` is the whole environment. `cli` is a name that is looked up in its PATH. */
export function createClient(env: NodeJS.ProcessEnv, cli = 'docker'): Client {
  return async (argv, { timeoutMs, signal, onText, onStart, stopGently, inTerminal = false }) => {
    if (signal?.aborted) return { ended: 'stopped', exit: null, stdout: '', stderr: '' };
    const program = programOf(cli, env);
    if (program === undefined) return { ended: 'no-cli', exit: null, stdout: '', stderr: '' };
    const child = execa(program, argv, {
      env,
      extendEnv: false,
      ...(inTerminal
        ? ({ stdio: 'inherit' } as const)
        : ({ stdin: 'ignore', stdout: 'pipe', stderr: 'pipe' } as const)),
      reject: false,
      buffer: false,
      encoding: 'utf8',
      windowsHide: true,
      cleanup: false,
      // A group of its own, without our terminal: it can be ended as a whole, and cannot ask for a password.
      detached: process.platform !== 'win32' && !inTerminal,
    });
    let ended: Ended = 'exited';
    let patience: NodeJS.Timeout | undefined;
    const end = (why: Ended): void => {
      if (ended !== 'exited') return;
      ended = why;
      if (child.pid === undefined) return;
      if (why === 'stopped' && stopGently) {
        interruptTree(child.pid);
        patience = setTimeout(killTree, PATIENCE_MS, child.pid);
      } else killTree(child.pid);
    };
    const forget = child.pid === undefined ? undefined : noteChild(child.pid);
    if (child.pid !== undefined) onStart?.(child.pid);
    const onAbort = (): void => end('stopped');
    signal?.addEventListener('abort', onAbort, { once: true });
    const timer = Number.isFinite(timeoutMs) ? setTimeout(() => end('timeout'), timeoutMs) : undefined;
    const read = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.setEncoding('utf8');
      child[stream]?.on('data', (text: string) => {
        if (ended !== 'exited' && !(ended === 'stopped' && stopGently)) return;
        read[stream] += text;
        onText?.(stream, text);
        if (read.stdout.length + read.stderr.length > READ_LIMIT) end('too-much-output');
      });
    }
    const result = await child;
    clearTimeout(timer);
    clearTimeout(patience);
    signal?.removeEventListener('abort', onAbort);
    forget?.();
    if (result.code === 'ENOENT') return { ended: 'no-cli', exit: null, ...read };
    return { ended, exit: ended === 'exited' ? (result.exitCode ?? null) : null, ...read };
  };
}
