import type { Command } from 'commander';
import { cliSayings } from '../i18n/cli.ts';
import { examSayings } from '../i18n/exam.ts';
import type { Language } from '../packs/text.ts';
import type { GlobalOptions } from './commands/context.ts';
import type { ExamOptions } from './exam-options.ts';
import { exitCode } from './exit-code.ts';
import type { StartOptions } from './start.ts';
import { loadWhole } from './whole-pack.ts';

type Json = { readonly json?: boolean };

/** `exam` and `exam report`. `start` runs the trainer with what the global options say. */
export function addExam(
  program: Command,
  language: Language,
  start: (more: Pick<StartOptions, 'exam'>) => Promise<void>,
): void {
  const say = examSayings[language];
  const { help, json: printJson } = cliSayings[language];
  const wholePack = () => loadWhole(program.opts<GlobalOptions>().pack, language);
  const exam = program
    .command('exam')
    .description(say.command)
    .helpOption('-h, --help', help)
    .option('--questions <number>', say.questions)
    .option('--minutes <number>', say.minutes)
    .option('--seed <number>', say.seedOption)
    .option('--chapters <list>', say.chaptersOption)
    .option('--pass <percent>', say.pass)
    .option('--weights <list>', say.weights)
    .option('--json', say.jsonAtEnd)
    .action(async ({ json = false, ...options }: ExamOptions & Json, command: Command) => {
      if (command.args[0] !== undefined) command.error(command.args[0], { code: 'commander.unknownCommand' });
      const loaded = await wholePack();
      const { examSettings } = await import('./exam-options.ts');
      const read = loaded && examSettings(options, loaded.pack, language);
      if (!read) process.exitCode = exitCode.checkFailed;
      else if ('settings' in read) await start({ exam: { ...read, json } });
      else {
        process.stderr.write(`${read.wrong} ${cliSayings[language].seeHelp(['exam'])}\n`);
        process.exitCode = exitCode.usage;
      }
    });
  exam
    .command('report')
    .description(say.report)
    .helpOption('-h, --help', help)
    .option('--json', printJson)
    .action(async (_options: Json, command: Command) => {
      // Wherever it stands, `exam` takes it first.
      const { json = false } = command.optsWithGlobals<Json>();
      const { openStoredPack } = await import('./stored-pack.ts');
      const { reportExam } = await import('./exam-report.ts');
      const stored = await openStoredPack(program.opts<GlobalOptions>(), language);
      process.exitCode = stored ? reportExam(stored, json) : exitCode.checkFailed;
    });
  // Another word is told as an unknown command. Said last, since commands inherit it.
  exam.allowExcessArguments(true);
}
