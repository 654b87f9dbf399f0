import { normaliseOutput } from './normalise-output.ts';
import { isOfTheseLines } from './recorded.ts';
import type { Recording } from './recordings.ts';

/** In what a run differs from its recording; lines count from 0. */
export type Deviation =
  | { readonly kind: 'recorded-exit'; readonly line: number; readonly was: number; readonly is: number }
  | { readonly kind: 'recorded-text'; readonly line: number; readonly was: string; readonly is: string };

type Source = Pick<Recording, 'engine' | 'version' | 'store'>;

/** Do two engines print the same? Of one major and minor version, with one kind of image store. */
export function isComparable(one: Source, other: Source): boolean {
  const known = majorMinor(one.version);
  const isSameVersion = known !== undefined && known === majorMinor(other.version);
  return isSameVersion && one.engine === other.engine && one.store === other.store;
}

const majorMinor = (version: string): string | undefined => /^\d+\.\d+/.exec(version)?.[0];

/** The first difference between a run and its recording; of other commands than these, it is not compared. */
export function deviation(steps: Recording['steps'], recorded: Recording['steps']): Deviation | undefined {
  if (!isOfTheseLines({ steps: recorded }, { lines: steps.map(({ run }) => run) })) return undefined;
  for (const [line, { exit, output }] of steps.entries()) {
    const was = recorded[line];
    if (!was) continue;
    if (exit !== was.exit) return { kind: 'recorded-exit', line, was: was.exit, is: exit };
    const [is, before] = [normaliseOutput(output), normaliseOutput(was.output)];
    const added = is.filter((each) => !before.includes(each));
    const missing = before.filter((each) => !is.includes(each));
    if (added.length + missing.length > 0)
      return { kind: 'recorded-text', line, was: missing[0] ?? '', is: added[0] ?? '' };
  }
  return undefined;
}
