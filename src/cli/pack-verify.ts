import { resolve } from 'node:path';
import type { Unanswered } from '../engines/inventory.ts';
import { differencesOf } from '../engines/take-inventory.ts';
import { cliSayings } from '../i18n/cli.ts';
import { engineTitles } from '../i18n/engine-readiness.ts';
import { type ItemProblem, sayItemProblem } from '../i18n/item-problem.ts';
import { deviation, isComparable } from '../packs/against-recording.ts';
import { compilePack } from '../packs/compile.ts';
import type { Recording } from '../packs/recordings.ts';
import { type EngineAtHand, engineForTrials } from './engine-at-hand.ts';
import { exitCode } from './exit-code.ts';
import { print } from './output.ts';
import { checkPack } from './pack-check.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { type Choice, chosenTrials, isProblem, type Steps } from './try-items.ts';

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
  const atHand = await engineForTrials(language, dataDirectory);
  if (!atHand) return exitCode.noEngine;
  const stop = stopOnSignal();
  const items: { id: string; ok: boolean; problem: string | null; notRun: string | null }[] = [];
  let before = await inventoryOf(atHand);
  for (const trial of trials) {
    const tried: Tried = before.ok ? await trial.run(atHand, stop) : notAsked(before.error);
    const after = await inventoryOf(atHand);
    const found = problemOf(tried, before, after) ?? differenceOf(tried, pack.recordings[trial.id], atHand);
    before = after;
    if (stop.aborted) return Number(stop.reason);
    const said = found ? sayItemProblem(language, found) : null;
    const isElsewhere = found?.kind === 'plan' && found.problem.kind === 'other-engine';
    const [problem, notRun] = isElsewhere ? [null, said] : [said, null];
    items.push({ id: trial.id, ok: problem === null, problem, notRun });
    if (!json)
      print(
        problem !== null
          ? `✗ ${trial.id}: ${problem}`
          : notRun !== null
            ? `– ${trial.id}: ${notRun}`
            : `✓ ${trial.id}`,
      );
  }
  const ok = items.every((item) => item.ok);
  const { status: _status, ...engine } = atHand.ready;
  if (json) print(JSON.stringify({ ok, engine, items }));
  else if (items.length === 0) print(cliSayings[language].nothingToVerify);
  return ok ? exitCode.fine : exitCode.checkFailed;
}

type Tried = Steps | ItemProblem;
type Inventory = Awaited<ReturnType<EngineAtHand['engine']['takeInventory']>>;

const inventoryOf = ({ engine, ready }: EngineAtHand): Promise<Inventory> => engine.takeInventory(ready);
const notAsked = ({ detail }: Unanswered): ItemProblem => ({ kind: 'not-asked', detail });

function problemOf(tried: Tried, before: Inventory, after: Inventory): ItemProblem | undefined {
  if (isProblem(tried)) return tried;
  if (!before.ok) return notAsked(before.error);
  if (!after.ok) return notAsked(after.error);
  const differences = differencesOf(before.value, after.value);
  return differences.length > 0 ? { kind: 'changed', differences } : undefined;
}

/** Undefined also where the recording is of another engine, or there is none. */
function differenceOf(
  tried: Tried,
  recording: Recording | undefined,
  { ready }: EngineAtHand,
): ItemProblem | undefined {
  return recording &&
    !isProblem(tried) &&
    isComparable(recording, { ...ready, engine: engineTitles[ready.engine] })
    ? deviation(tried, recording.steps)
    : undefined;
}
