import { permitSteps } from '../docker/policy.ts';
import type { Given, PermittedStep } from '../docker/policy-state.ts';
import { quoteLine, renderWords } from '../docker/render.ts';
import { fail, ok, type Result } from '../docker/result.ts';
import type { Client } from './client.ts';
import { dialects } from './dialects/dialects.ts';
import type { ConfirmStep, ConfirmSteps, Plan, PlannedStep, PlanProblem, Ready } from './engine.ts';
import { findFreePorts } from './free-port.ts';
import { listImages } from './inventory.ts';
import { newSession, sessionLabel, sessionPrefix } from './session-names.ts';

const STEP_MS = 60_000;
/** Where an image may have to be fetched. */
const PULL_MS = 300_000;
const FETCH_MS = 15_000;

/** `images`: the only ones that may be used. Asks the engine and the network, changes nothing. */
export async function makePlan(
  client: Client,
  images: readonly string[],
  { steps, engines }: ConfirmSteps,
  ready: Ready,
): Promise<Result<Plan, PlanProblem>> {
  const { engine } = ready;
  if (engines && !engines.includes(engine)) return fail({ kind: 'other-engine', engines, engine });
  const session = newSession();
  const given: Given = {
    prefix: sessionPrefix(session),
    label: sessionLabel(session),
    images,
    ports: new Map(),
  };
  const typed = steps.map((step) => step.run);
  const asTyped = permitSteps(typed, given);
  if (!asTyped.ok) return fail({ kind: 'step', ...asTyped.error });

  const wanted = asTyped.value.flatMap((step) => (step.kind === 'docker' ? step.publishes : []));
  const ports = new Map<number, number>();
  for (const [port, used] of await findFreePorts(wanted)) {
    if (used === undefined) return fail({ kind: 'no-free-port', wanted: port });
    ports.set(port, used);
  }
  const permitted = permitSteps(typed, { ...given, ports });
  if (!permitted.ok) return fail({ kind: 'step', ...permitted.error });
  const there = await listImages(client);
  if (!there.ok) return fail({ kind: 'engine', detail: there.error.detail });

  const named = permitted.value.flatMap((step) => (step.kind === 'docker' ? step.references : []));
  const references = [...new Set(named)];
  const alreadyThere = references.filter((reference) => there.value.references.has(reference));
  const present = new Set(alreadyThere);
  const planned: PlannedStep[] = [];
  for (const [index, step] of permitted.value.entries()) {
    const asked = steps[index];
    if (asked) planned.push(planStep(asked, step, present, ready));
  }
  const movedPorts = [...ports].flatMap(([port, used]) => (port === used ? [] : [{ wanted: port, used }]));
  return ok({ ready, session, steps: planned, movedPorts, references, alreadyThere });
}

/** `present`: references that the engine has; it grows by the images that this step brings. */
export function planStep(
  asked: ConfirmStep,
  step: PermittedStep,
  present: Set<string>,
  { engine }: Ready,
): PlannedStep {
  const common = {
    typed: asked.run,
    expectsFailure: asked.fails === true,
    ...(asked.prints === undefined ? {} : { prints: asked.prints }),
  };
  if (step.kind === 'fetch') {
    const runs = `curl http://127.0.0.1:${step.port}${step.path}`;
    return { ...common, kind: 'fetch', runs, port: step.port, path: step.path, timeoutMs: FETCH_MS };
  }
  const argv = renderWords(step.command).slice(1);
  const brings = step.creates ? step.references : step.moves;
  const mayPull = step.moves.length > 0 ? step.moves : brings.filter((reference) => !present.has(reference));
  for (const reference of brings) present.add(reference);
  for (const reference of step.removes) present.delete(reference);
  return {
    ...common,
    kind: 'docker',
    runs: quoteLine([engine, ...dialects[engine].words(argv)]),
    argv,
    timeoutMs: mayPull.length > 0 ? PULL_MS : STEP_MS,
    creates: step.creates,
    builds: step.command.path === 'build',
    mayPull,
    moves: step.moves,
    removes: step.removes,
    newTags: step.newTags,
    newVolumes: step.newVolumes,
    interactive: step.interactive,
    stopsGently: false,
  };
}
