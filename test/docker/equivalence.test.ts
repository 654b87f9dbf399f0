import { describe, expect, test } from 'vitest';
import { compare, isEquivalent } from '../../src/docker/equivalence.ts';
import { parsed, sayDifferences, testPairs } from './compared.ts';
import { CONTAINER_PAIRS } from './pairs-containers.ts';
import { OTHER_PAIRS } from './pairs-others.ts';
import { RUN_PAIRS } from './pairs-run.ts';
import { RUN_VALUE_PAIRS } from './pairs-run-values.ts';

describe('run, create and exec', () => testPairs([...RUN_PAIRS, ...RUN_VALUE_PAIRS]));
describe('the other commands', () => testPairs([...CONTAINER_PAIRS, ...OTHER_PAIRS]));

test('the table is large, and says nothing twice', () => {
  const pairs = [...RUN_PAIRS, ...RUN_VALUE_PAIRS, ...CONTAINER_PAIRS, ...OTHER_PAIRS];
  expect(pairs.length).toBeGreaterThanOrEqual(150);
  expect(new Set(pairs.map(([given, wanted]) => `${given} ~ ${wanted}`)).size).toBe(pairs.length);
});

test('a free name', () => {
  const wanted = parsed('docker run -d --name web nginx');
  for (const line of ['docker run -d nginx', 'docker run --name x -d nginx']) {
    expect(isEquivalent(parsed(line), wanted, { freeName: true }), line).toBe(true);
    expect(isEquivalent(parsed(line), wanted), line).toBe(false);
  }
  const other = compare(parsed('docker run --name x nginx'), wanted, { freeName: true });
  expect(sayDifferences(other)).toBe('missing-flag detach');
});

test('several differences are all told', () => {
  const given = parsed('docker run -p 8080:8080 --rm nginx:1 sh');
  const wanted = parsed('docker run -d -p 8080:80 --name web nginx');
  expect(sayDifferences(compare(given, wanted))).toBe(
    'missing-flag detach; container-port 8080>80; name >web; extra-flag rm; image-tag 1>latest; container-command sh>',
  );
});
