import { resolve } from 'node:path';
import { differencesOf } from '../engines/take-inventory.ts';
import { cliSayings } from '../i18n/cli.ts';
import { engineTitles } from '../i18n/engine-readiness.ts';
import { type ItemProblem, sayItemProblem } from '../i18n/item-problem.ts';
import { deviation, isComparable } from '../packs/against-recording.ts';
import { compilePack } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import { type EngineAtHand, engineAtHand } from './engine-at-hand.ts';
import { exitCode } from './exit-code.ts';
import { checkPack } from './pack-check.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { type Choice, chosenTrials, isProblem, type Trial } from './try-items.ts';

type Options = Choice & { readonly dataDirectory: string | undefined; readonly json: boolean };

/** `pack verify`: runs all that a pack runs, and holds it against what the pack says. Returns the exit code. */
export async function verifyPack(
  folder: string,
  { dataDirectory, json, ...choice }: Options,
): Promise<number> {
  const { language } = choice;
  const compiled = compilePack(resolve(folder));
  if (!compiled.ok) return checkPack(folder, { language, json: false });
  const { pack } = compiled;
  const trials = chosenTrials(pack, choice);
  if (!trials) return exitCode.usage;
  const atHand = await engineAtHand(language, dataDirectory);
  if (!atHand) return exitCode.noEngine;
  const stop = stopOnSignal();
  const items: { id: string; ok: boolean; problem: string | null }[] = [];
  for (const trial of trials) {
    const found = await verify(trial, pack, atHand, stop);
    if (stop.aborted) return Number(stop.reason);
    const problem = found ? sayItemProblem(language, found) : null;
    items.push({ id: trial.id, ok: !found, problem });
    if (!json) print(problem === null ? `✓ ${trial.id}` : `✗ ${trial.id}: ${problem}`);
  }
  const ok = items.every((item) => item.ok);
  const { status: _status, ...engine } = atHand.ready;
  if (json) print(JSON.stringify({ ok, engine, items }));
  else if (items.length === 0) print(cliSayings[language].nothingToVerify);
  return ok ? exitCode.fine : exitCode.checkFailed;
}

async function verify(
  { id, run }: Trial,
  { recordings }: Pack,
  atHand: EngineAtHand,
  stop: AbortSignal,
): Promise<ItemProblem | undefined> {
  const { engine, ready } = atHand;
  const before = await engine.takeInventory(ready);
  if (!before.ok) return { kind: 'not-asked', detail: before.error.detail };
  const tried = await run(atHand, stop);
  const after = await engine.takeInventory(ready);
  if (isProblem(tried)) return tried;
  if (!after.ok) return { kind: 'not-asked', detail: after.error.detail };
  const differences = differencesOf(before.value, after.value);
  if (differences.length > 0) return { kind: 'changed', differences };
  const recording = recordings[id];
  return recording && isComparable(recording, { ...ready, engine: engineTitles[ready.engine] })
    ? deviation(tried, recording.steps)
    : undefined;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
