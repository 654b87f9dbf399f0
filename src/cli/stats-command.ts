import type { Command } from 'commander';
import { cliSayings } from '../i18n/cli.ts';
import { statsSayings } from '../i18n/stats.ts';
import type { Language } from '../packs/text.ts';
import type { GlobalOptions } from './commands/context.ts';
import { exitCode } from './exit-code.ts';

/** `stats`. */
export function addStats(program: Command, language: Language): void {
  const { help, json: printJson } = cliSayings[language];
  program
    .command('stats')
    .description(statsSayings[language].command)
    .helpOption('-h, --help', help)
    .option('--json', printJson)
    .action(async ({ json = false }: { json?: boolean }) => {
      const globals = program.opts<GlobalOptions>();
      const { openStoredPack } = await import('./stored-pack.ts');
      const { printStats } = await import('./stats.ts');
      const stored = await openStoredPack(globals, language);
      if (stored) printStats(stored, json);
      else process.exitCode = exitCode.checkFailed;
    });
}
