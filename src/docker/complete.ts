import { commandNames, findCommand } from './commands.ts';

export type Completion = {
  /** What should stand in place of the text before the cursor. */
  readonly replacement: string;
  /** What the last word could become; one or none need no choice. */
  readonly candidates: readonly string[];
};

/**
 * Completes the last word of a docker command line: `docker`, a command, a flag of the command before it, or one of
 * the `names` (of containers, images) behind it.
 */
export function completions(before: string, names: readonly string[] = []): Completion {
  const words = before.split(/ +/);
  const last = words.at(-1) ?? '';
  const candidates = candidatesFor(words.slice(0, -1), last, names).filter((each) => each.startsWith(last));
  const common = commonStart(candidates);
  const isDone = candidates.length === 1;
  const word = common.length > last.length || isDone ? common : last;
  return {
    replacement: before.slice(0, before.length - last.length) + word + (isDone ? ' ' : ''),
    candidates,
  };
}

function candidatesFor(words: readonly string[], last: string, names: readonly string[]): readonly string[] {
  const [program, ...rest] = words;
  if (program === undefined) return ['docker'];
  if (program !== 'docker') return [];
  const spelling = [rest.slice(0, 2).join(' '), rest[0] ?? ''].find((name) => findCommand(name));
  if (spelling === undefined) {
    const start = rest.length > 0 ? `${rest.join(' ')} ` : '';
    const next = commandNames().filter((name) => name.startsWith(start));
    return [...new Set(next.map((name) => name.slice(start.length).split(' ')[0] ?? ''))].sort();
  }
  if (!last.startsWith('-')) return names;
  const flags = findCommand(spelling)?.flags ?? [];
  return flags.map(({ name }) => `--${name}`).sort();
}

function commonStart(words: readonly string[]): string {
  const [first = '', ...others] = words;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
