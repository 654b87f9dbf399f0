import type { Difference } from '../../docker/difference.ts';
import { compare } from '../../docker/equivalence.ts';
import { parseLine } from '../../docker/parse.ts';
import type { Problem } from '../../docker/problem.ts';
import type { CommandQuestion } from '../../packs/schema.ts';

/** What a typed command is, beside the ones that are right: not a command, or different in named things. */
export type CommandJudgement =
  | { readonly kind: 'not-a-command'; readonly problem: Problem }
  /** Against the answer that it is nearest to; empty where it means the same. */
  | {
      readonly kind: 'differences';
      /** The command that was given, such as `run`. */
      readonly path: string;
      readonly differences: readonly Difference[];
    };

export function judgeCommand({ answers, freeName }: CommandQuestion, typed: string): CommandJudgement {
  // A prompt that was copied with the command is not part of it.
  const given = parseLine(typed.replace(/^\s*\$\s+/, ''));
  if (!given.ok) return { kind: 'not-a-command', problem: given.error };
  const { path } = given.value;
  const all = answers.flatMap((answer) => {
    const wanted = parseLine(answer);
    return wanted.ok ? [wanted.value] : [];
  });
  // That it is another command is one difference, and hides how near it is to the answer that it was meant to be.
  const same = all.filter((wanted) => wanted.path === path);
  const [nearest = []] = (same.length > 0 ? same : all)
    .map((wanted) => compare(given.value, wanted, { freeName }))
    .sort((a, b) => a.length - b.length);
  return { kind: 'differences', path, differences: nearest };
}
