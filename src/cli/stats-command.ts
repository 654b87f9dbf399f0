import type { Command } from 'commander';
import { cliSayings } from '../i18n/cli.ts';
import { statsSayings } from '../i18n/stats.ts';
import type { Language } from '../packs/text.ts';
import { exitCode } from './exit-code.ts';

type Globals = { readonly dataDir?: string; readonly pack?: string };

/** `stats`. */
export function addStats(program: Command, language: Language): void {
  const { help, json: printJson } = cliSayings[language];
  program
    .command('stats')
    .description(statsSayings[language].command)
    .helpOption('-h, --help', help)
    .option('--json', printJson)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { dataDir: dataDirectory, pack: folder } = program.opts<Globals>();
      const { openStoredPack } = await import('./stored-pack.ts');
      const { printStats } = await import('./stats.ts');
      const stored = await openStoredPack({ language, folder, dataDirectory });
      if (stored) printStats(stored, { language, json });
      else process.exitCode = exitCode.checkFailed;
    });
}
