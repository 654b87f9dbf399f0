import { execFile } from 'node:child_process';
import { environment, node, program, type TrainerOptions } from './trainer.ts';

export type Output = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the trainer without a terminal. */
export const run = (args: readonly string[], options: TrainerOptions = {}, input = ''): Promise<Output> =>
  new Promise((done) => {
    const child = execFile(
      node,
      [program, ...args],
      { env: environment(options), maxBuffer: 64 << 20 },
      (_, stdout, stderr) => done({ code: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
