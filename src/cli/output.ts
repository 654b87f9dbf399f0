import { fstatSync, writeFileSync } from 'node:fs';
import { cliSayings } from '../i18n/cli.ts';
import { storageSayings } from '../i18n/storage.ts';
import type { Language } from '../packs/text.ts';
import { reasonOf } from '../progress/storage-problem.ts';
import { exitCode } from './exit-code.ts';

/** Says once that what is printed does not arrive, as on a full disk, and then ends with 5; returns what stops that. */
export function watchOutput(language: Language): () => void {
  let isSaid = false;
  const failed = (error: NodeJS.ErrnoException): void => {
    // Who reads only the beginning, such as `head`, closes the pipe: that is no error.
    if (error.code === 'EPIPE' || isSaid) return;
    isSaid = true;
    process.stderr.write(
      `${cliSayings[language].notPrinted(storageSayings[language].reason(reasonOf(error)))}\n`,
    );
    // At the very end: the command goes on, and says by itself what it ended with.
    process.once('exit', () => {
      process.exitCode = exitCode.storage;
    });
  };
  process.stdout.on('error', failed);
  return () => process.stdout.off('error', failed);
}

/** A line. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says what is wrong, and returns the exit code for it. */
export function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

/** Prints all of it, or fails: to a file Node writes only once, and takes the part that a full disk took for all. */
export function printWhole(text: string): void {
  const { stdout } = process;
  try {
    if (fstatSync(stdout.fd).isFile()) writeFileSync(stdout.fd, text);
    else stdout.write(text);
  } catch (error) {
    stdout.emit('error', error);
  }
}
