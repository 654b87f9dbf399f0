import { type Ports, performWith } from '../app/perform.ts';
import { createProgram, type Program } from '../app/program.ts';
import type { State } from '../app/state.ts';
import type { Engine } from '../engines/engine.ts';
import type { LabEngine } from '../engines/lab/lab-engine.ts';
import { cliSayings } from '../i18n/cli.ts';
import { labSayings } from '../i18n/lab.ts';
import type { Language } from '../packs/text.ts';
import { type Folders, settingsFile } from '../progress/paths.ts';
import { writeReport } from '../progress/report.ts';
import { writeSettings } from '../progress/settings.ts';
import { builtInPack } from './built-in-pack.ts';
import { hasLedgers, loadEngine, planOn } from './engine.ts';
import { exitCode } from './exit-code.ts';
import { labPlan } from './labs.ts';
import { ledgerHome } from './ledger-home.ts';
import type { Reviewer } from './reviewer.ts';
import type { StartOptions } from './start.ts';
import type { Storage } from './storage.ts';
import { openTerminal, type Terminal } from './terminal.tsx';

/** Everything after the first frame. `initial` knows only the outline of the built-in pack. */
export function runTrainer(
  options: StartOptions,
  initial: State,
  storage: Storage,
  folders: Folders,
  handOver: () => void,
): void {
  const started = Date.now();
  const onEngine = new Set<Promise<unknown>>();
  const saving = new Set<Promise<unknown>>();
  const home = ledgerHome(folders);
  const ports = portsOf(storage, folders, home, {
    track: (promise) => trackIn(onEngine, promise),
    save: (promise) => trackIn(saving, promise),
    lend: (use) =>
      terminal.lend(() => {
        process.stdout.write(`${labSayings[program.state().language].lent}\n`);
        return use();
      }),
    suspend: () => terminal.suspend(),
    exit: () => terminal.end(),
  });
  const perform = performWith(ports);
  const program = createProgram({ ...initial, pack: options.pack ?? builtInPack() }, perform);
  const terminal: Terminal = openTerminal(program, handOver, async () => {
    // A run that is under way is stopped and cleaned up; without one this is over at once.
    perform({ type: 'stop-confirm' }, program.dispatch);
    perform({ type: 'close-lab' }, program.dispatch);
    if (onEngine.size > 0) process.stderr.write(`${cliSayings[program.state().language].cleaningUp}\n`);
    await Promise.allSettled([...onEngine, ...saving]);
    const code = endCode(storage, program.state().language);
    if (!options.exam) return code;
    const { reportAtEnd } = await import('./exam-report.ts');
    const before = { before: storage.progress.exam, started };
    return reportAtEnd(program.state(), before, options.exam) || code;
  });
  if (options.exam) program.dispatch({ type: 'exam-asked', wish: options.exam, at: Date.now() });
  if (hasLedgers(home)) void sweep(home, program);
}

/** What is under way is waited for at the end. */
function trackIn<T>(underWay: Set<Promise<unknown>>, promise: Promise<T>): Promise<T> {
  underWay.add(promise);
  return promise.finally(() => underWay.delete(promise));
}

type Edge = Pick<Ports, 'track' | 'lend'> & {
  readonly save: Ports['track'];
  readonly suspend: () => void;
  readonly exit: () => void;
};

/** `home`: of the ledgers. */
function portsOf({ append, entries }: Storage, folders: Folders, home: string, edge: Edge): Ports {
  let reviewer: Promise<Reviewer> | undefined;
  let engine: Promise<Engine & LabEngine> | undefined;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const review = () =>
    (reviewer ??= import('./reviewer.ts').then(({ createReviewer }) => createReviewer(entries)));
  const load = () => (engine ??= loadEngine(home));
  return {
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    append,
    planReview: async (request) => (await review()).plan(request),
    readStats: async (request) => (await review()).stats(request),
    saveSettings: async (settings) =>
      folders ? edge.save(writeSettings(settingsFile(folders.config), settings)) : { code: 'no-home' },
    planConfirm: async (confirm) => planOn(await load(), confirm),
    runConfirm: async (plan, onEvent, signal) => edge.track((await load()).run(plan, onEvent, signal)),
    writeReport: (text) => (folders ? writeReport(folders.data, text, new Date()) : { code: 'no-home' }),
    findEngine: async (options) => (await load()).readiness(options),
    openLab: async (lab, ready, signal) => (await load()).openLab(labPlan(lab), ready, signal),
    lend: edge.lend,
    track: edge.track,
    wakeAt: (at, then) => {
      clearTimeout(alarm);
      // A timer may come a little before its time.
      alarm = setTimeout(then, Math.max(at - Date.now(), 0) + 10);
    },
    suspend: edge.suspend,
    exit: edge.exit,
  };
}

/** Removes what a run left that was cut off, once the first frame is there. */
async function sweep(dataDirectory: string, program: Program): Promise<void> {
  const engine = await loadEngine(dataDirectory);
  for (const readiness of await engine.findAll())
    if (readiness.status === 'ready')
      program.dispatch({ type: 'swept', removed: await engine.sweep(readiness) });
}

function endCode({ retry, waiting }: Storage, language: Language): number {
  // The disk may have room again by now.
  if (waiting() > 0) retry();
  const unsaved = waiting();
  if (unsaved === 0) return exitCode.fine;
  process.stderr.write(`${cliSayings[language].unsaved(unsaved)}\n`);
  return exitCode.storage;
}
