import { consentRows } from '../../app/confirm.ts';
import { type ConfirmStage, openQuestion } from '../../app/state.ts';
import { showUnseen } from '../../docker/clean.ts';
import type { ConfirmEvent, Plan } from '../../engines/engine.ts';
import { eventsOf, outputOf } from '../../engines/step-events.ts';
import { engineSayings } from '../../i18n/engine.ts';
import type { Confirm } from '../../packs/schema.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { hang, spansText, wrap } from '../lines.ts';
import { outputLines } from '../output.ts';
import { lookLines, recordingParts, typedLine } from '../recording.ts';
import { theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';

type Stage<N extends ConfirmStage['name']> = Extract<ConfirmStage, { name: N }>;

export function drawConfirm(view: View): Drawn {
  const { state } = view;
  const confirm = openQuestion(state)?.confirm;
  if (state.screen.name !== 'confirm' || !confirm) throw new Error('nothing to confirm');
  const { stage } = state.screen;
  const say = engineSayings[state.language];
  return { title: say.title, place: '', body: layOut(partsOf(view, stage, confirm)) };
}

function partsOf(view: View, stage: ConfirmStage, confirm: Confirm): Part[] {
  const say = engineSayings[view.state.language];
  switch (stage.name) {
    case 'looking':
      return [text(wrap(say.looking, view.width))];
    case 'consent':
      return consent(view, stage);
    case 'running':
    case 'result':
      return [...run(view, stage, confirm), ...(stage.name === 'result' ? result(view, stage, confirm) : [])];
    case 'recording':
      return recording(view, stage, confirm);
  }
}

/** Exactly what will run, and where, before the question whether it may. */
function consent({ state, width }: View, { plan, focus }: Stage<'consent'>): Part[] {
  const say = engineSayings[state.language];
  const parts: Part[] = [
    text(wrap(theme.title(say.consentIntro(plan.ready)), width)),
    text(wrap(say.engine(plan.ready), width)),
    gap,
  ];
  for (const { typed, runs } of plan.steps) {
    parts.push(text(typedLine(typed, width)));
    if (runs !== typed) parts.push(text(hang('  → ', theme.quiet(showUnseen(runs)), width)));
  }
  parts.push(gap);
  for (const { wanted, used } of plan.movedPorts) {
    parts.push(text(wrap(theme.warning(say.movedPort(wanted, used)), width)));
  }
  parts.push(text(wrap(`${say.keeps(plan)} ${say.prefix}`, width)), gap);
  for (const [index, row] of consentRows.entries()) {
    parts.push(choice(hang(`${index + 1}. `, say.rows[row], width - pointerWidth), focus === index));
  }
  return parts;
}

function run({ state, width }: View, stage: Stage<'running' | 'result'>, confirm: Confirm): Part[] {
  const say = engineSayings[state.language];
  const cleaning = stage.output.some(({ type }) => type === 'cleaning-up');
  const parts = stage.plan.steps.flatMap((_step, index) =>
    stepParts(state.language, width, stage, confirm, index),
  );
  if (stage.name === 'result') return parts;
  const doing = cleaning ? say.cleaningUp : `${say.running} ${say.stopHint}`;
  return [...parts, text(wrap(theme.quiet(doing), width))];
}

function stepParts(
  language: 'ko' | 'en',
  width: number,
  { plan, output: events }: { readonly plan: Plan; readonly output: readonly ConfirmEvent[] },
  confirm: Confirm,
  index: number,
): Part[] {
  const say = engineSayings[language];
  const mine = eventsOf(events, index);
  const planned = plan.steps[index];
  if (mine.length === 0 || !planned) return [];
  const lines: string[] = [...typedLine(planned.typed, width)];
  lines.push(...outputLines(outputOf(mine), width));
  if (mine.some(({ type }) => type === 'output-capped')) lines.push(...wrap(theme.quiet(say.capped), width));
  for (const event of mine) {
    if (event.type !== 'step-ended') continue;
    const ending =
      event.exit === null
        ? say.endedByUs
        : exitSaying(say, event.exit, planned.expectsFailure && event.asExpected);
    if (ending) lines.push(...wrap((event.asExpected ? theme.quiet : theme.wrong)(ending), width));
    const look = confirm.steps[index]?.look;
    if (look && event.asExpected) lines.push(...lookLines(say.look, spansText(look[language]), width));
  }
  return [text(lines), gap];
}

/** Zero says nothing; a failure that was asked for says so. */
function exitSaying(say: (typeof engineSayings)['en'], exit: number, wanted: boolean): string {
  if (wanted) return say.expectedFailure(exit);
  return exit === 0 ? '' : say.exit(exit);
}

function result({ state, width }: View, { result: ended }: Stage<'result'>, confirm: Confirm): Part[] {
  const say = engineSayings[state.language];
  const asExpected = ended.outcome.kind === 'as-expected';
  const paint = asExpected ? theme.right : theme.warning;
  const parts: Part[] = [text(wrap(paint(say.outcome(ended.outcome)), width))];
  if (asExpected)
    parts.push(text(wrap(`${say.proves}: ${spansText(confirm.proves[state.language])}`, width)));
  return [...parts, gap, text(wrap(theme.quiet(say.removed(ended.removed)), width))];
}

function recording(view: View, { because }: Stage<'recording'>, confirm: Confirm): Part[] {
  const { state, width } = view;
  const say = engineSayings[state.language];
  const parts: Part[] = [];
  if (because !== 'asked-for') {
    const reason = 'status' in because ? say.notReady(because) : say.planProblem(because);
    parts.push(text(wrap(theme.warning(reason), width)), gap);
  }
  const recorded = state.pack.recordings[openQuestion(state)?.id ?? ''];
  if (!recorded) return [...parts, text(wrap(say.noRecording, width))];
  return [
    ...parts,
    text(wrap(theme.title(say.recordingTitle), width)),
    ...recordingParts(view, recorded, confirm),
  ];
}
