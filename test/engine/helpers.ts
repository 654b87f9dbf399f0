import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDockerEngine } from '../../src/engines/docker-engine.ts';
import type { ConfirmEvent, ConfirmStep, Engine, Plan, Ready, RunResult } from '../../src/engines/engine.ts';

export const IMAGES = ['nginx', 'nginx:alpine', 'nginx:1.22', 'busybox', 'alpine', 'hello-world'];

export type Trainer = { readonly engine: Engine; readonly dataDirectory: string };

export function newTrainer(): Trainer {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'trainer-engine-'));
  return { engine: createDockerEngine({ dataDirectory, env: process.env, images: IMAGES }), dataDirectory };
}

/** The real client, as the student would use it beside us. */
export function docker(...argv: readonly string[]): string {
  return execFileSync('docker', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** All that the engine holds, in a form in which any change shows. */
export function stateOfEngine(): string {
  const lists = [
    docker('ps', '-a', '--no-trunc', '--format', '{{.ID}} {{.Names}} {{.Image}} {{.State}}'),
    docker(
      'image',
      'ls',
      '-a',
      '--no-trunc',
      '--digests',
      '--format',
      '{{.Repository}}:{{.Tag}} {{.Digest}} {{.ID}}',
    ),
    docker('volume', 'ls', '--format', '{{.Name}}'),
    docker('network', 'ls', '--no-trunc', '--format', '{{.ID}} {{.Name}}'),
  ];
  return lists.map((list) => list.split('\n').sort().join('\n')).join('\n--\n');
}

export function ledgersOf({ dataDirectory }: Pick<Trainer, 'dataDirectory'>): readonly string[] {
  try {
    return readdirSync(join(dataDirectory, 'ledger'));
  } catch {
    return [];
  }
}

export async function readyOf({ engine }: Trainer): Promise<Ready> {
  const readiness = await engine.readiness();
  if (readiness.status !== 'ready') throw new Error(JSON.stringify(readiness));
  return readiness;
}

export async function planOf(trainer: Trainer, steps: readonly (ConfirmStep | string)[]): Promise<Plan> {
  const asked = steps.map((step) => (typeof step === 'string' ? { run: step } : step));
  const plan = await trainer.engine.plan(asked, await readyOf(trainer));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

export type Confirmed = RunResult & {
  readonly plan: Plan;
  readonly events: readonly ConfirmEvent[];
  /** What each step printed. */
  readonly outputs: readonly string[];
};

export async function confirm(
  trainer: Trainer,
  steps: readonly (ConfirmStep | string)[],
  onEvent: (event: ConfirmEvent) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Confirmed> {
  const plan = await planOf(trainer, steps);
  const events: ConfirmEvent[] = [];
  const outputs = steps.map(() => '');
  const result = await trainer.engine.run(
    plan,
    (event) => {
      events.push(event);
      if (event.type === 'output') outputs[event.step] += event.text;
      onEvent(event);
    },
    signal,
  );
  return { ...result, plan, events, outputs };
}

/** These tests remove everything from the engine: never from the one that a machine has for its own use. */
function refuseOwnEngine(): void {
  const { DOCKER_HOST: host, DOCKER_CONFIG: config } = process.env as NodeJS.ProcessEnv &
    Record<string, string>;
  const isOfTests = host?.startsWith('unix:///tmp/') && config !== undefined;
  if (!isOfTests) throw new Error('source the file that test/engine/up prints first');
}

/** Removes from the engine what a test has put there as a student. */
export function emptyEngine(): void {
  refuseOwnEngine();
  const containers = docker('ps', '-aq').split('\n').filter(Boolean);
  if (containers.length > 0) docker('rm', '-f', '-v', ...containers);
  const images = docker('image', 'ls', '-a', '--format', '{{.ID}}').split('\n').filter(Boolean);
  if (images.length > 0) docker('rmi', '-f', ...new Set(images));
}
