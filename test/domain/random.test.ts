import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, seeded, shuffle } from '../../src/domain/random.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const numbers = (seed: number, count: number) => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random());
};

describe('seeded', () => {
  // Written down once: a resumed question must look the same after an update too.
  it('gives these numbers for ever', () => {
    expect(numbers(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    expect(numbers(2 ** 32 - 1, 1)).toEqual(numbers(-1, 1));
  });

  it('stays in [0, 1) and depends on the seed alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const some = numbers(seed, 20);
        expect(some.every((number) => number >= 0 && number < 1)).toBe(true);
        expect(numbers(seed, 20)).toEqual(some);
      }),
    );
  });

  it('is even: of 10,000 numbers about a tenth lies in each tenth', () => {
    const counts = Array<number>(10).fill(0);
    for (const number of numbers(42, 10_000))
      counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('shuffle', () => {
  it('gives a permutation, the same for the same seed, and leaves its input', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seeds, (items, seed) => {
        const before = [...items];
        const shuffled = shuffle(items, seeded(seed));
        expect([...shuffled].sort()).toEqual([...before].sort());
        expect(shuffle(items, seeded(seed))).toEqual(shuffled);
        expect(items).toEqual(before);
      }),
    );
  });

  it('reaches every order of four, about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4800; seed++) {
      const order = shuffle(['a', 'b', 'c', 'd'], seeded(seed ^ hash('a-question:3'))).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(100);
  });
});

describe('hash', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of "%s" is FNV-1a’s', (text, value) => {
    expect(hash(text)).toBe(value);
  });
});
