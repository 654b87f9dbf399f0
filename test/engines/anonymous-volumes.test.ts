import { expect, test } from 'vitest';
import { anonymousVolumes } from '../../src/engines/anonymous-volumes.ts';
import type { Client } from '../../src/engines/client.ts';

const VOLUME = '0f'.repeat(32);
const MOUNTS = [
  [{ Type: 'volume', Name: VOLUME, Destination: '/data' }],
  [
    { Type: 'volume', Name: 'dit-0f0f0f-data' },
    { Type: 'bind', Source: '/x' },
    { Type: 'tmpfs', Name: '' },
  ],
  null,
];

/** One of the containers is gone by now: the client says so, and tells of the others. */
const client: Client = async () => ({
  ended: 'exited',
  exit: 1,
  stdout: `${MOUNTS.map((each) => JSON.stringify(each)).join('\n')}\n`,
  stderr: 'no such container',
});

test('only those that nobody has named', async () => {
  expect(await anonymousVolumes(client, ['c1', 'c2', 'c3', 'c4'])).toEqual([VOLUME]);
});

test('of no containers: the engine is not asked', async () => {
  expect(await anonymousVolumes(() => Promise.reject(new Error('asked')), [])).toEqual([]);
});
