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
  declare(pack, 'stats', say.packStats, context)
    .argument('<folder>', say.packFolder)
    .option('--json', say.json)
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const { showStats } = await import('../pack-stats.ts');
      process.exitCode = showStats(folder, { language, json });
    });
  declare(pack, 'record', say.packRecord, context)
    .argument('<folder>', say.packFolder)
    .option('--yes', say.agree)
    .option('--only <id>', say.only, listed, [])
    .action(async (folder: string, options: { yes?: boolean; only: readonly string[] }) => {
      const { recordPack } = await import('../pack-record.ts');
      const { yes: agreed = false, only } = options;
      const { dataDir: dataDirectory } = globals();
      process.exitCode = await recordPack(folder, { language, agreed, only, dataDirectory });
    });
  declare(pack, 'verify', say.packVerify, context)
    .argument('<folder>', say.packFolder)
    .option('--yes', say.agree)
    .option('--only <id>', say.only, listed, [])
    .option('--json', say.json)
    .action(async (folder: string, options: { yes?: boolean; only: readonly string[]; json?: boolean }) => {
      const { verifyPack } = await import('../pack-verify.ts');
      const { yes: agreed = false, only, json = false } = options;
      const { dataDir: dataDirectory } = globals();
      process.exitCode = await verifyPack(folder, { language, json, agreed, only, dataDirectory });
    });
}

/** Of an option that can be repeated, or takes several values with commas. */
const listed = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...value.split(',').map((each) => each.trim()),
];
