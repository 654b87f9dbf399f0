import type { Command } from './command.ts';
import { findCommand } from './commands.ts';
import { compareArguments } from './compare-arguments.ts';
import { compareFlags } from './compare-flags.ts';
import type { Difference } from './difference.ts';
import { normalForm } from './normal-form.ts';
import { parseLine } from './parse.ts';

export type Freedom = {
  /** `--name` may be given or not, and be any. */
  readonly freeName?: boolean;
};

/**
 * In what `given` differs from `wanted` by meaning; empty where they are equivalent. Order and spelling of flags,
 * defaults that are said, and other names of the same image make no difference. No engine is asked: what a tag or a
 * name stands for on a machine is not known here.
 */
export function compare(
  given: Command,
  wanted: Command,
  { freeName = false }: Freedom = {},
): readonly Difference[] {
  if (given.path !== wanted.path) {
    return [{ kind: 'other-command', given: given.path, wanted: wanted.path }];
  }
  const [a, b] = [normalForm(given), normalForm(wanted)];
  const differences = [
    ...compareFlags(a, b),
    ...compareArguments(a.args, b.args, findCommand(given.path)?.anyOrder ?? false),
  ];
  const told = withoutRepetition(differences, given.path);
  return freeName ? told.filter(({ kind }) => kind !== 'name') : told;
}

/** A flag that stands behind the image is said once, not as missing too. */
function withoutRepetition(differences: readonly Difference[], path: string): readonly Difference[] {
  const late = differences.find((each) => each.kind === 'flags-after-image');
  if (!late) return differences;
  const flags = parseLine(`docker ${path} ${late.given} x`);
  const names = flags.ok ? flags.value.options.map(({ name }) => name) : [];
  return differences.filter((each) => each.kind !== 'missing-flag' || !names.includes(each.flag));
}

export function isEquivalent(given: Command, wanted: Command, freedom: Freedom = {}): boolean {
  return compare(given, wanted, freedom).length === 0;
}
