import fc from 'fast-check';
import type { Command, Option } from '../../src/docker/command.ts';
import type { CommandSpec } from '../../src/docker/command-spec.ts';
import { COMMANDS, GLOBAL_FLAGS } from '../../src/docker/commands.ts';
import type { Flag } from '../../src/docker/flags.ts';

const anyWord = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('-', '--', '-d', '--rm', '--name=x', '', 'nginx', '80:80', '=', '-x=', "a'b"),
);

function anyOption(flags: readonly Flag[]): fc.Arbitrary<Option> {
  const canonical = flags.filter((flag) => flag.aliasOf === undefined);
  return fc.constantFrom(...canonical).chain(({ name, kind }) => {
    const isInteger = /^u?int\d*$/.test(kind);
    // A name before the ports is refused.
    const text = name === 'publish' ? anyWord.filter((word) => !/:.*:/s.test(word)) : anyWord;
    const value = kind === 'bool' ? fc.boolean() : isInteger ? fc.integer().map(String) : text;
    return value.map((each) => ({ name, value: each }));
  });
}

function anyCommandOf(spec: CommandSpec): fc.Arbitrary<Command> {
  const options =
    spec.flags.length === 0 ? fc.constant([]) : fc.array(anyOption(spec.flags), { maxLength: 6 });
  const maxLength = Math.min(spec.maxArgs, spec.minArgs + 4);
  return fc.record({
    globals: fc.array(anyOption(GLOBAL_FLAGS), { maxLength: 2 }),
    path: fc.constant(spec.path),
    options,
    args: fc.array(anyWord, { minLength: spec.minArgs, maxLength }),
  });
}

/** Any command of the grammar that the client would take. */
export const anyCommand = fc.constantFrom(...COMMANDS).chain(anyCommandOf);
