import type { Command, Option, Part } from './command.ts';
import { type CommandSpec, roleAt } from './command-spec.ts';
import { findCommand, findFlag, findShort, GLOBAL_FLAGS, GROUPS } from './commands.ts';
import type { Flag } from './flags.ts';
import type { ParseProblem, ParseRule, WordsProblem } from './problem.ts';
import { hasBadAddress } from './publish.ts';
import { quoteLine, renderWords } from './render.ts';
import { fail, ok, type Result } from './result.ts';
import { suggest } from './suggest.ts';
import { splitWords } from './words.ts';

export function parseLine(line: string): Result<Command, WordsProblem | ParseProblem> {
  const words = splitWords(line);
  return words.ok ? parseCommand(words.value) : words;
}

/** In the spelling in which commands are rebuilt; as it is where it is none. */
export function canonicalLine(line: string): string {
  const parsed = parseLine(line);
  return parsed.ok ? quoteLine(renderWords(parsed.value)) : line;
}

/** `words` begin with `docker`. Understands what the real client (pflag, cobra) understands, and no more. */
export function parseCommand(words: readonly string[]): Result<Command, ParseProblem> {
  const parsed = parseParts(words);
  return parsed.ok ? ok(parsed.value.command) : parsed;
}

export type Parsed = { readonly command: Command; readonly parts: readonly Part[] };

/** As `parseCommand`, and the parts of the line in the order in which they were typed. */
export function parseParts(words: readonly string[]): Result<Parsed, ParseProblem> {
  const parsed = readParts(words);
  const suggestion = parsed.ok ? undefined : suggest(parsed.error, words);
  return parsed.ok || suggestion === undefined ? parsed : fail({ ...parsed.error, suggestion });
}

function readParts(words: readonly string[]): Result<Parsed, ParseProblem> {
  const [program = '', ...rest] = words;
  if (program !== 'docker') return problem('not-docker', program, '');
  const globals = readOptions(rest, { path: '', flags: GLOBAL_FLAGS, optionsEndAtArgument: true });
  if (!globals.ok) return globals;
  const named = readName(globals.value.args);
  if (!named.ok) return named;
  const { spec, name, rest: after } = named.value;
  const read = readOptions(after, spec);
  if (!read.ok) return read;
  const { options, args } = read.value;
  const isHelp = options.some(({ name, value }) => name === 'help' && value === true);
  if (args.length < spec.minArgs && !isHelp) {
    const missing = roleAt(spec, args.length);
    return fail({ kind: 'parse', rule: 'missing-argument', part: '', command: spec.path, missing });
  }
  if (args.length > spec.maxArgs) return problem('too-many-arguments', args[spec.maxArgs] ?? '', spec.path);
  return ok({
    command: { globals: globals.value.options, path: spec.path, options, args },
    parts: [
      { kind: 'program', text: program },
      ...globals.value.parts.filter((part) => part.kind !== 'argument'),
      { kind: 'command', text: name },
      ...read.value.parts.map((part) => withRole(part, spec)),
    ],
  });
}

function withRole(part: Part, spec: CommandSpec): Part {
  return part.kind === 'argument' ? { ...part, role: roleAt(spec, part.index) } : part;
}

type Named = { readonly spec: CommandSpec; readonly name: string; readonly rest: readonly string[] };

function readName([first, second, ...rest]: readonly string[]): Result<Named, ParseProblem> {
  if (first === undefined) return problem('missing-command', '', '');
  if (!GROUPS.has(first)) {
    const spec = findCommand(first);
    if (!spec) return problem('unknown-command', first, '');
    return ok({ spec, name: first, rest: second === undefined ? rest : [second, ...rest] });
  }
  if (second === undefined) return problem('missing-command', first, first);
  const name = `${first} ${second}`;
  const spec = findCommand(name);
  return spec ? ok({ spec, name, rest }) : problem('unknown-command', name, first);
}

type Read = {
  readonly options: readonly Option[];
  readonly args: readonly string[];
  readonly parts: readonly Part[];
};
type Grammar = Pick<CommandSpec, 'path' | 'flags' | 'optionsEndAtArgument'>;

function readOptions(words: readonly string[], grammar: Grammar): Result<Read, ParseProblem> {
  const options: Option[] = [];
  const args: string[] = [];
  const parts: Part[] = [];
  let at = 0;
  const take = (): string | undefined => words[at++];
  const readArgument = (text: string): void => {
    parts.push({ kind: 'argument', text, index: args.length, role: 'any' });
    args.push(text);
  };
  const end = (): Result<Read, never> => {
    for (const word of words.slice(at)) readArgument(word);
    return ok({ options, args, parts });
  };
  for (let word = take(); word !== undefined; word = take()) {
    if (word === '--') {
      parts.push({ kind: 'dashes', text: word });
      return end();
    }
    if (!word.startsWith('-') || word === '-') {
      readArgument(word);
      if (grammar.optionsEndAtArgument) return end();
      continue;
    }
    const start = at - 1;
    const read = word.startsWith('--') ? readLong(word, take, grammar) : readShort(word, take, grammar);
    if (!read.ok) return read;
    const typed = words.slice(start, at);
    for (const { option, text } of read.value) {
      options.push(option);
      parts.push({ kind: 'flag', text, option, typed, ofDocker: grammar.path === '' });
    }
  }
  return end();
}

type Take = () => string | undefined;

/** `text` is the option alone: of `-dp 80:80` it is `-d` and `-p 80:80`. */
type Given = { readonly option: Option; readonly text: string };

function readLong(word: string, take: Take, grammar: Grammar): Result<readonly Given[], ParseProblem> {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
  if (name === '' || name.startsWith('-')) return problem('bad-flag', word, grammar.path);
  const flag = findFlag(grammar.flags, name);
  if (!flag) return problem('unknown-flag', `--${name}`, grammar.path);
  const given = equals < 0 ? undefined : word.slice(equals + 1);
  const option = readValue(flag, `--${name}`, given, take, grammar);
  if (!option.ok) return option;
  const { value } = option.value;
  return ok([
    { option: option.value, text: given === undefined ? textOf(`--${name}`, value) : quoteLine([word]) },
  ]);
}

/** `-it`, `-dp 80:80`, `-p80:80`, `-p=80:80`: a flag that takes a value takes the rest of the word, or the next. */
function readShort(word: string, take: Take, grammar: Grammar): Result<readonly Given[], ParseProblem> {
  const options: Given[] = [];
  let letters = word.slice(1);
  while (letters !== '') {
    const letter = String.fromCodePoint(letters.codePointAt(0) ?? 0);
    const flag = findShort(grammar.flags, letter);
    if (!flag) return problem('unknown-flag', `-${letter}`, grammar.path);
    const rest = letters.slice(letter.length);
    const withEquals = rest.startsWith('=') && rest.length > 1;
    const given = withEquals ? rest.slice(1) : flag.kind === 'bool' || rest === '' ? undefined : rest;
    const option = readValue(flag, `-${letter}`, given, take, grammar);
    if (!option.ok) return option;
    const isBool = flag.kind === 'bool' && given !== undefined;
    const text = isBool ? `-${letter}=${given}` : textOf(`-${letter}`, option.value.value);
    options.push({ option: option.value, text });
    letters = given === undefined ? rest : '';
  }
  return ok(options);
}

function textOf(flag: string, value: string | boolean): string {
  return typeof value === 'string' ? quoteLine([flag, value]) : flag;
}

// strconv.ParseBool of Go.
const TRUE = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const FALSE = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);
const INTEGER = /^[+-]?(?:0[xX][\da-fA-F]+|\d+)$/;

function readValue(
  flag: Flag,
  shown: string,
  given: string | undefined,
  take: Take,
  grammar: Grammar,
): Result<Option, ParseProblem> {
  const name = flag.aliasOf ?? flag.name;
  if (flag.kind === 'bool') {
    if (given === undefined || TRUE.has(given)) return ok({ name, value: true });
    if (FALSE.has(given)) return ok({ name, value: false });
    return problem('bad-value', `${shown}=${given}`, grammar.path);
  }
  const value = given ?? take();
  if (value === undefined) return problem('missing-value', shown, grammar.path);
  if (/^u?int\d*$/.test(flag.kind) && !INTEGER.test(value)) {
    return problem('bad-value', `${shown}=${value}`, grammar.path);
  }
  if (name === 'publish' && hasBadAddress(value)) {
    return problem('bad-address', `${shown} ${value}`, grammar.path);
  }
  return ok({ name, value });
}

function problem(rule: ParseRule, part: string, command: string): Result<never, ParseProblem> {
  return fail({ kind: 'parse', rule, part, command });
}
