import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConfirmEvent } from '../../src/engines/engine.ts';
import {
  docker,
  emptyEngine,
  ledgersOf,
  newTrainer,
  readyOf,
  stateOfEngine,
  type Trainer,
} from './helpers.ts';

const programs = mkdtempSync(join(tmpdir(), 'trainer-process-'));
afterAll(() => rmSync(programs, { recursive: true, force: true }));

beforeAll(() => {
  buildSync({
    entryPoints: ['trainer-process', 'lab-process'].map((name) => join(import.meta.dirname, `${name}.ts`)),
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
});

beforeEach(() => {
  emptyEngine();
  docker('pull', '-q', 'nginx:alpine');
  docker('tag', 'nginx:alpine', 'nginx:latest');
  docker('run', '-d', '--name', 'mine', 'nginx:alpine');
});

/** Resolves with the trainer when the event is there. */
async function startUntil(
  trainer: Trainer,
  steps: readonly string[],
  isThere: (event: ConfirmEvent) => boolean,
  program = 'trainer-process',
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(programs, `${program}.mjs`), trainer.dataDirectory, ...steps], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (isThere(JSON.parse(line))) return child;
  }
  throw new Error('the trainer ended too early');
}

function hasEnded(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

const began =
  (step: number) =>
  (event: ConfirmEvent): boolean =>
    event.type === 'step-started' && event.step === step;
const printed =
  (step: number, text = '') =>
  (event: ConfirmEvent): boolean =>
    event.type === 'output' && event.step === step && event.text.includes(text);

const MOMENTS: readonly (readonly [string, readonly string[], (event: ConfirmEvent) => boolean])[] = [
  ['when a pull begins', ['docker pull nginx'], began(0)],
  ['while a pull prints', ['docker pull nginx'], printed(0)],
  ['when a container is being made', ['docker run -d busybox sleep 300'], began(0)],
  [
    'while a container runs in the foreground',
    ['docker run busybox sh -c "echo up; sleep 300"'],
    printed(0, 'up'),
  ],
  [
    'with containers, a moved name, a new name',
    [
      'docker pull nginx',
      'docker tag nginx other',
      'docker run -d nginx',
      'docker run busybox sh -c "echo up; sleep 300"',
    ],
    printed(3, 'up'),
  ],
  [
    'after its own name of an image was taken',
    ['docker pull nginx', 'docker rmi nginx', 'docker run busybox sh -c "echo up; sleep 300"'],
    printed(2, 'up'),
  ],
  ['while it cleans up', ['docker run -d nginx'], (event) => event.type === 'cleaning-up'],
];

test.each(MOMENTS)('kill -9 %s: the next start leaves everything as before', async (_, steps, moment) => {
  const trainer = newTrainer();
  const before = stateOfEngine();
  const child = await startUntil(trainer, steps, moment);
  const ended = hasEnded(child);
  child.kill('SIGKILL');
  await ended;
  const removed = await trainer.engine.sweep(await readyOf(trainer));
  expect(removed.leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(before);
  expect(ledgersOf(trainer)).toEqual([]);
});

/** With the minutes that it has been open by then. */
const LAB_MOMENTS: readonly (readonly [string, readonly string[], number])[] = [
  [
    'with containers, images and volumes of its own',
    [
      'docker volume create data',
      'docker run -v data:/data --name box busybox touch /data/x',
      'docker commit box kept',
      'docker pull nginx',
      'docker run busybox sh -c "echo up; sleep 300"',
    ],
    0,
  ],
  ['while it builds', ['docker build -t built .'], 0],
  ['while it builds, and it has been open for long', ['docker build -t built .'], 15],
];

test.each(LAB_MOMENTS)(
  'kill -9 of a lab %s: the next start leaves everything as before',
  async (_, lines, minutes) => {
    const trainer = newTrainer();
    const before = stateOfEngine();
    const isUp = (event: ConfirmEvent): boolean => event.type === 'output' && event.text.includes('up\n');
    const child = await startUntil(trainer, lines, isUp, 'lab-process');
    const ended = hasEnded(child);
    child.kill('SIGKILL');
    await ended;
    makeOlder(trainer, minutes);
    const removed = await trainer.engine.sweep(await readyOf(trainer));
    expect(removed.leftBehind).toEqual([]);
    expect(stateOfEngine()).toBe(before);
    expect(ledgersOf(trainer)).toEqual([]);
  },
);

/** As if the lab had been opened so long before: only the first line of its ledger says when. */
function makeOlder(trainer: Trainer, minutes: number): void {
  for (const name of ledgersOf(trainer)) {
    const file = join(trainer.dataDirectory, 'ledger', name);
    const [first = '', ...others] = readFileSync(file, 'utf8').split('\n');
    const run = JSON.parse(first);
    run.time = new Date(Date.parse(run.time) - minutes * 60_000).toISOString();
    writeFileSync(file, [JSON.stringify(run), ...others].join('\n'));
  }
}

test('a run of a trainer that is alive is left alone', async () => {
  const trainer = newTrainer();
  const before = stateOfEngine();
  const child = await startUntil(
    trainer,
    ['docker run busybox sh -c "echo up; sleep 300"'],
    printed(0, 'up'),
  );
  const during = stateOfEngine();
  await trainer.engine.sweep(await readyOf(trainer));
  expect(stateOfEngine()).toBe(during);
  const ended = hasEnded(child);
  child.kill('SIGKILL');
  await ended;
  await trainer.engine.sweep(await readyOf(trainer));
  expect(stateOfEngine()).toBe(before);
});
