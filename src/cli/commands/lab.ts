import type { Command } from 'commander';
import { type Context, declare } from './context.ts';

/** `lab …`: exercises on a real engine, without the screens. */
export function declareLab(program: Command, context: Context): void {
  const { language, say, globals } = context;
  const lab = declare(program, 'lab', say.labCommand, context);
  declare(lab, 'run', say.labRun, context)
    .argument('<id>', say.labId)
    .option('--commands <file>', say.labCommands)
    .option('--yes', say.agreeLab)
    .option('--json', say.json)
    .action(async (id: string, options: { commands?: string; yes?: boolean; json?: boolean }) => {
      const { runLab } = await import('../lab-run.ts');
      const { pack: folder, dataDir: dataDirectory } = globals();
      const { commands: file, yes: agreed = false, json = false } = options;
      process.exitCode = await runLab(id, file, { language, folder, dataDirectory, agreed, json });
    });
  declare(lab, 'list', say.labList, context)
    .option('--json', say.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { listLabs } = await import('../lab-list.ts');
      process.exitCode = await listLabs({ language, folder: globals().pack, json });
    });
  declare(lab, 'status', say.labStatus, context)
    .option('--json', say.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { showLeftovers } = await import('../lab-leftovers.ts');
      process.exitCode = await showLeftovers({ language, dataDirectory: globals().dataDir, json });
    });
  declare(lab, 'clean', say.labClean, context).action(async () => {
    const { cleanLeftovers } = await import('../lab-leftovers.ts');
    process.exitCode = await cleanLeftovers({ language, dataDirectory: globals().dataDir });
  });
}
