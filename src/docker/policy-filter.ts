import type { Command, Option } from './command.ts';
import type { Given, State } from './policy-state.ts';
import { fullForm, parseReference, type Reference } from './reference.ts';

/** Names that a lab has made, where `--filter` names them → as they are called on the engine. Others stay. */
export function withOwnNames(command: Command, { prefix }: Given, state: State): Command {
  const own = (option: Option): Option => {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(String(option.value)) ?? [];
    const real = ownValue(command.path, key.trim().toLowerCase(), value.trim(), prefix, state);
    return option.name !== 'filter' || real === undefined ? option : { ...option, value: `${key}=${real}` };
  };
  return { ...command, options: command.options.map(own) };
}

function ownValue(
  path: string,
  key: string,
  value: string,
  prefix: string,
  state: State,
): string | undefined {
  switch (key) {
    case 'name':
      return ownName(value, path === 'ps' ? state.names : state.volumes, prefix);
    case 'volume':
      return state.volumes.get(value);
    case 'ancestor':
      return ownImage(value, state);
    case 'before':
    case 'since':
      return path === 'ps' ? state.names.get(value) : ownImage(value, state);
    case 'reference':
      return ownPattern(value, prefix, state);
    default:
      return undefined;
  }
}

/** Docker looks for this pattern anywhere in a name: the prefix is in the way only of one with a beginning. */
function ownName(pattern: string, names: ReadonlyMap<string, string>, prefix: string): string | undefined {
  const [, start = '', first = '', rest = ''] = /^(\^\/?)([\w-]*)(.*)$/s.exec(pattern) ?? [];
  const isOwn = start !== '' && [...names.keys()].some((name) => name.startsWith(first));
  return isOwn ? `${start}${prefix}${first}${rest}` : undefined;
}

function ownImage(typed: string, { tags }: State): string | undefined {
  const parsed = parseReference(typed);
  return parsed.ok ? tags.get(fullForm(parsed.value)) : undefined;
}

/** What `docker images` takes, with or without `--filter reference=`: `NAME` means all tags, `NAME:TAG` that one. */
export function ownPattern(typed: string, prefix: string, state: State): string | undefined {
  const parsed = parseReference(typed);
  if (!parsed.ok) return ownWildcard(typed, prefix, state);
  const { digest, tag } = parsed.value;
  if (digest !== undefined || typed.endsWith(`:${tag}`)) return ownImage(typed, state);
  const own = [...state.tags].find(([name]) => name.startsWith(`${repositoryOf(parsed.value)}:`));
  return own?.[1].slice(0, own[1].lastIndexOf(':'));
}

const repositoryOf = ({ registry, repository }: Reference): string => `${registry}/${repository}`;

/** `mine*`, `mine:*` and `nginx:m*`: the prefix goes where it stands in the names that begin like this. */
function ownWildcard(pattern: string, prefix: string, { tags }: State): string | undefined {
  const [start = ''] = /^[^*?[\\]*/.exec(pattern) ?? [];
  const own = [...tags.values()].find((real) => real.replace(prefix, '').startsWith(start));
  const at = own?.indexOf(prefix) ?? -1;
  if (start === '' || at < 0 || at > start.length) return undefined;
  return pattern.slice(0, at) + prefix + pattern.slice(at);
}
