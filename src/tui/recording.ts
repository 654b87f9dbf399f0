import { showUnseen } from '../docker/clean.ts';
import { engineSayings } from '../i18n/engine.ts';
import type { Recording } from '../packs/recordings.ts';
import type { Confirm } from '../packs/schema.ts';
import type { Span } from '../packs/text.ts';
import { gap, type Part, text } from './body.ts';
import { hang, type Lines, spansText, wrap } from './lines.ts';
import { outputLines } from './output.ts';
import { theme } from './theme.ts';
import type { View } from './view.ts';

/** A real run of a question's commands, named as the recording that it is. */
export function recordingParts(view: View, recorded: Recording, confirm: Confirm): Part[] {
  const { state, width } = view;
  const say = engineSayings[state.language];
  return [
    ...recordedSteps(view, recorded, (index) => confirm.steps[index]?.look?.[state.language]),
    text(wrap(`${say.proves}: ${spansText(confirm.proves[state.language])}`, width)),
    gap,
  ];
}

/** What a recording holds, with what to look at in each step. */
export function recordedSteps(
  { state, width }: View,
  recorded: Recording,
  lookAt: (step: number) => readonly Span[] | undefined,
): Part[] {
  const say = engineSayings[state.language];
  // Of a pack from outside nobody knows who has written it.
  const from = state.mayRun
    ? theme.quiet(say.recordingFrom(recorded))
    : theme.warning(say.recordingOfAuthor(recorded));
  const parts: Part[] = [text(wrap(from, width)), gap];
  for (const [index, step] of recorded.steps.entries()) {
    const look = lookAt(index);
    const lines = [...typedLine(step.run, width), ...outputLines(step.output, width)];
    if (step.exit !== 0) lines.push(...wrap(theme.quiet(say.exit(step.exit)), width));
    if (look) lines.push(...lookLines(say.look, spansText(look), width));
    parts.push(text(lines), gap);
  }
  return parts;
}

/** A command as a learner would type it, with all that it holds: it may be one to be agreed to. */
export const typedLine = (typed: string, width: number): Lines =>
  hang(theme.quiet('$ '), theme.accent(showUnseen(typed)), width);

export const lookLines = (label: string, look: string, width: number): Lines =>
  hang(theme.warning(`${label}: `), theme.warning(look), width);
