import { expect, test } from 'vitest';
import type { Client } from '../../src/engines/client.ts';
import type { Ready } from '../../src/engines/engine.ts';
import { makePlan } from '../../src/engines/plan.ts';

const PODMAN: Ready = {
  status: 'ready',
  engine: 'podman',
  version: '4.3.1',
  context: '',
  endpoint: '/store',
  store: 'overlay',
  os: 'linux',
  architecture: 'amd64',
};
const notAsked: Client = () => Promise.reject(new Error('the engine was asked'));
const empty: Client = () => Promise.resolve({ ended: 'exited', exit: 0, stdout: '', stderr: '' });
const steps = [{ run: 'docker pull nginx', prints: 'up to date' }];

test('what is in the words of another engine is not planned, and no engine is asked', async () => {
  expect(await makePlan(notAsked, ['nginx'], { steps, engines: ['docker'] }, PODMAN)).toEqual({
    ok: false,
    error: { kind: 'other-engine', engines: ['docker'], engine: 'podman' },
  });
});

test.each([undefined, ['docker', 'podman'] as const])('what is also in its words is: %o', async (engines) => {
  expect(await makePlan(empty, ['nginx'], { steps, engines }, PODMAN)).toMatchObject({ ok: true });
});
