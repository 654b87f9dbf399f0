import type { Difference } from './difference.ts';
import type { NormalForm, NormalValue } from './normal-form.ts';
import { type PortBinding, parsePublish } from './publish.ts';

export function compareFlags(given: NormalForm, wanted: NormalForm): readonly Difference[] {
  const names = new Set([...wanted.flags.keys(), ...given.flags.keys()]);
  return [...names].flatMap((name) => {
    const [a, b] = [given.flags.get(name) ?? [], wanted.flags.get(name) ?? []];
    if (name === 'name' && (given.path === 'run' || given.path === 'create')) return compareNames(a, b);
    return compareValues(name, a, b);
  });
}

function compareNames(
  [given]: readonly NormalValue[],
  [wanted]: readonly NormalValue[],
): readonly Difference[] {
  if (given?.key === wanted?.key) return [];
  return [{ kind: 'name', given: given?.shown ?? '', wanted: wanted?.shown ?? '' }];
}

/** Flags of which a later value is asked after an earlier one, or overwrites it. */
const ORDERED = new Set(['dns', 'dns-search', 'change', 'env-file', 'cache-from']);

function compareValues(
  flag: string,
  given: readonly NormalValue[],
  wanted: readonly NormalValue[],
): readonly Difference[] {
  const isKeyed = flag === 'env' || flag === 'label' || flag === 'build-arg';
  const a = isKeyed ? lastOfEach(given) : given;
  const b = isKeyed ? lastOfEach(wanted) : wanted;
  const [extra, missing] = [without(a, b), without(b, a)];
  if (extra.length === 0 && missing.length === 0) {
    const isSameOrder = a.every(({ key }, index) => key === b[index]?.key);
    return ORDERED.has(flag) && !isSameOrder ? [{ kind: 'other-order', flag }] : [];
  }
  if (flag === 'publish') return comparePorts(extra, missing);
  return pair(flag, extra, missing);
}

const keyOf = ({ shown }: NormalValue): string => shown.split('=')[0] ?? shown;

/** `-e A=1 -e A=2` is `-e A=2`. */
function lastOfEach(values: readonly NormalValue[]): readonly NormalValue[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** What is in `all` more often than in `others`. */
function without<T extends { readonly key: string }>(all: readonly T[], others: readonly T[]): readonly T[] {
  const left = others.map(({ key }) => key);
  return all.filter(({ key }) => {
    const index = left.indexOf(key);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Values that were changed; those of variables and labels by their names, others if there is one on each side. */
function pair(
  flag: string,
  extra: readonly NormalValue[],
  missing: readonly NormalValue[],
): readonly Difference[] {
  const [given, ...more] = extra;
  const [wanted, ...others] = missing;
  if (given && wanted && more.length + others.length === 0) {
    if (given.shown === '' && wanted.shown === '') {
      const isOn = wanted.key === 'true';
      return [{ kind: isOn ? 'missing-flag' : 'extra-flag', flag }];
    }
    return [{ kind: 'other-value', flag, given: given.shown, wanted: wanted.shown }];
  }
  const changed = missing.flatMap((each) => {
    const other = extra.find((value) => keyOf(value) === keyOf(each) && each.shown.includes('='));
    return other ? [{ given: other, wanted: each }] : [];
  });
  return [
    ...changed.map((each) => ({
      kind: 'other-value' as const,
      flag,
      given: each.given.shown,
      wanted: each.wanted.shown,
    })),
    ...missing
      .filter((value) => !changed.some((each) => each.wanted === value))
      .map((value) => one('missing-flag', flag, value)),
    ...extra
      .filter((value) => !changed.some((each) => each.given === value))
      .map((value) => one('extra-flag', flag, value)),
  ];
}

function one(kind: 'missing-flag' | 'extra-flag', flag: string, { key, shown }: NormalValue): Difference {
  if (shown !== '') return { kind, flag, value: shown };
  // The default of a flag that takes nothing may be on: `--sig-proxy=false` turns it off.
  return key === 'true' ? { kind, flag } : { kind, flag, value: 'false' };
}

function comparePorts(extra: readonly NormalValue[], missing: readonly NormalValue[]): readonly Difference[] {
  const differences: Difference[] = [];
  const open = [...extra];
  const take = (fits: (binding: PortBinding) => boolean): NormalValue | undefined => {
    const index = open.findIndex(({ shown }) => (parsePublish(shown) ?? []).some(fits));
    return index < 0 ? undefined : open.splice(index, 1)[0];
  };
  for (const wanted of missing) {
    const [want] = parsePublish(wanted.shown) ?? [];
    const given =
      want &&
      (take((have) => have.containerPort === want.containerPort && have.protocol === want.protocol) ??
        take((have) => have.containerPort === want.hostPort && have.hostPort === want.containerPort) ??
        take((have) => have.hostPort !== undefined && have.hostPort === want.hostPort) ??
        take((have) => have.containerPort === want.containerPort) ??
        (missing.length === 1 && extra.length === 1 ? open.pop() : undefined));
    const [have] = given ? (parsePublish(given.shown) ?? []) : [];
    if (!want || !given || !have) differences.push(one('missing-flag', 'publish', wanted));
    else differences.push(...compareBindings(have, want, given.shown, wanted.shown));
  }
  return [...differences, ...open.map((value) => one('extra-flag', 'publish', value))];
}

function compareBindings(
  given: PortBinding,
  wanted: PortBinding,
  givenText: string,
  wantedText: string,
): readonly Difference[] {
  const isSwapped = given.hostPort === wanted.containerPort && given.containerPort === wanted.hostPort;
  const rows = [
    ['host-address', given.hostAddress, wanted.hostAddress],
    ['host-port', given.hostPort, wanted.hostPort],
    ['container-port', given.containerPort, wanted.containerPort],
    ['protocol', given.protocol, wanted.protocol],
  ] as const;
  return [
    ...(isSwapped && wanted.hostPort !== wanted.containerPort
      ? [{ kind: 'ports-swapped' as const, given: givenText, wanted: wantedText }]
      : []),
    ...rows
      .filter(([kind, a, b]) => a !== b && !(isSwapped && kind.endsWith('-port')))
      .map(([kind, a = '', b = '']) => ({ kind, given: a, wanted: b })),
  ];
}
