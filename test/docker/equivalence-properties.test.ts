import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, Option } from '../../src/docker/command.ts';
import { COMMANDS, findCommand, findFlag } from '../../src/docker/commands.ts';
import { compare } from '../../src/docker/equivalence.ts';
import type { Flag } from '../../src/docker/flags.ts';
import { parseCommand } from '../../src/docker/parse.ts';
import { renderWords } from '../../src/docker/render.ts';
import { anyCommand } from './any-command.ts';

const runs = { numRuns: 2000 };

test('a command is equivalent to itself, and to what it is rendered to', () => {
  fc.assert(
    fc.property(anyCommand, (command) => {
      const again = parseCommand(renderWords(command));
      expect(again.ok && compare(again.value, command)).toEqual([]);
    }),
    runs,
  );
});

/** Flags that are given twice keep their order: of most the last one counts. */
function inOrderOf(keys: readonly number[], options: readonly Option[]): readonly Option[] {
  const shuffled = options
    .map((option, index) => ({ option, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ option }) => option);
  const family = ({ name }: Option): string => (name === 'mount' ? 'volume' : name);
  return shuffled.map((option, index) => {
    const nth = shuffled.slice(0, index).filter((each) => family(each) === family(option)).length;
    return options.filter((each) => family(each) === family(option))[nth] ?? option;
  });
}

test('any permutation of the flags is equivalent', () => {
  fc.assert(
    fc.property(anyCommand, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (command, keys) => {
      const shuffled = { ...command, options: inOrderOf(keys, command.options) };
      expect(compare(shuffled, command)).toEqual([]);
      expect(compare(command, shuffled)).toEqual([]);
    }),
    runs,
  );
});

test('every spelling of a flag is equivalent', () => {
  let spellings = 0;
  for (const { path, flags, minArgs } of COMMANDS) {
    const args = Array.from({ length: minArgs }, (_, index) => `x${index}`);
    for (const flag of flags) {
      const value = flag.kind === 'bool' ? 'true' : /int/.test(flag.kind) ? '7' : 'some';
      const canonical = flag.aliasOf ?? flag.name;
      const long = ['docker', ...path.split(' '), `--${canonical}=${value}`, ...args];
      const bare = flag.kind === 'bool' ? [] : [value];
      const others = [[`--${flag.name}`, ...bare], ...(flag.short ? [[`-${flag.short}`, ...bare]] : [])];
      for (const other of others) {
        const line = ['docker', ...path.split(' '), ...other, ...args];
        const [a, b] = [parseCommand(line), parseCommand(long)];
        expect(a.ok && b.ok && compare(a.value, b.value), line.join(' ')).toEqual([]);
        spellings += 1;
      }
    }
  }
  expect(spellings).toBeGreaterThan(500);
});

/** Another value that means something else, by the kind of the flag. */
function changed(flag: Flag, value: string | boolean): string | boolean {
  return typeof value === 'boolean'
    ? !value
    : /int/.test(flag.kind)
      ? String(Number(value) + 1)
      : `${value}-other`;
}

function withOneChanged(command: Command, index: number): Command | undefined {
  const option = command.options[index];
  const flag = option && findFlag(findCommand(command.path)?.flags ?? [], option.name);
  if (!option || !flag) return undefined;
  const isOverwritten =
    !flag.repeats && command.options.slice(index + 1).some(({ name }) => name === option.name);
  // Of two values of one variable the later one counts; of `-n` and `-l` one, which makes `-a` idle.
  const depends = ['env', 'label', 'build-arg', 'last', 'latest'];
  if (command.path === 'ps') depends.push('all');
  if (isOverwritten || depends.includes(flag.name)) return undefined;
  const other = { ...option, value: changed(flag, option.value) };
  return { ...command, options: command.options.map((each, at) => (at === index ? other : each)) };
}

test('one changed value is not equivalent', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyCommand, fc.nat({ max: 5 }), (command, index) => {
      const other = withOneChanged(command, index);
      fc.pre(other !== undefined);
      if (!other) return;
      seen += 1;
      expect(compare(other, command).length).toBeGreaterThan(0);
      expect(compare(command, other).length).toBeGreaterThan(0);
    }),
    runs,
  );
  expect(seen).toBeGreaterThan(1000);
});

test('one changed argument is not equivalent', () => {
  fc.assert(
    fc.property(anyCommand, fc.nat(), (command, at) => {
      fc.pre(command.args.length > 0);
      const index = at % command.args.length;
      const args = command.args.map((arg, each) => (each === index ? `${arg}x9` : arg));
      fc.pre(!command.args.includes(args[index] ?? ''));
      expect(compare({ ...command, args }, command).length).toBeGreaterThan(0);
    }),
    runs,
  );
});
