import type { Command } from 'commander';
import { cliSayings } from '../i18n/cli.ts';
import { progressSayings } from '../i18n/progress.ts';
import type { Language } from '../packs/text.ts';

type Globals = { readonly dataDir?: string; readonly pack?: string };

/** `progress export`, `import` and `reset`. */
export function addProgress(program: Command, language: Language): void {
  const say = progressSayings[language];
  const { help } = cliSayings[language];
  const options = () => ({ language, dataDirectory: program.opts<Globals>().dataDir });
  const progress = program.command('progress').description(say.command).helpOption('-h, --help', help);
  progress
    .command('export')
    .description(say.export)
    .argument('<file>', say.fileTo)
    .helpOption('-h, --help', help)
    .option('--force', say.force)
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      const { exportProgress } = await import('./progress.ts');
      process.exitCode = await exportProgress(file, { ...options(), force });
    });
  progress
    .command('import')
    .description(say.import)
    .argument('<file>', say.fileFrom)
    .helpOption('-h, --help', help)
    .action(async (file: string) => {
      const { importProgress } = await import('./progress.ts');
      process.exitCode = await importProgress(file, options());
    });
  progress
    .command('reset')
    .description(say.reset)
    .helpOption('-h, --help', help)
    .option('--pack <id>', say.resetPack)
    .option('--yes', say.yes)
    .action(async ({ pack, yes = false }: { pack?: string; yes?: boolean }) => {
      const { resetProgress } = await import('./progress.ts');
      // The option of the same name that names a folder takes the value first, wherever it stands.
      const id = pack ?? program.opts<Globals>().pack;
      process.exitCode = await resetProgress({ ...options(), pack: id, agreed: yes });
    });
}
