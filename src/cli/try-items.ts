import { showUnseen } from '../docker/clean.ts';
import { nearest } from '../docker/nearest.ts';
import type { ConfirmEvent, Plan } from '../engines/engine.ts';
import { eventsOf, outputOf } from '../engines/step-events.ts';
import { cliSayings } from '../i18n/cli.ts';
import type { ItemProblem } from '../i18n/item-problem.ts';
import type { Pack } from '../packs/pack.ts';
import type { Recording } from '../packs/recordings.ts';
import type { Confirm } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';
import type { EngineAtHand } from './engine-at-hand.ts';
import { agreementTo } from './lab-agreement.ts';
import { tryLab } from './try-lab.ts';

export type Steps = Recording['steps'];

/** What of a pack runs on an engine: the `confirm` of a question, or a lab with its model solution. */
export type Trial = {
  readonly id: string;
  /** All that runs, in order, and what it brings, as it is shown before it is agreed to. */
  readonly agreement: (language: Language) => readonly string[];
  /** What came, or why it did not come out as its author says. Removes what it made. */
  readonly run: (atHand: EngineAtHand, stop: AbortSignal) => Promise<Steps | ItemProblem>;
};

export const isProblem = (tried: Steps | ItemProblem): tried is ItemProblem => 'kind' in tried;

export type Choice = {
  readonly language: Language;
  /** `--only`: ids; all where there are none. */
  readonly only: readonly string[];
  /** `--yes`: whoever started it has seen the commands. */
  readonly agreed: boolean;
};

/** What is to be run; undefined, and said so, where an id is unknown, or where it was shown and not yet agreed to. */
export function chosenTrials(pack: Pack, { language, only, agreed }: Choice): readonly Trial[] | undefined {
  const say = cliSayings[language];
  const all = trialsOf(pack);
  const ids = all.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  const chosen = only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
  if (unknown === undefined && agreed) return chosen;
  if (unknown === undefined) {
    for (const { id, agreement } of chosen)
      process.stdout.write(`${[id, ...agreement(language).map((line) => `  ${line}`)].join('\n')}\n`);
  }
  const why = unknown === undefined ? say.notAgreed : say.notRunnable(unknown, nearest(unknown, ids));
  process.stderr.write(`${why}\n`);
  return undefined;
}

/** In the order of the pack; a chapter's questions before its labs. */
function trialsOf({ chapters }: Pack): readonly Trial[] {
  return chapters.flatMap(({ items, labs }): Trial[] => [
    ...items.flatMap((item): Trial[] => {
      if (item.kind === 'card' || !item.confirm) return [];
      const { id, confirm } = item;
      const lines = confirm.steps.map(({ run }) => `$ ${showUnseen(run)}`);
      return [{ id, agreement: () => lines, run: (atHand, stop) => tryConfirm(atHand, confirm, stop) }];
    }),
    ...labs.map(
      (lab): Trial => ({
        id: lab.id,
        agreement: (language) =>
          agreementTo(
            lab,
            lab.solution.map(({ run }) => run),
            language,
          ),
        run: (atHand, stop) => tryLab(atHand, lab, stop),
      }),
    ),
  ]);
}

async function tryConfirm(
  { engine, ready }: EngineAtHand,
  confirm: Confirm,
  stop: AbortSignal,
): Promise<Steps | ItemProblem> {
  const made = await engine.plan(confirm, ready);
  if (!made.ok) return { kind: 'plan', problem: made.error };
  const events: ConfirmEvent[] = [];
  const { outcome } = await engine.run(made.value, (event) => events.push(event), stop);
  return outcome.kind === 'as-expected' ? stepsOf(made.value, events) : { kind: 'outcome', outcome };
}

function stepsOf({ steps }: Plan, events: readonly ConfirmEvent[]): Steps {
  return steps.map(({ typed }, step) => {
    const mine = eventsOf(events, step);
    const ended = mine.find((event) => event.type === 'step-ended');
    return { run: typed, exit: ended?.exit ?? 0, output: outputOf(mine) };
  });
}
