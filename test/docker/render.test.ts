import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, Option } from '../../src/docker/command.ts';
import type { CommandSpec } from '../../src/docker/command-spec.ts';
import { COMMANDS, GLOBAL_FLAGS } from '../../src/docker/commands.ts';
import type { Flag } from '../../src/docker/flags.ts';
import { parseCommand, parseLine } from '../../src/docker/parse.ts';
import { quoteLine, renderWords } from '../../src/docker/render.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('-', '--', '-d', '--rm', '--name=x', '', 'nginx', '80:80', '=', '-x=', "a'b"),
);

function anyOption(flags: readonly Flag[]): fc.Arbitrary<Option> {
  const canonical = flags.filter((flag) => flag.aliasOf === undefined);
  return fc.constantFrom(...canonical).chain(({ name, kind }) => {
    const isInteger = /^u?int\d*$/.test(kind);
    const value = kind === 'bool' ? fc.boolean() : isInteger ? fc.integer().map(String) : word;
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
    args: fc.array(word, { minLength: spec.minArgs, maxLength }),
  });
}

const anyCommand = fc.constantFrom(...COMMANDS).chain(anyCommandOf);

test('what is rendered is parsed to the same command', () => {
  fc.assert(
    fc.property(anyCommand, (command) => {
      expect(parseCommand(renderWords(command))).toEqual({ ok: true, value: command });
    }),
    { numRuns: 2000 },
  );
});

test('every spelling of a command is the same command', () => {
  for (const { names, path, minArgs } of COMMANDS) {
    const args = Array.from({ length: minArgs }, (_, index) => `x${index}`);
    for (const name of names) {
      expect(parseLine(['docker', name, ...args].join(' '))).toMatchObject({
        ok: true,
        value: { path, args },
      });
    }
  }
});

test.each([
  ['docker run -dp 80:80 --name web nginx', 'docker run --detach --publish=80:80 --name=web nginx'],
  ['docker container ls -aq', 'docker ps --all --quiet'],
  ['docker run busybox sh -c "echo hi > /tmp/x"', "docker run busybox sh -c 'echo hi > /tmp/x'"],
  ['docker run -e "A=it\'s" busybox', `docker run '--env=A=it'\\''s' busybox`],
  ['docker rmi -- -x', 'docker rmi -- -x'],
  ['docker run --rm=false nginx -g x', 'docker run --rm=false nginx -g x'],
])('%s', (line, shown) => {
  const command = parseLine(line);
  if (!command.ok) throw new Error(JSON.stringify(command.error));
  expect(quoteLine(renderWords(command.value))).toBe(shown);
});
