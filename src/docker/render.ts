import type { Command, Option } from './command.ts';
import { findCommand } from './commands.ts';

/** The canonical words, `docker` first: long flags, values behind `=`. Parsing them gives the same command. */
export function renderWords(command: Command): readonly string[] {
  const { globals, path, options, args } = command;
  const first = args.findIndex((arg) => arg.startsWith('-') && arg !== '-');
  const readsAll = findCommand(path)?.optionsEndAtArgument !== true;
  const needsDashes = first === 0 || (first > 0 && readsAll);
  return [
    'docker',
    ...globals.map(renderOption),
    ...path.split(' '),
    ...options.map(renderOption),
    ...(needsDashes ? ['--'] : []),
    ...args,
  ];
}

function renderOption({ name, value }: Option): string {
  return value === true ? `--${name}` : `--${name}=${value}`;
}

// What no shell gives a meaning to, anywhere in a word.
const PLAIN = /^[\w%+,./:@^-][\w%+,./:=@^-]*$/;

/** One line that a POSIX shell would split into the same words. */
export function quoteLine(words: readonly string[]): string {
  return words.map(quoteWord).join(' ');
}

function quoteWord(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
