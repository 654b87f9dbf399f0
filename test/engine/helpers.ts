import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCliEngine } from '../../src/engines/cli-engine.ts';
import { dialects } from '../../src/engines/dialects/dialects.ts';
import {
  type ConfirmEvent,
  type ConfirmStep,
  type Engine,
  engineNames,
  type Plan,
  type Ready,
  type RunResult,
} from '../../src/engines/engine.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

export const IMAGES = ['nginx', 'nginx:alpine', 'nginx:1.22', 'busybox', 'alpine', 'hello-world'];

export type Trainer = { readonly engine: Engine; readonly dataDirectory: string };

/** The engine that the file of `test/engine/up` names. */
export const ENGINE = engineNames.find((name) => name === process.env['ENGINE_CLI']) ?? 'docker';

/** What `rmi` says of an image that a container uses. */
export const IN_USE = ENGINE === 'podman' ? 'image is in use by a container' : 'conflict';

export function newTrainer(): Trainer {
  const dataDirectory = tempFolder();
  return {
    engine: createCliEngine({ dataDirectory, env: process.env, images: IMAGES, only: ENGINE }),
    dataDirectory,
  };
}

/** The real client, as the student would use it beside us; short names mean the same for every engine. */
export function docker(...argv: readonly string[]): string {
  const words = dialects[ENGINE].words(argv);
  return execFileSync(ENGINE, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** All that the engine holds, in a form in which any change shows. */
export function stateOfEngine(): string {
  const lists = [
    // Podman says for how long.
    docker('ps', '-a', '--no-trunc', '--format', '{{.ID}} {{.Names}} {{.Image}} {{.State}}').replaceAll(
      / Up .*$/gm,
      ' running',
    ),
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

/** The engine of the tests, for a trainer whose environment is otherwise bare. */
export const engineEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name, value]) => value !== undefined && /^(PATH$|DOCKER_HOST$|DOCKER_CONFIG$|CONTAINERS_)/.test(name),
    ) as [string, string][],
  );

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
  const plan = await trainer.engine.plan({ steps: asked }, await readyOf(trainer));
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
  const { DOCKER_HOST: host, DOCKER_CONFIG: config, PATH: path } = process.env as Record<string, string>;
  const isOfTests =
    ENGINE === 'docker'
      ? host?.startsWith('unix:///tmp/') && config !== undefined
      : path
          ?.split(':')
          .find((folder) => existsSync(join(folder, ENGINE)))
          ?.startsWith('/tmp/');
  if (!isOfTests) throw new Error('source the file that test/engine/up prints first');
}

/** Removes from the engine what a test has put there as a student. */
export function emptyEngine(): void {
  refuseOwnEngine();
  const containers = docker('ps', '-aq').split('\n').filter(Boolean);
  if (containers.length > 0) docker('rm', '-f', '-v', ...containers);
  const images = docker('image', 'ls', '-a', '--no-trunc', '--format', '{{.ID}}').split('\n').filter(Boolean);
  if (images.length > 0) docker('rmi', '-f', ...new Set(images));
  const volumes = docker('volume', 'ls', '-q').split('\n').filter(Boolean);
  if (volumes.length > 0) docker('volume', 'rm', ...volumes);
}
