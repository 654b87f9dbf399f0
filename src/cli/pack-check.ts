import { resolve } from 'node:path';
import { cliSayings } from '../i18n/cli.ts';
import { sayPackProblem, sayPackWarning } from '../i18n/pack-problem/say.ts';
import { compilePack } from '../packs/compile.ts';
import { countPack, type Pack } from '../packs/pack.ts';
import type { PlacedProblem } from '../packs/problem.ts';
import type { Language } from '../packs/text.ts';
import { exitCode } from './exit-code.ts';

/** `pack check`: every problem at once, a line each on stderr; returns the exit code. */
export function checkPack(folder: string, { language, json }: { language: Language; json: boolean }): number {
  const compiled = compilePack(resolve(folder));
  const errors = compiled.ok ? [] : compiled.errors;
  const told = (problems: readonly PlacedProblem[]) =>
    problems.map((problem) => ({ ...problem, message: sayPackProblem(language, problem) }));
  const counts = compiled.ok ? countPack(compiled.pack) : null;
  if (json) {
    const result = { ok: compiled.ok, errors: told(errors), warnings: told(compiled.warnings), counts };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } else {
    for (const problem of errors) process.stderr.write(`${sayPackProblem(language, problem)}\n`);
    for (const problem of compiled.warnings) process.stderr.write(`${sayPackWarning(language, problem)}\n`);
    const say = cliSayings[language];
    if (counts) process.stdout.write(`${say.packFine(counts)}\n`);
    else process.stderr.write(`${say.errors(errors.length)}\n`);
  }
  return compiled.ok ? exitCode.fine : exitCode.checkFailed;
}

/** A pack from outside, ready to be learned from; says on stderr why it is not. */
export function loadPack(folder: string, language: Language): Pack | undefined {
  const compiled = compilePack(resolve(folder));
  if (compiled.ok) return compiled.pack;
  for (const problem of compiled.errors) process.stderr.write(`${sayPackProblem(language, problem)}\n`);
  return undefined;
}
