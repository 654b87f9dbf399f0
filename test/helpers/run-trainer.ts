import { type ChildProcess, spawn } from 'node:child_process';
import { environment, node, program, type TrainerOptions } from './trainer.ts';

export type Output = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

type Options = Pick<TrainerOptions, 'home' | 'language' | 'env'> & {
  readonly input?: string;
  /** With all that it has printed so far. */
  readonly onOutput?: (child: ChildProcess, stdout: string) => void;
};

/** Runs the trainer without a terminal. */
export function runTrainer(args: readonly string[], options: Options = {}): Promise<Output> {
  const child = spawn(node, [program, ...args], { env: environment(options) });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (piece: string) => {
      said[stream] += piece;
      if (stream === 'stdout') options.onOutput?.(child, said.stdout);
    });
  }
  child.stdin.end(options.input ?? '');
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })));
}
