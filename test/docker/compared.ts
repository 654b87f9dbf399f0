import { expect, test } from 'vitest';
import type { Command } from '../../src/docker/command.ts';
import type { Difference } from '../../src/docker/difference.ts';
import { compare } from '../../src/docker/equivalence.ts';
import { parseLine } from '../../src/docker/parse.ts';

/** `given` and `wanted` without `docker`; the differences, nothing where they are the same; the fact behind it. */
export type Pair = readonly [given: string, wanted: string, differences: string, fact: string];

/** Such as `container-port 8080>80` or `missing-flag detach`; several with `; ` between them. */
export function sayDifferences(differences: readonly Difference[]): string {
  return differences
    .map((each) => {
      const values =
        'wanted' in each ? [`${each.given}>${each.wanted}`] : 'given' in each ? [each.given] : [];
      const flag = 'flag' in each ? [each.flag] : [];
      const value = 'value' in each && each.value !== undefined ? [each.value] : [];
      const role = 'role' in each ? [each.role] : [];
      return [each.kind, ...flag, ...role, ...value, ...values].join(' ');
    })
    .join('; ');
}

export function parsed(line: string): Command {
  const command = parseLine(line);
  if (!command.ok) throw new Error(`${line}: ${JSON.stringify(command.error)}`);
  return command.value;
}

/** One test a pair. What is the same is the same the other way round, and what is not, is not. */
export function testPairs(pairs: readonly Pair[]): void {
  test.each(pairs)('%s ~ %s: %s (%s)', (given, wanted, differences) => {
    const [a, b] = [parsed(`docker ${given}`), parsed(`docker ${wanted}`)];
    expect(sayDifferences(compare(a, b))).toBe(differences);
    expect(compare(b, a).length > 0).toBe(differences !== '');
    expect(compare(a, a)).toEqual([]);
  });
}
