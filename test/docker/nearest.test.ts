import { expect, test } from 'vitest';
import { nearest } from '../../src/docker/nearest.ts';

test.each<[string, readonly string[], string | undefined]>([
  ['rnu', ['rm', 'run'], 'run'],
  ['imagse', ['image', 'images'], 'image'],
  ['pul', ['push', 'pull'], 'pull'],
  ['detatch', ['detach', 'attach'], 'detach'],
  ['nmae', ['name', 'mac-address'], 'name'],
  ['frobnicate', ['run', 'pull'], undefined],
  ['run', ['run', 'rum'], 'run'],
  ['x', [], undefined],
])('%s among %j is %s', (word, candidates, best) => {
  expect(nearest(word, candidates)).toBe(best);
});

test('of a long word, only what is about as long is looked at closely', () => {
  let looks = 0;
  const word = new Proxy(new String('x'.repeat(10_000)), {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, target) as unknown;
    },
  }) as unknown as string;
  expect(nearest(word, ['run', 'pull', 'x'.repeat(64)])).toBeUndefined();
  expect(looks).toBe(0);
});
