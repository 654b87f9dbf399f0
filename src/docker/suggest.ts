import { commandNames, findCommand, findFlag, GLOBAL_FLAGS, GROUPS } from './commands.ts';
import type { Flag } from './flags.ts';
import { nearest } from './nearest.ts';
import type { ParseProblem } from './problem.ts';

/** What was most likely meant by the part that is not known: `run` for `rnu`, `--detach` for `--detatch`. */
export function suggest(problem: ParseProblem, words: readonly string[]): string | undefined {
  switch (problem.rule) {
    case 'not-docker':
      return nearest(problem.part, ['docker']);
    case 'unknown-command':
      return nearestCommand(problem);
    case 'unknown-flag':
      return nearestFlag(problem, words);
    default:
      return undefined;
  }
}

function nearestCommand({ part, command: group }: ParseProblem): string | undefined {
  const names = commandNames();
  if (group !== '')
    return near(
      part,
      names.filter((name) => name.startsWith(`${group} `)),
    );
  return near(part, [...names.filter((name) => !name.includes(' ')), ...GROUPS]);
}

function nearestFlag({ part, command }: ParseProblem, words: readonly string[]): string | undefined {
  const flags = (command === '' ? GLOBAL_FLAGS : findCommand(command)?.flags) ?? [];
  // `-rm` for `--rm`, `-name web` for `--name web`.
  const withOneDash = words.find((word) => /^-[a-z][a-z-]/.test(word) && isFlag(flags, word.slice(1)));
  if (withOneDash !== undefined) return `-${withOneDash.split('=')[0]}`;
  if (part.startsWith('--')) {
    const found = near(
      part.slice(2),
      flags.map(({ name }) => name),
    );
    return found === undefined ? undefined : `--${found}`;
  }
  const letter = part.slice(1);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return flags.some(({ short }) => short === other) ? `-${other}` : undefined;
}

function isFlag(flags: readonly Flag[], text: string): boolean {
  return findFlag(flags, text.split('=')[0] ?? text) !== undefined;
}

/** Of short words everything is near: one letter at least has to be in its place. */
function near(word: string, names: readonly string[]): string | undefined {
  return nearest(
    word,
    names.filter((name) => [...name].some((letter, index) => word[index] === letter)),
  );
}
