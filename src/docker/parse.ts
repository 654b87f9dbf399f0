import type { Command, Option } from './command.ts';
import type { CommandSpec } from './command-spec.ts';
import { findCommand, findFlag, findShort, GLOBAL_FLAGS, GROUPS } from './commands.ts';
import type { Flag } from './flags.ts';
import type { ParseProblem, ParseRule, WordsProblem } from './problem.ts';
import { fail, ok, type Result } from './result.ts';
import { splitWords } from './words.ts';

export function parseLine(line: string): Result<Command, WordsProblem | ParseProblem> {
  const words = splitWords(line);
  return words.ok ? parseCommand(words.value) : words;
}

/** `words` begin with `docker`. Understands what the real client (pflag, cobra) understands, and no more. */
export function parseCommand(words: readonly string[]): Result<Command, ParseProblem> {
  const [program = '', ...rest] = words;
  if (program !== 'docker') return problem('not-docker', program, '');
  const globals = readOptions(rest, { path: '', flags: GLOBAL_FLAGS, optionsEndAtArgument: true });
  if (!globals.ok) return globals;
  const named = readName(globals.value.args);
  if (!named.ok) return named;
  const { spec, rest: after } = named.value;
  const read = readOptions(after, spec);
  if (!read.ok) return read;
  const { options, args } = read.value;
  if (args.length < spec.minArgs) return problem('missing-argument', '', spec.path);
  if (args.length > spec.maxArgs) return problem('too-many-arguments', args[spec.maxArgs] ?? '', spec.path);
  return ok({ globals: globals.value.options, path: spec.path, options, args });
}

type Named = { readonly spec: CommandSpec; readonly rest: readonly string[] };

function readName([first, second, ...rest]: readonly string[]): Result<Named, ParseProblem> {
  if (first === undefined) return problem('missing-command', '', '');
  if (!GROUPS.has(first)) {
    const spec = findCommand(first);
    if (!spec) return problem('unknown-command', first, '');
    return ok({ spec, rest: second === undefined ? rest : [second, ...rest] });
  }
  if (second === undefined) return problem('missing-command', first, first);
  const spec = findCommand(`${first} ${second}`);
  return spec ? ok({ spec, rest }) : problem('unknown-command', `${first} ${second}`, first);
}

type Read = { readonly options: readonly Option[]; readonly args: readonly string[] };
type Grammar = Pick<CommandSpec, 'path' | 'flags' | 'optionsEndAtArgument'>;

function readOptions(words: readonly string[], grammar: Grammar): Result<Read, ParseProblem> {
  const options: Option[] = [];
  const args: string[] = [];
  let at = 0;
  const take = (): string | undefined => words[at++];
  for (let word = take(); word !== undefined; word = take()) {
    if (word === '--') return ok({ options, args: [...args, ...words.slice(at)] });
    if (!word.startsWith('-') || word === '-') {
      args.push(word);
      if (grammar.optionsEndAtArgument) return ok({ options, args: [...args, ...words.slice(at)] });
      continue;
    }
    const read = word.startsWith('--') ? readLong(word, take, grammar) : readShort(word, take, grammar);
    if (!read.ok) return read;
    options.push(...read.value);
  }
  return ok({ options, args });
}

type Take = () => string | undefined;

function readLong(word: string, take: Take, grammar: Grammar): Result<readonly Option[], ParseProblem> {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
  if (name === '' || name.startsWith('-')) return problem('bad-flag', word, grammar.path);
  const flag = findFlag(grammar.flags, name);
  if (!flag) return problem('unknown-flag', `--${name}`, grammar.path);
  const given = equals < 0 ? undefined : word.slice(equals + 1);
  const option = readValue(flag, `--${name}`, given, take, grammar);
  return option.ok ? ok([option.value]) : option;
}

/** `-it`, `-dp 80:80`, `-p80:80`, `-p=80:80`: a flag that takes a value takes the rest of the word, or the next. */
function readShort(word: string, take: Take, grammar: Grammar): Result<readonly Option[], ParseProblem> {
  const options: Option[] = [];
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
    options.push(option.value);
    letters = given === undefined ? rest : '';
  }
  return ok(options);
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
  return ok({ name, value });
}

function problem(rule: ParseRule, part: string, command: string): Result<never, ParseProblem> {
  return fail({ kind: 'parse', rule, part, command });
}
