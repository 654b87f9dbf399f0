import { Command, CommanderError, InvalidArgumentError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { type EngineName, engineNames } from '../engines/engine.ts';
import { cliSayings } from '../i18n/cli.ts';
import type { Language } from '../packs/text.ts';
import { contextOf, type GlobalOptions } from './commands/context.ts';
import { declareLab } from './commands/lab.ts';
import { declarePack } from './commands/pack.ts';
import { declareTools } from './commands/tools.ts';
import { chooseEngine } from './engine.ts';
import { addExam } from './exam-command.ts';
import { exitCode } from './exit-code.ts';
import { systemLanguage } from './language.ts';
import { watchOutput } from './output.ts';
import { addProgress } from './progress-command.ts';
import type { StartOptions } from './start.ts';
import { addStats } from './stats-command.ts';

/** Parses the command line and does what it says. Sets the exit code; a wrong line is 2. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const language = languageIn(argv) ?? systemLanguage(process.env);
  const unwatch = watchOutput(language);
  const program = build(language, unwatch);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return; // help and version have been printed
    const say = cliSayings[language];
    const isUnquoted = argv.includes('explain') && argv.includes('docker');
    const command = commandIn(program, argv);
    const help = isUnquoted ? say.quoteCommand : say.seeHelp(namesOf(command));
    process.stderr.write(`${sayError(language, error, command)} ${help}\n`);
    process.exitCode = exitCode.usage;
  }
}

/** The command that a wrong line is about, as far as it was named. */
const commandIn = (program: Command, argv: readonly string[]): Command =>
  argv.reduce((found, word) => found.commands.find((each) => each.name() === word) ?? found, program);

/** Such as `lab` and `run`. */
const namesOf = (command: Command): readonly string[] =>
  command.parent ? [...namesOf(command.parent), command.name()] : [];

/** The language of a wrong line's message: `--lang` may stand after the mistake. */
function languageIn(argv: readonly string[]): Language | undefined {
  const value = argv.find((each) => each.startsWith('--lang='))?.slice(7) ?? argv[argv.indexOf('--lang') + 1];
  return argv.some((each) => each.startsWith('--lang')) && (value === 'ko' || value === 'en')
    ? value
    : undefined;
}

/** `unwatch` leaves standard output to the trainer: to it an error there means that its window was closed. */
function build(language: Language, unwatch: () => void): Command {
  const say = cliSayings[language];
  const headings: Record<string, string> = {
    'Usage:': say.usage,
    'Arguments:': say.arguments,
    'Options:': say.options,
    'Commands:': say.commands,
  };
  const program = new Command('docker-image-trainer')
    .exitOverride()
    .configureHelp({ styleTitle: (title) => headings[title] ?? title })
    .configureOutput({ writeErr: () => {} })
    .description(say.description)
    .helpOption('-h, --help', say.help)
    .helpCommand('help [command]', say.helpCommand)
    .version(manifest.version, '-v, --version', say.version)
    .option('--lang <language>', say.lang, parseLanguage)
    .option('--pack <folder>', say.pack)
    .option('--data-dir <folder>', say.dataDir)
    .option('--engine <engine>', say.engine, parseEngine)
    .action(async (options: GlobalOptions, command: Command) => {
      if (command.args[0] !== undefined) command.error(command.args[0], { code: 'commander.unknownCommand' });
      await start(language, unwatch, options);
    });
  const context = contextOf(program, language);
  declarePack(program, context);
  declareLab(program, context);
  declareTools(program, context);
  addProgress(program, language);
  addExam(program, language, (more) => start(language, unwatch, program.opts<GlobalOptions>(), more));
  addStats(program, language);
  // What is no command comes as an argument, and is told as that. Said last, since commands inherit it.
  return program.allowExcessArguments(true);
}

function parseLanguage(value: string): Language {
  if (value === 'ko' || value === 'en') return value;
  throw new InvalidArgumentError('');
}

function parseEngine(value: string): EngineName {
  const engine = engineNames.find((name) => name === value);
  if (!engine) throw new InvalidArgumentError('');
  chooseEngine(engine);
  return engine;
}

async function start(
  language: Language,
  unwatch: () => void,
  { lang, pack, dataDir }: GlobalOptions,
  more: Pick<StartOptions, 'exam'> = {},
): Promise<void> {
  const { startTrainer } = await import('./start.ts');
  unwatch();
  const options = {
    systemLanguage: systemLanguage(process.env),
    language: lang,
    dataDirectory: dataDir,
    ...more,
  };
  if (pack === undefined) return startTrainer(options);
  const { loadPack } = await import('./pack-check.ts');
  const loaded = loadPack(pack, language);
  if (!loaded) {
    process.exitCode = exitCode.checkFailed;
    return;
  }
  return startTrainer({ ...options, pack: loaded });
}

function sayError(language: Language, { code, message }: CommanderError, command: Command): string {
  const say = cliSayings[language];
  const name = /'([^']*)'/.exec(message)?.[1] ?? message;
  const badValue = name.startsWith('--engine') ? say.badEngine : say.badLanguage;
  switch (code) {
    case 'commander.unknownOption':
      return say.unknownOption(name);
    case 'commander.unknownCommand':
      return say.unknownCommand(name);
    case 'commander.help': // a command that only groups others, alone
      return say.missingCommand(command.commands.map((each) => each.name()));
    case 'commander.missingArgument':
      return say.missingArgument(name);
    case 'commander.missingMandatoryOptionValue':
      return say.missingOption(name.split(' ')[0] ?? name);
    case 'commander.optionMissingArgument':
      return say.missingValue(name.split(' ')[0] ?? name);
    case 'commander.invalidArgument':
      return badValue(/argument '([^']*)'/.exec(message)?.[1] ?? '');
    case 'commander.excessArguments':
      return say.tooManyArguments;
    default:
      return message;
  }
}
