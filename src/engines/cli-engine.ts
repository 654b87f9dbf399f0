import { join } from 'node:path';
import { type Client, createClient } from './client.ts';
import { runPlan } from './confirm-run.ts';
import { clientEnvironment } from './endpoint.ts';
import type { Engine, Ready } from './engine.ts';
import type { LabEngine } from './lab/lab-engine.ts';
import { openLab } from './lab/session.ts';
import { makePlan } from './plan.ts';
import { checkReadiness } from './readiness.ts';
import { sweepLedgers } from './sweep.ts';

export type DockerEngineOptions = {
  /** Where the ledgers are kept, in a folder of their own. */
  readonly dataDirectory: string;
  /** The learner's environment; decides which engine is meant. */
  readonly env: NodeJS.ProcessEnv;
  /** The only images that steps may use, such as `nginx:alpine`. */
  readonly images: readonly string[];
};

/** The docker client of this machine, and the engine that it talks to. */
export function createDockerEngine({ dataDirectory, env, images }: DockerEngineOptions): Engine & LabEngine {
  const directory = join(dataDirectory, 'ledger');
  const active = new Set<string>();
  const bound = ({ context, endpoint }: Ready): Client =>
    createClient(clientEnvironment(env, { context, address: endpoint }));
  return {
    readiness: () => checkReadiness(createClient(clientEnvironment(env))),
    plan: (steps, ready) => makePlan(bound(ready), images, steps, ready),
    run: async (plan, onEvent, signal) => {
      active.add(plan.session);
      try {
        return await runPlan(bound(plan.ready), directory, plan, onEvent, signal);
      } finally {
        active.delete(plan.session);
      }
    },
    openLab: (lab, ready, signal) => openLab(bound(ready), directory, lab, ready, signal, active),
    sweep: (ready) => sweepLedgers(bound(ready), directory, ready, active),
  };
}
