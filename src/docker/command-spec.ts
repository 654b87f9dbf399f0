import { type Flag, HELP, readFlags } from './flags.ts';

/** What an argument is. `inner` belongs to the container: its command; `any` is a name or an id of anything. */
export type ArgumentRole =
  | 'image'
  | 'image-pattern'
  | 'new-image'
  | 'container'
  | 'new-name'
  | 'inner'
  | 'port'
  | 'place'
  | 'file'
  | 'context'
  | 'volume'
  | 'new-volume'
  | 'network'
  | 'new-network'
  | 'registry'
  | 'term'
  | 'any';

export type CommandSpec = {
  /** The name that students meet first, such as `run` or `ps`; `Command.path` holds it. */
  readonly path: string;
  /** All spellings, `path` first: `run`, `container run`. */
  readonly names: readonly string[];
  /** Of these, the ones that the client 20.10 does not know. */
  readonly newNames: readonly string[];
  readonly flags: readonly Flag[];
  readonly minArgs: number;
  readonly maxArgs: number;
  /** By position; the last one stands for all that follow. */
  readonly roles: readonly ArgumentRole[];
  /** Its arguments are a set: `rm a b` is `rm b a`. */
  readonly anyOrder: boolean;
  /** Options end at the first argument; what follows belongs to the container. */
  readonly optionsEndAtArgument: boolean;
};

type More = Partial<Pick<CommandSpec, 'anyOrder' | 'optionsEndAtArgument' | 'newNames'>>;

/**
 * `usage` holds the arguments by role as docker's help shows them: `image inner...`, `container...` (one or more),
 * `[image-pattern]` (may be left out). `flags` is a table for `readFlags`.
 */
export function spec(
  names: readonly [string, ...string[]],
  usage: string,
  flags: string | readonly Flag[] = '',
  { anyOrder = false, optionsEndAtArgument = false, newNames = [] }: More = {},
): CommandSpec {
  const words = usage.split(' ').filter((word) => word !== '');
  return {
    path: names[0],
    names,
    newNames,
    flags: [...(typeof flags === 'string' ? readFlags(flags) : flags), HELP],
    minArgs: words.filter((word) => !word.startsWith('[')).length,
    maxArgs: words.at(-1)?.includes('...') ? Number.POSITIVE_INFINITY : words.length,
    roles: words.map((word) => word.replace(/[[\].]/g, '') as ArgumentRole),
    anyOrder,
    optionsEndAtArgument,
  };
}

export function roleAt({ roles }: CommandSpec, index: number): ArgumentRole {
  return roles[index] ?? roles.at(-1) ?? 'any';
}
