import type { Command, Option } from './command.ts';
import { type ArgumentRole, type CommandSpec, roleAt } from './command-spec.ts';
import { findCommand, findFlag, GLOBAL_FLAGS } from './commands.ts';
import type { Flag } from './flags.ts';
import { imageKey, localPath, valueKey } from './normal-value.ts';
import { parsePublish, renderBinding } from './publish.ts';
import { familiarName, parseReference } from './reference.ts';
import { quoteLine } from './render.ts';

/** `key` says whether two are the same, `shown` is what was typed; in quotes if that is empty. */
export type NormalValue = { readonly key: string; readonly shown: string };
export type NormalArgument = NormalValue & { readonly role: ArgumentRole };

/** A command line without what makes no difference: order, spelling, defaults that were said. */
export type NormalForm = {
  readonly path: string;
  /** By long name; of `docker` itself with dashes before it. A flag that takes nothing has a key only. */
  readonly flags: ReadonlyMap<string, readonly NormalValue[]>;
  readonly args: readonly NormalArgument[];
};

export function normalForm(command: Command): NormalForm {
  const spec = findCommand(command.path);
  if (!spec) return { path: command.path, flags: new Map(), args: [] };
  const flags = new Map([
    ...readFlagValues(command.globals, GLOBAL_FLAGS, '').map(([name, each]) => [`--${name}`, each] as const),
    ...readFlagValues(command.options, spec.flags, spec.path),
  ]);
  for (const rule of RULES) rule(command, flags);
  const allTags = flags.has('all-tags');
  const args = command.args.map((text, index) => {
    const role = roleAt(spec, index);
    return { role, shown: text, key: argumentKey(role, text, spec, allTags) };
  });
  // `docker login docker.io` is `docker login`.
  return { path: spec.path, flags, args: args.filter(({ role, key }) => role !== 'registry' || key !== '') };
}

function readFlagValues(
  options: readonly Option[],
  table: readonly Flag[],
  path: string,
): readonly (readonly [string, readonly NormalValue[]])[] {
  const values = new Map<string, NormalValue[]>();
  for (const { name, value } of options) {
    const flag = findFlag(table, name);
    if (!flag) continue;
    const each = typeof value === 'boolean' ? [{ key: String(value), shown: '' }] : read(flag, value, path);
    // What cannot be repeated counts as it was given last.
    const before = flag.repeats ? (values.get(familyOf(name)) ?? []) : [];
    values.set(familyOf(name), [...before, ...each]);
  }
  return [...values].filter(([name, each]) => {
    const flag = findFlag(table, name);
    if (!flag || flag.repeats) return true;
    const usual = flag.default ?? (flag.kind === 'bool' ? 'false' : undefined);
    return usual === undefined || each[0]?.key !== valueKey(flag, usual, path);
  });
}

/** `--mount` and `-v` can say the same. */
const familyOf = (name: string): string => (name === 'mount' ? 'volume' : name);

function read(flag: Flag, value: string, path: string): readonly NormalValue[] {
  const bindings = flag.name === 'publish' ? parsePublish(value) : undefined;
  if (bindings) return bindings.map(renderBinding).map((each) => ({ key: each, shown: each }));
  const shown = flag.name === 'mount' ? `--mount ${value}` : value || quoteLine([value]);
  return [{ key: valueKey(flag, value, path), shown }];
}

function argumentKey(role: ArgumentRole, text: string, spec: CommandSpec, allTags: boolean): string {
  switch (role) {
    case 'image':
    case 'new-image':
      return allTags ? nameKey(text) : imageKey(text);
    case 'context':
      return contextPath(text);
    case 'place': {
      const [, container, path = ''] = /^([a-zA-Z0-9][\w.-]*):(.*)$/.exec(text) ?? [];
      // Paths of a container are taken from its root.
      return container === undefined ? localPath(text) : `${container}:/${path.replace(/^\/+/, '')}`;
    }
    case 'file':
      return localPath(text);
    case 'port':
      return text.includes('/') ? text : `${text}/tcp`;
    case 'registry':
      return spec.path.startsWith('log') && text === 'docker.io' ? '' : text;
    default:
      return text;
  }
}

/** Without a tag, which `--all-tags` does not take. */
function nameKey(text: string): string {
  const reference = parseReference(text);
  if (!reference.ok || text.endsWith(`:${reference.value.tag}`)) return text;
  return familiarName(reference.value);
}

function contextPath(text: string): string {
  return text === './' ? '.' : localPath(text).replace(/(?<=[^/])\/$/, '');
}

type Rule = (command: Command, flags: Map<string, readonly NormalValue[]>) => void;

/** Defaults that are not in a client's help. */
const RULES: readonly Rule[] = [
  ({ path }, flags) => {
    const [network, ...more] = flags.get('network') ?? [];
    const isDefault = network?.key === 'bridge' || network?.key === 'default';
    if ((path === 'run' || path === 'create') && isDefault && more.length === 0) flags.delete('network');
  },
  ({ path }, flags) => {
    if (path === 'kill' && flags.get('signal')?.[0]?.key === 'KILL') flags.delete('signal');
  },
  ({ path }, flags) => {
    if (path !== 'ps') return;
    // `-l` counts only where there is no `-n`.
    if (flags.has('latest') && !flags.has('last')) flags.set('last', [{ key: '1', shown: '1' }]);
    flags.delete('latest');
    // A limit shows stopped ones too; 0 or less is none.
    const hasLimit = Number(flags.get('last')?.[0]?.key) > 0;
    flags.delete(hasLimit ? 'all' : 'last');
  },
  ({ path, args }, flags) => {
    const context = contextPath(args[0] ?? '');
    const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
    if (path === 'build' && flags.get('file')?.[0]?.key === usual) flags.delete('file');
  },
];
