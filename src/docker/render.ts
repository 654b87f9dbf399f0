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

/** A single letter stands for a flag whose long names differ between clients. */
function renderOption({ name, value }: Option): string {
  const flag = name.length === 1 ? `-${name}` : `--${name}`;
  return value === true ? flag : `${flag}=${value}`;
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
