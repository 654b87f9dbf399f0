import { type AddressInfo, createServer } from 'node:net';
import { beforeEach, expect, test } from 'vitest';
import { createCliEngine } from '../../src/engines/cli-engine.ts';
import { ATTACKS } from '../docker/attacks.ts';
import {
  confirm,
  docker,
  ENGINE,
  emptyEngine,
  IMAGES,
  IN_USE,
  ledgersOf,
  newTrainer,
  planOf,
  readyOf,
  stateOfEngine,
} from './helpers.ts';

beforeEach(emptyEngine);

/** A student who has nginx already, an older one than the registry's, and a container that runs. */
function studentHasNginx(): void {
  docker('pull', '-q', 'nginx:alpine');
  docker('tag', 'nginx:alpine', 'nginx:latest');
  docker('pull', '-q', 'busybox');
  docker('run', '-d', '--name', 'web', '-v', 'things:/things', 'busybox', 'sleep', '600');
}

const TOUCHING: Readonly<Record<string, readonly string[]>> = {
  'a pull that moves the name': ['docker pull nginx', 'docker run -d --name web nginx'],
  'a pull that brings nothing new': ['docker pull busybox', 'docker run --rm busybox true'],
  'the name is taken away': ['docker rmi nginx', 'docker images nginx'],
  'moved, then taken away': ['docker pull nginx', 'docker rmi nginx'],
  'the only name is taken away': ['docker pull nginx:alpine', 'docker rmi nginx:alpine nginx'],
  'taken away and pulled again': ['docker rmi nginx', 'docker pull nginx', 'docker tag nginx web'],
};

test.each(Object.entries(TOUCHING))('what the student had is the same afterwards: %s', async (_, steps) => {
  studentHasNginx();
  const trainer = newTrainer();
  const before = stateOfEngine();
  const { outcome, removed, plan, outputs } = await confirm(trainer, steps);
  expect(outcome, outputs.join('\n')).toEqual({ kind: 'as-expected' });
  expect(plan.alreadyThere.length).toBeGreaterThan(0);
  expect(removed.leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
  expect(ledgersOf(trainer)).toEqual([]);
});

test('the last name of an image of the student: taken away, deleted nowhere', async () => {
  docker('pull', '-q', 'hello-world');
  const before = stateOfEngine();
  const { outcome, removed } = await confirm(newTrainer(), ['docker rmi hello-world']);
  expect(outcome).toEqual({ kind: 'as-expected' });
  expect(removed.leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
});

test("an image that the student's container uses is refused as docker refuses it", async () => {
  studentHasNginx();
  const before = stateOfEngine();
  const { outcome } = await confirm(newTrainer(), [
    { run: 'docker rmi busybox', fails: true, prints: IN_USE },
  ]);
  expect(outcome).toEqual({ kind: 'as-expected' });
  expect(stateOfEngine()).toBe(before);
});

test('each attack is refused before anything runs', async () => {
  studentHasNginx();
  const trainer = newTrainer();
  const ready = await readyOf(trainer);
  const before = stateOfEngine();
  for (const run of ATTACKS) {
    const plan = await trainer.engine.plan(
      { steps: [{ run: 'docker run -d --name web nginx' }, { run }] },
      ready,
    );
    expect(plan, run).toMatchObject({ ok: false, error: { kind: 'step', step: 1 } });
  }
  expect(stateOfEngine()).toBe(before);
  expect(ledgersOf(trainer)).toEqual([]);
});

test('a busy port: another one, shown in the plan', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const steps = [
    `docker run -d -p ${port}:80 nginx`,
    { run: `curl localhost:${port}`, prints: 'Welcome to nginx!' },
  ];
  const { outcome, plan } = await confirm(newTrainer(), steps);
  await new Promise((resolve) => server.close(resolve));
  expect(outcome).toEqual({ kind: 'as-expected' });
  const used = plan.movedPorts[0]?.used;
  expect(plan.movedPorts).toEqual([{ wanted: port, used: expect.any(Number) }]);
  expect(used).not.toBe(port);
  expect(plan.steps.map((step) => step.runs)).toEqual([
    expect.stringContaining(`--publish=127.0.0.1:${used}:80`),
    `curl http://127.0.0.1:${used}/`,
  ]);
});

test('containers are limited, labelled and reachable from this machine only', async () => {
  let inspected = '';
  const steps = ['docker run -d -p 18080:80 --name web nginx', 'docker logs web'];
  const { plan } = await confirm(newTrainer(), steps, (event) => {
    if (event.type !== 'step-ended' || event.step !== 0) return;
    inspected = docker('container', 'inspect', ...docker('ps', '-q').split('\n'));
  });
  const [container] = JSON.parse(inspected);
  expect(container.Name).toMatch(/^\/?dit-[0-9a-f]{6}-web$/);
  expect(container.HostConfig).toMatchObject({
    Memory: 256 * 1024 * 1024,
    PidsLimit: 256,
    Privileged: false,
    // Podman has an empty list.
    Binds: ENGINE === 'podman' ? [] : null,
    PortBindings: {
      '80/tcp': [{ HostIp: '127.0.0.1', HostPort: String(plan.movedPorts[0]?.used ?? 18_080) }],
    },
    // Podman takes `json-file` for its own `k8s-file`, and holds to the size.
    LogConfig: {
      Type: 'json-file',
      ...(ENGINE === 'podman' ? { Size: '1MB' } : { Config: { 'max-size': '1m' } }),
    },
  });
});

test('stopped in the middle: the container is gone', async () => {
  const stop = new AbortController();
  const trainer = newTrainer();
  const before = stateOfEngine();
  const steps = ['docker run -d nginx', 'docker run busybox sh -c "echo up; sleep 300"', 'docker ps'];
  const onEvent = (event: { type: string; step?: number }): void => {
    if (event.type === 'output' && event.step === 1) stop.abort();
  };
  const { outcome, removed, events } = await confirm(trainer, steps, onEvent, stop.signal);
  expect(outcome).toEqual({ kind: 'stopped' });
  expect(events).not.toContainEqual({ type: 'step-started', step: 2 });
  expect(removed.leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
  expect(ledgersOf(trainer)).toEqual([]);
});

test('stopped before it begins: nothing runs', async () => {
  const { outcome, events } = await confirm(
    newTrainer(),
    ['docker pull nginx'],
    undefined,
    AbortSignal.abort(),
  );
  expect(outcome).toEqual({ kind: 'stopped' });
  expect(events).toEqual([{ type: 'cleaning-up' }]);
});

test('a flood of output is cut and ended', async () => {
  const before = stateOfEngine();
  const { outcome, outputs, events } = await confirm(newTrainer(), ['docker run busybox yes']);
  expect(outcome).toMatchObject({ kind: 'failed', step: 0, reason: 'too-much-output' });
  expect(outputs[0]?.length).toBeLessThanOrEqual(65_536);
  expect(events.filter((event) => event.type === 'output-capped')).toHaveLength(1);
  expect(stateOfEngine()).toBe(before);
});

test('a step that differs ends the run', async () => {
  const before = stateOfEngine();
  const steps = ['docker pull busybox', { run: 'docker run busybox echo a', prints: 'b' }, 'docker ps'];
  const { outcome } = await confirm(newTrainer(), steps);
  expect(outcome).toEqual({ kind: 'differs', step: 1, exit: 0, why: 'prints' });
  const failing = await confirm(newTrainer(), ['docker run busybox false']);
  expect(failing.outcome).toEqual({ kind: 'differs', step: 0, exit: 1, why: 'exit' });
  expect(stateOfEngine()).toBe(before);
});

test('control characters of a container are shown, not obeyed', async () => {
  const steps = [String.raw`docker run --rm busybox printf 'a\033]0;title\007\033[31mred\r\nb'`];
  const { outputs } = await confirm(newTrainer(), steps);
  expect(outputs[0]).toContain('a‹U+001B›]0;title‹U+0007›red\nb');
});

test('a ledger that cannot be written: nothing runs', async () => {
  const trainer = newTrainer();
  const plan = await planOf(trainer, ['docker pull nginx']);
  const engine = createCliEngine({ dataDirectory: '/dev/null', env: process.env, images: IMAGES });
  const before = stateOfEngine();
  const { outcome } = await engine.run(plan, () => undefined, new AbortController().signal);
  expect(outcome).toMatchObject({ kind: 'failed', step: -1, reason: 'storage' });
  expect(stateOfEngine()).toBe(before);
});
