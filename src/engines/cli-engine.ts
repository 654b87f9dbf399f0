import { join } from 'node:path';
import { type Client, createClient } from './client.ts';
import { runPlan } from './confirm-run.ts';
import type { Dialect } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import {
  type Engine,
  type EngineName,
  engineNames,
  type Readiness,
  type ReadinessOptions,
  type Ready,
} from './engine.ts';
import { boundEnvironment, quietEnvironment } from './environment.ts';
import type { LabEngine } from './lab/lab-engine.ts';
import { openLab } from './lab/open-lab.ts';
import { makePlan } from './plan.ts';
import { sweepLedgers } from './sweep.ts';
import { type InventoryEngine, takeInventory } from './take-inventory.ts';

export type CliEngineOptions = {
  /** Where the ledgers are kept, in a folder of their own. */
  readonly dataDirectory: string;
  /** The learner's environment; decides which engine is meant. */
  readonly env: NodeJS.ProcessEnv;
  /** The only images that steps may use, such as `nginx:alpine`. */
  readonly images: readonly string[];
  /** The engine to use; absent: the first of them that is ready. */
  readonly only?: EngineName | undefined;
};

/** The clients docker, podman and nerdctl of this machine, and the engines that they talk to. */
export function createCliEngine({
  dataDirectory,
  env,
  images,
  only,
}: CliEngineOptions): Engine & LabEngine & InventoryEngine {
  const directory = join(dataDirectory, 'ledger');
  const active = new Set<string>();
  const wanted = (only ? [only] : engineNames).map((name) => dialects[name]);
  const bound = (ready: Ready): Client => {
    const { engine, words } = dialects[ready.engine];
    const client = createClient(boundEnvironment(env, ready), engine);
    return (argv, options) => client(words(argv), options);
  };
  const look = (dialect: Dialect, options: ReadinessOptions = {}): Promise<Readiness> => {
    const own = quietEnvironment(env);
    return dialect.readiness(createClient(own, dialect.engine), own, options);
  };
  return {
    readiness: (options) => firstReady(wanted.map((dialect) => () => look(dialect, options))),
    findAll: (options) => Promise.all(engineNames.map((name) => look(dialects[name], options))),
    plan: (confirm, ready) => makePlan(bound(ready), images, confirm, ready),
    run: async (plan, onEvent, signal) => {
      active.add(plan.session);
      try {
        return await runPlan(bound(plan.ready), directory, plan, onEvent, signal);
      } finally {
        active.delete(plan.session);
      }
    },
    openLab: (lab, ready, signal) => openLab(bound(ready), directory, lab, ready, signal, active),
    takeInventory: (ready) => takeInventory(bound(ready)),
    sweep: (ready) => sweepLedgers(bound(ready), directory, ready, active),
  };
}

/** One after the other, until one is ready; where none is, what the first one said. */
async function firstReady(looks: readonly (() => Promise<Readiness>)[]): Promise<Readiness> {
  let first: Readiness | undefined;
  for (const look of looks) {
    const readiness = await look();
    if (readiness.status === 'ready') return readiness;
    first ??= readiness;
  }
  if (!first) throw new Error('no engine to look for');
  return first;
}
