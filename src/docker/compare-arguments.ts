import type { Difference } from './difference.ts';
import type { NormalArgument } from './normal-form.ts';
import { parseReference, type Reference } from './reference.ts';
import { quoteLine } from './render.ts';

export function compareArguments(
  given: readonly NormalArgument[],
  wanted: readonly NormalArgument[],
  anyOrder: boolean,
): readonly Difference[] {
  const [first, second] = wanted;
  const isSwapped =
    given.length === 2 &&
    wanted.length === 2 &&
    given[0]?.key === second?.key &&
    given[1]?.key === first?.key;
  if (anyOrder) return compareSets(given, wanted);
  if (isSwapped && first?.key !== second?.key && second?.role !== 'inner') {
    return [{ kind: 'swapped-arguments', given: shown(given), wanted: shown(wanted) }];
  }
  const isInner = ({ role }: NormalArgument): boolean => role === 'inner';
  const [a, b] = [given, wanted].map((args) => args.filter((each) => !isInner(each)));
  return [...compareEach(a ?? [], b ?? []), ...compareInner(given.filter(isInner), wanted.filter(isInner))];
}

function compareInner(
  given: readonly NormalArgument[],
  wanted: readonly NormalArgument[],
): readonly Difference[] {
  const [a, b] = [shown(given), shown(wanted)];
  if (a === b) return [];
  if (wanted.length === 0 && given[0]?.shown.startsWith('-'))
    return [{ kind: 'flags-after-image', given: a }];
  return [{ kind: 'container-command', given: a, wanted: b }];
}

const shown = (args: readonly NormalArgument[]): string => quoteLine(args.map((each) => each.shown));

function compareSets(
  given: readonly NormalArgument[],
  wanted: readonly NormalArgument[],
): readonly Difference[] {
  const keys = (args: readonly NormalArgument[]): ReadonlySet<string> => new Set(args.map(({ key }) => key));
  const [a, b] = [keys(given), keys(wanted)];
  return compareEach(
    given.filter(({ key }) => !b.has(key)),
    wanted.filter(({ key }) => !a.has(key)),
  );
}

function compareEach(
  given: readonly NormalArgument[],
  wanted: readonly NormalArgument[],
): readonly Difference[] {
  return Array.from({ length: Math.max(given.length, wanted.length) }, (_, index) => index).flatMap(
    (index) => {
      const [a, b] = [given[index], wanted[index]];
      if (!a) return b ? [{ kind: 'missing-argument' as const, role: b.role, value: b.shown }] : [];
      if (!b) return [{ kind: 'extra-argument' as const, role: a.role, value: a.shown }];
      return compareOne(a, b);
    },
  );
}

function compareOne(given: NormalArgument, wanted: NormalArgument): readonly Difference[] {
  if (given.key === wanted.key || given.shown === wanted.shown) return [];
  const isImage = wanted.role === 'image' || wanted.role === 'new-image';
  const [a, b] = [parseReference(given.shown), parseReference(wanted.shown)];
  const parts = isImage && a.ok && b.ok ? compareReferences(a.value, b.value) : [];
  if (parts.length > 0) return parts;
  return [{ kind: 'other-argument', role: wanted.role, given: given.shown, wanted: wanted.shown }];
}

function compareReferences(given: Reference, wanted: Reference): readonly Difference[] {
  const rows = [
    ['image-registry', given.registry, wanted.registry],
    ['image-repository', given.repository, wanted.repository],
    ['image-tag', given.tag, wanted.tag],
    ['image-digest', given.digest, wanted.digest],
  ] as const;
  return rows
    .filter(([, a, b]) => a !== b)
    .map(([kind, a = '', b = '']) => ({
      kind,
      given: a.replace(/^library\//, ''),
      wanted: b.replace(/^library\//, ''),
    }));
}
