import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { labFolder } from '../../src/engines/lab/folder.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { docker, emptyEngine, ledgersOf, stateOfEngine } from './helpers.ts';
import { engineAt, labOf, openLab } from './labs.ts';

/** Small enough to be reached soon. */
vi.mock(import('../../src/engines/lab/lab-engine.ts'), async (original) => {
  const { labLimits, ...others } = await original();
  return { ...others, labLimits: { ...labLimits, containers: 3, megabytes: 8, lookSeconds: 1 } as never };
});

beforeEach(() => {
  emptyEngine();
  docker('run', '-d', '--name', 'mine', 'busybox', 'sleep', '600');
});

const WRITE = 'dd if=/dev/zero of=/x bs=1M count=20';

test('a line that writes too much is ended, and what it wrote is gone', async () => {
  const before = stateOfEngine();
  const lab = await openLab(labOf(), tempFolder());
  const result = await lab.type(`docker run busybox sh -c "${WRITE}; sleep 300"`);
  expect(result).toMatchObject({ ended: 'disk-full', exit: null });
  expect(stateOfEngine()).toBe(before);
  // The lab goes on.
  expect(await lab.type('docker run --name next busybox true')).toMatchObject({ ended: 'exited', exit: 0 });
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
});

test('a line that has the terminal is ended as well', async () => {
  const before = stateOfEngine();
  const lab = await openLab(labOf(), tempFolder());
  const planned = await lab.session.plan(`docker run -i busybox sh -c "${WRITE}; sleep 300"`, true);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const result = await lab.session.run(planned.value, {
    onEvent: () => undefined,
    signal: new AbortController().signal,
    lend: (use) => use(),
  });
  expect(result).toMatchObject({ ended: 'disk-full', exit: null });
  expect(stateOfEngine()).toBe(before);
  await lab.session.close();
});

test('a container that writes too much while no line runs is removed, and the next line says so', async () => {
  const lab = await openLab(labOf(), tempFolder());
  await lab.type(`docker run -d --name busy busybox sh -c "sleep 2; ${WRITE}; sleep 300"`);
  await expect.poll(() => docker('ps', '-q').split('\n').length, { timeout: 60_000 }).toBe(1);
  expect(await lab.type('docker ps')).toMatchObject({ ended: 'disk-full', exit: null });
  expect(await lab.type('docker ps')).toMatchObject({ ended: 'exited', exit: 0 });
  await lab.session.close();
});

test('no more containers than are stated, of those that are still there', async () => {
  const lab = await openLab(labOf(), tempFolder());
  for (const name of ['one', 'two', 'three']) await lab.type(`docker create --name ${name} busybox`);
  expect(await lab.session.plan('docker create busybox', false)).toMatchObject({
    error: { rule: 'too-many-containers' },
  });
  await lab.type('docker rm one');
  expect(await lab.session.plan('docker create busybox', false)).toMatchObject({ ok: true });
  await lab.session.close();
});

test("the learner's disk is full in the middle: the line is not run, and all is removed", async () => {
  const before = stateOfEngine();
  const folder = tempFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', [folder]));
  const lab = await openLab(labOf(), folder);
  onTestFinished(() => void lab.session.close());
  await lab.type('docker run -d --name web busybox sleep 300');
  expect(stateOfEngine()).not.toBe(before);
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize));
  // What a line may bring has to be noted down before it; the page that the ledger ends in has some room left.
  const ended: string[] = [];
  while (ended.length < 60 && (ended.at(-1) ?? 'exited') === 'exited')
    ended.push((await lab.type(`docker volume create a-volume-${ended.length}`)).ended);
  expect(ended.at(-1)).toBe('storage');
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
  expect(ledgersOf({ dataDirectory: folder })).toEqual([]);
});

test('a folder of the lab that is in use is kept in mind, and goes the next time', async () => {
  const before = stateOfEngine();
  const folder = tempFolder();
  const { engine, ready } = await engineAt(folder);
  const opened = await engine.openLab(labOf(), ready, new AbortController().signal);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const [session = ''] = ledgersOf({ dataDirectory: folder }).map((name) => name.replace('.jsonl', ''));
  const ofLab = labFolder(session);
  const inUse = join(ofLab, 'in-use');
  mkdirSync(inUse);
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', inUse]);
  expect((await opened.value.close()).leftBehind).toEqual([ofLab]);
  expect(stateOfEngine()).toBe(before);
  expect((await engine.sweep(ready)).leftBehind).toEqual([ofLab]);
  execFileSync('umount', [inUse]);
  expect((await engine.sweep(ready)).leftBehind).toEqual([]);
  expect(existsSync(ofLab)).toBe(false);
  expect(ledgersOf({ dataDirectory: folder })).toEqual([]);
});
