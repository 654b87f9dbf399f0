import type { Command } from 'commander';
import { type Context, declare } from './context.ts';

/** `pack …`: tools for authors. */
export function declarePack(program: Command, context: Context): void {
  const { language, say, globals } = context;
  const pack = declare(program, 'pack', say.packCommand, context);
  declare(pack, 'check', say.packCheck, context)
    .argument('<folder>', say.packFolder)
    .option('--json', say.json)
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const { checkPack } = await import('../pack-check.ts');
      process.exitCode = checkPack(folder, { language, json });
    });
  declare(pack, 'record', say.packRecord, context)
    .argument('<folder>', say.packFolder)
    .option('--yes', say.agree)
    .action(async (folder: string, { yes = false }: { yes?: boolean }) => {
      const { recordPack } = await import('../pack-record.ts');
      const { dataDir: dataDirectory } = globals();
      process.exitCode = await recordPack(folder, { language, agreed: yes, dataDirectory });
    });
}
