import { systemLanguage } from './language.ts';
import { startTrainer } from './start.ts';

/** Without arguments, which is how learners start it, nothing that parses them is loaded. */
export async function main(argv: readonly string[]): Promise<void> {
  if (argv.length === 0) return startTrainer({ systemLanguage: systemLanguage(process.env) });
  const { runCommand } = await import('./command.ts');
  return runCommand(argv);
}
