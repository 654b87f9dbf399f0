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
