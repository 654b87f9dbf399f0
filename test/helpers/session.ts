import type { Event } from '../../src/app/event.ts';
import { type Ports, performWith } from '../../src/app/perform.ts';
import { createProgram } from '../../src/app/program.ts';
import { type Layout, openQuestion, openRun, type State } from '../../src/app/state.ts';
import { type Fact, fold, noProgress } from '../../src/domain/progress.ts';
import { type Answered, foldAnswers, noMemory } from '../../src/domain/review/memory.ts';
import { planReview } from '../../src/domain/review/queue.ts';
import { judgedAnswers } from '../../src/domain/stats/answers.ts';
import { statsOf } from '../../src/domain/stats/stats.ts';
import type { ConfirmEvent, Plan, Readiness, RunResult } from '../../src/engines/engine.ts';
import { compilePack } from '../../src/packs/compile.ts';
import type { Pack } from '../../src/packs/pack.ts';
import type { Lab } from '../../src/packs/schema.ts';
import type { Settings } from '../../src/progress/settings.ts';
import type { StorageProblem } from '../../src/progress/storage-problem.ts';
import { dayOf } from './answered.ts';
import { builtIn } from './packs.ts';
import { type Stroke, strokesFor } from './strokes.ts';

const compiled = compilePack(builtIn);
if (!compiled.ok) throw new Error('the built-in pack does not compile');
export const builtInPack: Pack = compiled.pack;

/** A body that fits the screen, with room for nine things to choose. */
const roomy: Layout = {
  lines: 20,
  height: 20,
  targets: Array.from({ length: 9 }, (_, index) => [index, index + 1]),
};

export const plan: Plan = {
  ready: {
    status: 'ready',
    engine: 'docker',
    version: '28.5.2',
    context: 'default',
    endpoint: 'unix:///var/run/docker.sock',
    store: 'overlay2',
    os: 'linux',
    architecture: 'amd64',
  },
  session: 'session',
  steps: [],
  movedPorts: [],
  references: [],
  alreadyThere: [],
};

type Run = {
  readonly plan: Plan;
  readonly onEvent: (event: ConfirmEvent) => void;
  readonly signal: AbortSignal;
  readonly end: (result: RunResult) => void;
};

/** The trainer without a screen: real state, real update, fake world. Time passes only when a key is pressed. */
export function startSession({
  facts = [],
  mayRun = true,
  pack = builtInPack,
  answered = [],
  now = 1_000_000,
}: {
  facts?: readonly Fact[];
  /** What the journal holds with its times; progress is folded from `facts` and then from these. */
  answered?: readonly Answered[];
  now?: number;
  mayRun?: boolean;
  pack?: Pack;
} = {}) {
  const world = {
    now,
    facts: [...facts],
    answered: [...answered],
    settings: [] as Settings[],
    failing: undefined as StorageProblem | undefined,
    plans: [] as ((made: Awaited<ReturnType<Ports['planConfirm']>>) => void)[],
    runs: [] as Run[],
    reports: [] as string[],
    allowed: [] as boolean[],
    engines: [] as ((found: Readiness) => void)[],
    labs: [] as { lab: Lab; done: (opened: Awaited<ReturnType<Ports['openLab']>>) => void }[],
    alarm: undefined as { readonly at: number; readonly then: () => void } | undefined,
    suspended: 0,
    exits: 0,
  };
  const ports: Ports = {
    now: () => world.now,
    uuid: () => `run-${world.facts.length}`,
    seed: () => 1234 + world.facts.length,
    append(fact) {
      world.facts.push(fact);
      if (fact.type === 'answer') {
        world.answered.push({ id: `entry-${world.facts.length}`, at: world.now, fact });
      }
      return world.failing;
    },
    async planReview(request) {
      const memory = foldAnswers(noMemory, world.answered, dayOf);
      return planReview(memory, { ...request, today: dayOf(world.now), seed: 1 });
    },
    async readStats({ material }) {
      const facts = world.facts.map((fact, index) => ({ id: `${index}`, fact, at: world.now, offset: 0 }));
      const { judged } = judgedAnswers(facts, world.now);
      const memory = foldAnswers(noMemory, judged, dayOf);
      const now = { at: world.now, offset: 0 };
      return statsOf({ facts, judged, memory, material, desiredRetention: 0.9, now, dayOf });
    },
    async saveSettings(settings) {
      world.settings.push(settings);
      return world.failing;
    },
    planConfirm: () => new Promise((done) => world.plans.push(done)),
    runConfirm: (planned, onEvent, signal) =>
      new Promise((end) => world.runs.push({ plan: planned, onEvent, signal, end })),
    writeReport(text) {
      world.reports.push(text);
      return world.failing ?? `/reports/${world.reports.length}.txt`;
    },
    findEngine: ({ allowRemote }) => {
      world.allowed.push(allowRemote);
      return new Promise((done) => world.engines.push(done));
    },
    openLab: (lab) => new Promise((done) => world.labs.push({ lab, done })),
    lend: (use) => use(),
    track: (work) => work,
    wakeAt(at, then) {
      world.alarm = { at, then };
    },
    suspend: () => void world.suspended++,
    exit: () => void world.exits++,
  };
  const initial: State = {
    pack,
    mayRun,
    language: 'ko',
    colour: 'auto',
    progress: [...facts, ...answered.map(({ fact }) => fact)].reduce(fold, noProgress),
    reviewing: {},
    chapter: undefined,
    screen: { name: 'home', focus: 0 },
    offset: 0,
    layout: roomy,
    saving: 'nothing',
    notices: [],
    history: [],
    agreed: [],
    allowRemote: false,
  };
  const program = createProgram(initial, performWith(ports));
  const press = (...strokes: Stroke[]) => {
    for (const stroke of strokes) {
      world.now += 1000;
      const pressed =
        typeof stroke === 'string' ? { key: stroke } : { key: 'other' as const, text: stroke.text };
      program.dispatch({ type: 'key', ...pressed, at: world.now, burst: false });
      program.dispatch({ type: 'laid-out', layout: program.state().layout });
    }
  };
  return { world, program, press, state: program.state, dispatch: (event: Event) => program.dispatch(event) };
}

export type Session = ReturnType<typeof startSession>;

/** What answers the open question, right or wrong. */
export function keysFor({ screen, ...state }: State, verdict: 'right' | 'wrong'): Stroke[] {
  const question = openQuestion({ screen, ...state });
  if (!question || screen.name !== 'question') throw new Error('there is no question on the screen');
  const { draft } = screen;
  const shown = draft.type === 'typing' ? [] : draft.shown;
  return strokesFor(question, { shown, targets: draft.type === 'assigning' ? draft.targets : [] }, verdict);
}

/** Reads and answers until a screen of that name; each question is answered as `verdictOf` says. */
export function goOnTo(
  { press, state }: Session,
  name: State['screen']['name'],
  verdictOf: (item: string, position: number) => 'right' | 'wrong' = () => 'right',
): void {
  for (let steps = 0; state().screen.name !== name; steps++) {
    if (steps > 1000) throw new Error(`never came to ${name}`);
    const run = openRun(state());
    if (state().screen.name !== 'question' || !run) press('enter');
    else press(...keysFor(state(), verdictOf(run.queue[run.position] ?? '', run.position)));
  }
}
