/** What a flag takes. `bool` takes nothing, or `=true` / `=false`; the others are the words of docker's own help. */
type ValueKind = string;

/** The clients whose help this grammar was compared with, oldest first; see test/engine/help.engine.test.ts. */
type ClientVersion = '20.10' | '28';

type Builder = 'buildkit' | 'buildx';

export type Flag = {
  /** Long name without dashes, such as `publish`. */
  readonly name: string;
  /** One letter without its dash. */
  readonly short?: string;
  readonly kind: ValueKind;
  /** May be given several times, and each one counts. */
  readonly repeats: boolean;
  /** What it is when it is not given, where that is more than empty, off or zero. */
  readonly default?: string;
  /** The client whose help does not show it. It may still take it: what needs Windows or BuildKit is hidden. */
  readonly unseenIn?: ClientVersion;
  /** A builder that the client runs only where it is installed or asked for. */
  readonly needs?: Builder;
  /** Another spelling that the client takes but does not show; the canonical name. */
  readonly aliasOf?: string;
};

/** Every command has it, and with it does nothing else. */
export const HELP: Flag = { name: 'help', kind: 'bool', repeats: false };

const REPEATING = new Set([
  'list',
  'map',
  'mount',
  'network',
  'ulimit',
  'gpu-request',
  'filter',
  'strings',
  'stringArray',
]);

const ROW =
  /^(?:-(?<short>\w) )?--(?<name>[\w-]+)(?: = --(?<aliasOf>[\w-]+))?(?: (?!default |unseen-in |needs )(?<kind>[\w-]+))?(?: default (?<value>\S+))?(?: unseen-in (?<unseenIn>20\.10|28))?(?: needs (?<needs>buildkit|buildx))?$/;

/**
 * Reads a table of flags, one a line, in the shape of docker's help: `-p --publish list`, `--rm`,
 * `--pull string default missing`, `--tree unseen-in 20.10`, `--push needs buildx`, and `--net = --network` for a
 * hidden spelling.
 * A row that is none of these is a mistake of the table, and throws.
 */
export function readFlags(table: string): readonly Flag[] {
  const flags: Flag[] = [];
  for (const row of table.split('\n').map((line) => line.trim())) {
    if (row !== '') flags.push(readRow(row, flags));
  }
  return flags;
}

function readRow(row: string, before: readonly Flag[]): Flag {
  const groups = ROW.exec(row)?.groups as Partial<Record<string, string>> | undefined;
  if (!groups) throw new Error(`not a flag: ${row}`);
  const { short, name = '', aliasOf, kind = 'bool', value, unseenIn, needs } = groups;
  const takes = before.find((flag) => flag.name === aliasOf)?.kind ?? kind;
  return {
    name,
    kind: takes,
    repeats: REPEATING.has(takes),
    ...(short === undefined ? {} : { short }),
    ...(value === undefined ? {} : { default: value }),
    ...(unseenIn === undefined ? {} : { unseenIn: unseenIn as ClientVersion }),
    ...(needs === undefined ? {} : { needs: needs as Builder }),
    ...(aliasOf === undefined ? {} : { aliasOf }),
  };
}
