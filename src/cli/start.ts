import { tmpdir } from 'node:os';
import type { ExamWish } from '../app/exam/settings.ts';
import { type Ports, performWith } from '../app/perform.ts';
import { createProgram, type Program } from '../app/program.ts';
import type { State } from '../app/state.ts';
import type { ReviewSettings } from '../domain/review/sitting.ts';
import type { Engine } from '../engines/engine.ts';
import type { LabEngine } from '../engines/lab/lab-engine.ts';
import { cliSayings } from '../i18n/cli.ts';
import type { Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';
import { type Folders, foldersOf, settingsFile } from '../progress/paths.ts';
import { writeReport } from '../progress/report.ts';
import { type Settings, writeSettings } from '../progress/settings.ts';
import { builtInOutline, builtInPack } from './built-in-pack.ts';
import { hasLedgers, loadEngine, planOn } from './engine.ts';
import { exitCode } from './exit-code.ts';
import type { Reviewer } from './reviewer.ts';
import { openStorage, type Storage } from './storage.ts';
import { openTerminal, type Terminal } from './terminal.tsx';

export type StartOptions = {
  readonly systemLanguage: Language;
  /** `--lang`: for this start only. */
  readonly language?: Language | undefined;
  readonly dataDirectory?: string | undefined;
  /** `--pack`: already compiled, and quiz-only. */
  readonly pack?: Pack | undefined;
  /** `exam`: begins with an exam, and ends with 1 if it was not passed; `json` prints its report then. */
  readonly exam?: (ExamWish & { readonly json: boolean }) | undefined;
};

/** Runs the trainer until the learner quits; ends the process. */
export async function startTrainer(options: StartOptions): Promise<void> {
  const { env, stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || env['TERM'] === 'dumb') {
    process.stderr.write(`${cliSayings[options.language ?? options.systemLanguage].needsTerminal}\n`);
    process.exitCode = exitCode.needsTerminal;
    return;
  }
  const pack = options.pack ?? builtInOutline();
  const folders = await foldersOf(options.dataDirectory ?? env['DOCKER_IMAGE_TRAINER_HOME']);
  const storage = openStorage(folders, pack, { outside: options.pack !== undefined });
  const initial = initialState(options, pack, storage);

  const work = new Set<Promise<unknown>>();
  const ports = portsOf(storage, folders, {
    track: (promise) => {
      work.add(promise);
      return promise.finally(() => work.delete(promise));
    },
    lend: (use) => terminal.lend(use),
    suspend: () => terminal.suspend(),
    exit: () => terminal.end(),
  });
  const perform = performWith(ports);
  const program = createProgram(initial, perform);
  const wholePack = (): Pack => options.pack ?? builtInPack();
  const terminal: Terminal = openTerminal(program, wholePack, async () => {
    // A run that is under way is stopped and cleaned up; without one this is over at once.
    perform({ type: 'stop-confirm' }, program.dispatch);
    perform({ type: 'close-lab' }, program.dispatch);
    if (work.size > 0) process.stderr.write(`${cliSayings[program.state().language].cleaningUp}\n`);
    await Promise.allSettled([...work]);
    const code = endCode(storage, program.state().language);
    if (!options.exam) return code;
    const { reportAtEnd } = await import('./exam-report.ts');
    return reportAtEnd(program.state(), storage.progress.exam, options.exam) || code;
  });
  if (options.exam) program.dispatch({ type: 'exam-asked', wish: options.exam, at: Date.now() });
  if (folders && hasLedgers(folders.data)) void sweep(folders.data, program);
}

function initialState(options: StartOptions, pack: Pack, { settings, progress, problems }: Storage): State {
  return {
    pack,
    mayRun: options.pack === undefined,
    language: options.language ?? settings.language ?? options.systemLanguage,
    colour: settings.colour ?? 'auto',
    progress,
    reviewing: reviewingIn(settings),
    chapter: undefined,
    screen: { name: 'home', focus: 0 },
    offset: 0,
    layout: { lines: 0, height: 0, targets: [] },
    saving: 'nothing',
    notices: problems.map((problem) => ({ kind: 'storage', problem })),
    history: [],
    agreed: [],
    allowRemote: false,
  };
}

const reviewingIn = ({ language: _language, colour: _colour, ...reviewing }: Settings): ReviewSettings =>
  reviewing;

type Edge = Pick<Ports, 'track' | 'lend'> & {
  readonly suspend: () => void;
  readonly exit: () => void;
};

function portsOf({ append, entries }: Storage, folders: Folders, edge: Edge): Ports {
  let reviewer: Promise<Reviewer> | undefined;
  let engine: Promise<Engine & LabEngine> | undefined;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const review = () =>
    (reviewer ??= import('./reviewer.ts').then(({ createReviewer }) => createReviewer(entries)));
  // Without a home the ledger still has to be somewhere that outlives this process.
  const load = () => (engine ??= loadEngine(folders?.data ?? tmpdir()));
  return {
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    append,
    planReview: async (request) => (await review()).plan(request),
    readStats: async (request) => (await review()).stats(request),
    saveSettings: async (settings) =>
      folders ? edge.track(writeSettings(settingsFile(folders.config), settings)) : { code: 'no-home' },
    planConfirm: async (confirm) => planOn(await load(), confirm),
    runConfirm: async (plan, onEvent, signal) => edge.track((await load()).run(plan, onEvent, signal)),
    writeReport: (text) => (folders ? writeReport(folders.data, text, new Date()) : { code: 'no-home' }),
    findEngine: async (options) => (await load()).readiness(options),
    openLab: async (lab, ready, signal) => (await load()).openLab({ ...lab, rules: lab }, ready, signal),
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
