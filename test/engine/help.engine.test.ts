import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { CommandSpec } from '../../src/docker/command-spec.ts';
import { COMMANDS, GLOBAL_FLAGS } from '../../src/docker/commands.ts';
import type { Flag } from '../../src/docker/flags.ts';
import { type HelpFlag, readHelp } from '../helpers/docker-help.ts';

/**
 * Asks the client on PATH, whose help decides what the grammar has to know. No engine is asked: with one, a client
 * hides what that engine has not.
 */
function client(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { readonly code: number; readonly text: string } {
  const { status, stdout, stderr, error } = spawnSync('docker', args, {
    encoding: 'utf8',
    env: { ...process.env, DOCKER_HOST: 'unix:///nonexistent/docker.sock', DOCKER_BUILDKIT: '0', ...env },
  });
  if (error) throw error;
  return { code: status ?? -1, text: stdout + stderr };
}

const version = /version (\d+)\.(\d+)/.exec(client(['--version']).text) ?? [];
const [major, minor] = version.slice(1).map(Number);
const isOldest = major === 20 && minor === 10;
const isNewest = (major ?? 0) >= 28;
const helpOf = (name: string, env: NodeJS.ProcessEnv = {}) =>
  readHelp(client([...name.split(' ').filter(Boolean), '--help'], env).text);

/** Each flag as `-p --publish list`. */
const shown = ({ short, name, kind }: HelpFlag): string =>
  `${short === undefined ? '' : `-${short} `}--${name} ${kind}`;

/** What the help has to show by the grammar: no hidden spellings, nothing that other clients show only. */
function expectedIn(flags: readonly Flag[]): readonly string[] {
  return flags
    .filter(({ name, aliasOf, needs }) => name !== 'help' && aliasOf === undefined && needs === undefined)
    .filter(({ unseenIn }) => !(isOldest && unseenIn === '20.10') && !(isNewest && unseenIn === '28'))
    .map(shown)
    .sort();
}

/** Where the oldest client does not know a flag under its present name, it shows it under the older one. */
function olderSpellings(flags: readonly Flag[]): readonly string[] {
  if (!isOldest) return [];
  return flags.flatMap(({ name, aliasOf, kind }) => {
    const target = flags.find((flag) => flag.name === aliasOf);
    if (target?.unseenIn !== '20.10') return [];
    return [shown({ name, kind, ...(target.short === undefined ? {} : { short: target.short }) })];
  });
}

const flagsIn = (flags: readonly HelpFlag[]): readonly string[] =>
  flags
    .filter(({ name }) => name !== 'help')
    .map(shown)
    .sort();

let flagsSeen = 0;

test('a client that the grammar was made for', () => {
  expect(isOldest || isNewest, `docker ${version[0]}`).toBe(true);
});

describe.each(COMMANDS.map((spec) => [spec.path, spec] as const))('docker %s', (path, spec: CommandSpec) => {
  const help = helpOf(path);

  test('has these flags, short forms and kinds of values, and no others', () => {
    const expected = [...expectedIn(spec.flags), ...olderSpellings(spec.flags)].sort();
    expect(flagsIn(help.flags)).toEqual(expected);
    flagsSeen += help.flags.length;
  });

  test('takes so many arguments', () => {
    expect({ min: help.minArgs, max: help.maxArgs }).toEqual({ min: spec.minArgs, max: spec.maxArgs });
  });

  test('has these spellings', () => {
    const known = spec.names.filter((name) => !(isOldest && spec.newNames.includes(name)));
    // Newer clients list them; a command with one spelling has no list.
    if (isNewest && help.names.length > 0) expect([...help.names].sort()).toEqual([...known].sort());
    for (const name of known) expect(flagsIn(helpOf(name).flags), name).toEqual(flagsIn(help.flags));
    for (const name of spec.newNames.filter(() => isOldest)) expect(helpOf(name).flags, name).toEqual([]);
  });

  test.each(spec.flags.filter(({ aliasOf }) => aliasOf !== undefined))(
    'takes --$name, which it hides',
    (flag) => {
      const value = flag.kind === 'bool' ? [] : ['1'];
      const { code, text } = client([...path.split(' '), `--${flag.name}`, ...value, '--help']);
      expect(text).not.toContain('unknown flag');
      expect(code).toBe(0);
    },
  );
});

test('docker itself', () => {
  // 20.10 and 28.2 say `list`, 28.5 says `string`.
  const asList = (row: string): string => row.replace(/^(-H --host) string$/, '$1 list');
  expect(flagsIn(helpOf('').flags).map(asList).sort()).toEqual(expectedIn(GLOBAL_FLAGS));
});

const hasBuildx = isNewest && client(['buildx', 'version']).code === 0;

test.runIf(isOldest || hasBuildx)('docker build with BuildKit', () => {
  const rows = flagsIn(helpOf('build', { DOCKER_BUILDKIT: '1' }).flags);
  const build = COMMANDS.find(({ path }) => path === 'build')?.flags ?? [];
  const expected = build.filter(({ needs }) => (hasBuildx ? needs : needs === 'buildkit')).map(shown);
  expect(expected.length).toBe(hasBuildx ? 18 : 4);
  expect(rows).toEqual(expect.arrayContaining(expected));
});

test('all of it was looked at', () => {
  expect(COMMANDS.length).toBeGreaterThanOrEqual(57);
  expect(flagsSeen).toBeGreaterThan(isOldest ? 330 : 370);
});
