/** What a flag takes. `bool` takes nothing, or `=true` / `=false`; the others are the words of docker's own help. */
type ValueKind = string;

export type Flag = {
  /** Long name without dashes, such as `publish`. */
  readonly name: string;
  /** One letter without its dash. */
  readonly short?: string;
  readonly kind: ValueKind;
  /** May be given several times, and each one counts. */
  readonly repeats: boolean;
  /** Another spelling that the client takes but does not show; the canonical name. */
  readonly aliasOf?: string;
};

const REPEATING = new Set(['list', 'map', 'mount', 'network', 'ulimit', 'gpu-request', 'filter', 'strings']);

/**
 * Reads a table of flags, one a line, in the shape of docker's help: `-p --publish list`, `--rm`, and
 * `--net = --network` for a hidden spelling.
 */
export function readFlags(table: string): readonly Flag[] {
  const flags: Flag[] = [];
  for (const row of table.split('\n')) {
    const match = /^\s*(?:-(\w) )?--([\w-]+)(?: = --([\w-]+)| ([\w-]+))?\s*$/.exec(row);
    if (!match) continue;
    const [, short, name = '', aliasOf, kind = 'bool'] = match;
    const target = flags.find((flag) => flag.name === aliasOf);
    const takes = target?.kind ?? kind;
    flags.push({
      name,
      kind: takes,
      repeats: REPEATING.has(takes),
      ...(short === undefined ? {} : { short }),
      ...(aliasOf === undefined ? {} : { aliasOf }),
    });
  }
  return flags;
}
