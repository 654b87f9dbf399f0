import { constants, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { ConfirmEvent, Engine, Plan, Ready } from '../engines/engine.ts';
import { eventsOf, outputOf } from '../engines/step-events.ts';
import { cliSayings } from '../i18n/cli.ts';
import { engineSayings } from '../i18n/engine.ts';
import { engineTitles } from '../i18n/engine-readiness.ts';
import { compilePack } from '../packs/compile.ts';
import { type Recording, writeRecording } from '../packs/recordings.ts';
import type { Question } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';
import { foldersOf } from '../progress/paths.ts';
import { loadEngine } from './engine.ts';
import { exitCode } from './exit-code.ts';
import { checkPack } from './pack-check.ts';

type Options = {
  readonly language: Language;
  readonly dataDirectory: string | undefined;
  /** `--yes`: whoever started it has seen the commands. */
  readonly agreed: boolean;
};

/**
 * `pack record`: runs every `confirm` of a pack on the engine at hand and keeps what came. A run that does not come
 * out as the question says is not kept, and makes the whole command fail. Without `--yes` the commands are only shown.
 */
export async function recordPack(
  folder: string,
  { language, dataDirectory, agreed }: Options,
): Promise<number> {
  const say = { ...cliSayings[language], engine: engineSayings[language] };
  const compiled = compilePack(resolve(folder));
  if (!compiled.ok) return checkPack(folder, { language, json: false });
  const items = compiled.pack.chapters.flatMap((chapter) => chapter.items);
  const confirmable = items.filter(
    (item): item is Question => item.kind !== 'card' && item.confirm !== undefined,
  );
  if (!agreed) {
    for (const { id, confirm } of confirmable) {
      process.stdout.write(`${id}\n${confirm?.steps.map(({ run }) => `  $ ${run}\n`).join('')}`);
    }
    process.stderr.write(`${say.notAgreed}\n`);
    return exitCode.usage;
  }
  // The trainer's own folder: if this process is killed, the next start of the trainer removes what it left.
  const folders = await foldersOf(dataDirectory ?? process.env['DOCKER_IMAGE_TRAINER_HOME']);
  const engine = await loadEngine(folders?.data ?? tmpdir());
  const readiness = await engine.readiness();
  if (readiness.status === 'not-ready') {
    process.stderr.write(`${say.engine.notReady(readiness)}\n`);
    return exitCode.noEngine;
  }
  const stop = stopOnSignal();
  let failed = 0;
  for (const item of confirmable) {
    const recorded = await recordItem(engine, readiness, item, language, stop);
    if (stop.aborted) return Number(stop.reason);
    if (typeof recorded === 'string') {
      failed += 1;
      process.stderr.write(`${say.notRecorded(item.id, recorded)}\n`);
    } else {
      writeRecording(resolve(folder), item.id, recorded);
      process.stdout.write(`${say.recorded(item.id)}\n`);
    }
  }
  return failed > 0 ? exitCode.checkFailed : exitCode.fine;
}

/** Aborts, with the exit code, when the process is told to end: first what was made is removed. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort(128 + constants.signals[signal]));
  }
  return controller.signal;
}

/** The recording, or why there is none. */
async function recordItem(
  engine: Engine,
  ready: Ready,
  { confirm }: Question,
  language: Language,
  stop: AbortSignal,
): Promise<Recording | string> {
  const say = engineSayings[language];
  const made = await engine.plan(confirm?.steps ?? [], ready);
  if (!made.ok) return say.planProblem(made.error);
  const events: ConfirmEvent[] = [];
  const { outcome } = await engine.run(made.value, (event) => events.push(event), stop);
  if (outcome.kind !== 'as-expected') return say.outcome(outcome);
  const taken = new Date().toISOString().slice(0, 10);
  return {
    engine: engineTitles[ready.engine],
    version: ready.version,
    store: ready.store,
    taken,
    steps: stepsOf(made.value, events),
  };
}

function stepsOf({ steps }: Plan, events: readonly ConfirmEvent[]): Recording['steps'] {
  return steps.map(({ typed }, step) => {
    const mine = eventsOf(events, step);
    const ended = mine.find((event) => event.type === 'step-ended');
    return { run: typed, exit: ended?.exit ?? 0, output: outputOf(mine) };
  });
}
