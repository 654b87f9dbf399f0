import type { Command, Option } from '../../docker/command.ts';
import { parseCommand } from '../../docker/parse.ts';
import { familiarForm, fullForm, parseReference } from '../../docker/reference.ts';
import { renderWords } from '../../docker/render.ts';
import { hasSessionPrefix } from '../session-names.ts';

/** The words of a docker command as podman takes them; those that docker does not have stay as they are. */
export function podmanWords(argv: readonly string[]): readonly string[] {
  const parsed = parseCommand(['docker', ...argv]);
  if (!parsed.ok) return argv;
  const command = parsed.value;
  const options = [...command.options.map((option) => adapt(option, command)), ...added(command)];
  return renderWords({ ...command, options, args: command.args.map(nameIn(command)) }).slice(1);
}

/** Which arguments are references: all of them, or the one at this place. */
const REFERENCES: Readonly<Record<string, 'all' | number>> = {
  run: 0,
  create: 0,
  commit: 1,
  pull: 'all',
  rmi: 'all',
  tag: 'all',
  history: 'all',
  'image inspect': 'all',
};

function nameIn({ path }: Command): (arg: string, index: number) => string {
  const place = Object.hasOwn(REFERENCES, path) ? REFERENCES[path] : undefined;
  return (arg, index) => (place === 'all' || place === index ? fullName(arg) : arg);
}

/**
 * Podman looks for a short name on this machine first, as `localhost/NAME`, then in the registries of its settings: a
 * complete name means the same everywhere. What is made here is local, and podman itself would call it so.
 */
function fullName(text: string): string {
  const reference = parseReference(text);
  if (!reference.ok) return text;
  const isNamed = /^localhost\//.test(text);
  return hasSessionPrefix(text) && !isNamed
    ? `localhost/${familiarForm(reference.value)}`
    : fullForm(reference.value);
}

/** An id stands without its algorithm, and what is made here with its full name. */
const ancestor = (image: string): string =>
  hasSessionPrefix(image) ? fullName(image) : image.replace(/^sha256:/, '');

function adapt(option: Option, { path }: Command): Option {
  const { name, value } = option;
  if (path === 'build' && name === 'tag') return { name, value: fullName(String(value)) };
  if (name === 'filter')
    return { name, value: String(value).replace(/^ancestor=(.+)/, (_all, of) => `ancestor=${ancestor(of)}`) };
  return option;
}

function added({ path, options }: Command): readonly Option[] {
  const has = (name: string): boolean => options.some((option) => option.name === name);
  // Docker kills what it removes by force; podman would ask it to end first, for ten seconds.
  if (path === 'rm' && has('force')) return [{ name: 'time', value: '0' }];
  // Podman's own format of images has no place for a message.
  if (path === 'commit' && has('message')) return [{ name: 'format', value: 'docker' }];
  return [];
}
