import type { ExamWish } from '../app/exam/settings.ts';
import type { State } from '../app/state.ts';
import type { ReviewSettings } from '../domain/review/sitting.ts';
import { cliSayings } from '../i18n/cli.ts';
import type { Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';
import { foldersOf } from '../progress/paths.ts';
import type { Settings } from '../progress/settings.ts';
import { builtInOutline } from './built-in-pack.ts';
import { exitCode } from './exit-code.ts';
import { showFirstFrame } from './first-frame.ts';
import { openStorage, type Storage } from './storage.ts';

export type StartOptions = {
  readonly systemLanguage: Language;
  /** `--lang`: for this start only. */
  readonly language?: Language | undefined;
  readonly dataDirectory?: string | undefined;
  /** `--pack`: already compiled. */
  readonly pack?: Pack | undefined;
  /** `exam`: begins with an exam, and ends with 1 if it was not passed; `json` prints its report then. */
  readonly exam?: (ExamWish & { readonly json: boolean }) | undefined;
};

/** Runs the trainer until the learner quits; ends the process. Shows home first, and then loads all the rest. */
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
  const handOver = showFirstFrame(initial);
  const { runTrainer } = await import('./run.ts');
  runTrainer(options, initial, storage, folders, handOver);
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
