import type { Command } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import { type Context, declare } from './context.ts';

/** `doctor` and `explain`. */
export function declareTools(program: Command, context: Context): void {
  const { language, say, globals } = context;
  declare(program, 'doctor', say.doctor, context)
    .option('--json', say.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { examine } = await import('../doctor.ts');
      const { dataDir: dataDirectory } = globals();
      await examine({ language, json, dataDirectory, version: manifest.version });
    });
  declare(program, 'explain', say.explain, context)
    .argument('<command-line>', say.explainLine)
    .option('--same-as <command-line>', say.explainSameAs)
    .option('--json', say.json)
    .action(async (line: string, { sameAs, json = false }: { sameAs?: string; json?: boolean }, command) => {
      if (command.args.length > 1) command.error('', { code: 'commander.excessArguments' });
      const { explain, explainSame } = await import('../explain.ts');
      const options = { language, json };
      process.exitCode = sameAs === undefined ? explain(line, options) : explainSame(line, sameAs, options);
    });
}
