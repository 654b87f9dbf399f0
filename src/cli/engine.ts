import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { confirmImages } from '../docker/confirm-images.ts';
import type { ConfirmSteps, Engine, EngineName, NotReady, Plan, PlanProblem } from '../engines/engine.ts';
import type { LabEngine } from '../engines/lab/lab-engine.ts';
import type { InventoryEngine } from '../engines/take-inventory.ts';

let chosen: EngineName | undefined;

/** `--engine`: for everything that this process does. */
export function chooseEngine(engine: EngineName): void {
  chosen = engine;
}

/** The engine's code is loaded when it is first wanted: it is large, and many learners have no Docker. */
export async function loadEngine(dataDirectory: string): Promise<Engine & LabEngine & InventoryEngine> {
  const { createCliEngine } = await import('../engines/cli-engine.ts');
  return createCliEngine({ dataDirectory, env: process.env, images: confirmImages, only: chosen });
}

export async function planOn(
  engine: Engine,
  confirm: ConfirmSteps,
): Promise<{ plan: Plan } | { because: NotReady | PlanProblem }> {
  const readiness = await engine.readiness();
  if (readiness.status === 'not-ready') return { because: readiness };
  const made = await engine.plan(confirm, readiness);
  return made.ok ? { plan: made.value } : { because: made.error };
}

/** Has an earlier run left a note of something to clean up? Asked before anything of the engine is loaded. */
export function hasLedgers(dataDirectory: string): boolean {
  try {
    return readdirSync(join(dataDirectory, 'ledger')).length > 0;
  } catch {
    return false;
  }
}
