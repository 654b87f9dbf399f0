import { resolve } from 'node:path';
import { showUnseen } from '../docker/clean.ts';
import type { Ready } from '../engines/engine.ts';
import { cliSayings } from '../i18n/cli.ts';
import { engineTitles } from '../i18n/engine-readiness.ts';
import { sayItemProblem } from '../i18n/item-problem.ts';
import { compilePack } from '../packs/compile.ts';
import { type Recording, writeRecording } from '../packs/recordings.ts';
import type { Language } from '../packs/text.ts';
import { engineForTrials } from './engine-at-hand.ts';
import { exitCode } from './exit-code.ts';
import { complain, print } from './output.ts';
import { checkPack } from './pack-check.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { type Choice, chosenTrials, isProblem, type Steps, type Trial } from './try-items.ts';

type Options = Choice & { readonly dataDirectory: string | undefined };

/**
 * `pack record`: runs every `confirm` and every lab's solution of a pack on the engine at hand and keeps what came. A
 * run that does not come out as the pack says is not kept, and makes the whole command fail. Without `--yes` the
 * commands are only shown.
 */
export async function recordPack(folder: string, { dataDirectory, ...choice }: Options): Promise<number> {
  const { language } = choice;
  const say = cliSayings[language];
  const compiled = compilePack(resolve(folder));
  if (!compiled.ok) return checkPack(folder, { language, json: false });
  const trials = chosenTrials(compiled.pack, choice);
  if (!trials) return exitCode.usage;
  const atHand = await engineForTrials(language, dataDirectory);
  if (!atHand) return exitCode.noEngine;
  const stop = stopOnSignal();
  let failed = 0;
  for (const trial of trials) {
    const tried = await trial.run(atHand, stop);
    if (stop.aborted) return Number(stop.reason);
    if (isProblem(tried)) {
      failed += 1;
      process.stderr.write(`${say.notRecorded(trial.id, sayItemProblem(language, tried))}\n`);
      continue;
    }
    const why = keep(folder, trial, tried, language, atHand.ready);
    if (why !== undefined) return complain(say.notWritten(trial.id, why), exitCode.storage);
    print(say.recorded(trial.id));
  }
  return failed > 0 ? exitCode.checkFailed : exitCode.fine;
}

/** Undefined, or why it could not be written. */
function keep(
  folder: string,
  { id }: Trial,
  steps: Steps,
  language: Language,
  { engine, version, store }: Ready,
): string | undefined {
  const taken = new Date().toISOString().slice(0, 10);
  const recording: Recording = { engine: engineTitles[engine], version, store, taken, steps };
  try {
    const link = writeRecording(resolve(folder), id, recording);
    return link === undefined ? undefined : cliSayings[language].isLink(showUnseen(link));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
