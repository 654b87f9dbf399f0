import { briefRows, labConsentRows } from '../../app/lab/lab.ts';
import type { LabStage } from '../../app/lab/stage.ts';
import { labOf } from '../../app/state.ts';
import { showUnseen } from '../../docker/clean.ts';
import { engineSayings } from '../../i18n/engine.ts';
import { labSayings } from '../../i18n/lab.ts';
import type { Lab } from '../../packs/schema.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { blockLines, hang, spansText, wrap } from '../lines.ts';
import { recordedSteps } from '../recording.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';
import { promptParts } from './lab-prompt.ts';

type Stage<N extends LabStage['name']> = Extract<LabStage, { name: N }>;

export function drawLab(view: View): Drawn {
  const { state } = view;
  if (state.screen.name !== 'lab') throw new Error('not a lab');
  const lab = labOf(state, state.screen.lab);
  if (!lab) throw new Error('no such lab');
  const { stage } = state.screen;
  return {
    title: `${labSayings[state.language].labs}: ${lab.title[state.language]}`,
    place: placeOf(stage),
    body: layOut(partsOf(view, lab, stage)),
  };
}

/** How many checks are passed, wherever the goal has scrolled to. */
function placeOf(stage: LabStage): string {
  if (stage.name !== 'prompt') return '';
  const { checks } = stage.judgement;
  return `${checks.filter(({ verdict }) => verdict === 'passed').length}/${checks.length}`;
}

function partsOf(view: View, lab: Lab, stage: LabStage): Part[] {
  const { state, width } = view;
  const say = labSayings[state.language];
  switch (stage.name) {
    case 'brief':
      return brief(view, lab, stage);
    case 'looking':
      return [text(wrap(say.looking, width))];
    case 'opening':
      return [text(wrap(say.opening, width))];
    case 'closing':
      return [text(wrap(say.closing, width))];
    case 'remote':
      return remote(view, stage);
    case 'consent':
      return consent(view, lab, stage);
    case 'prompt':
      return promptParts(view, lab, stage);
    case 'recording':
      return recording(view, lab, stage);
  }
}

function brief({ state, width }: View, lab: Lab, { focus }: Stage<'brief'>): Part[] {
  const say = labSayings[state.language];
  const checks = lab.checks.flatMap((check) =>
    hang(`${marks.bullet} `, spansText(check.text[state.language]), width),
  );
  return [
    text(blockLines(lab.goal[state.language], width)),
    gap,
    text([theme.quiet(say.checks), ...checks]),
    gap,
    ...briefRows.map((row, index) =>
      choice(hang(`${index + 1}. `, say.briefRows[row], width - pointerWidth), focus === index),
    ),
  ];
}

/** That the engine is elsewhere, and where, before anything is said to it. */
function remote({ state, width }: View, { notReady, focus }: Stage<'remote'>): Part[] {
  const say = labSayings[state.language];
  return [
    text(wrap(theme.warning(say.remoteTitle), width)),
    text(wrap(notReady.detail, width)),
    gap,
    text(wrap(say.remote, width)),
    gap,
    ...labConsentRows.map((row, index) =>
      choice(hang(`${index + 1}. `, say.remoteRows[row], width - pointerWidth), focus === index),
    ),
  ];
}

/** Which engine, and what is done and never done there; of a stranger's lab, exactly what may run. */
function consent({ state, width }: View, lab: Lab, { ready, focus }: Stage<'consent'>): Part[] {
  const say = labSayings[state.language];
  const parts: Part[] = [
    text(wrap(theme.title(say.consentTitle), width)),
    text(wrap(engineSayings[state.language].engine(ready), width)),
    gap,
    text(say.rules.flatMap((rule) => hang(`${marks.bullet} `, rule, width))),
    gap,
  ];
  if (state.mayRun) parts.push(text(wrap(theme.quiet(say.consentOnce), width)));
  else parts.push(...outside(state.language, lab, width));
  parts.push(gap);
  for (const [index, row] of labConsentRows.entries()) {
    parts.push(choice(hang(`${index + 1}. `, say.consentRows[row], width - pointerWidth), focus === index));
  }
  return parts;
}

function outside(language: 'ko' | 'en', lab: Lab, width: number): Part[] {
  const say = labSayings[language];
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [`${title}:`, ...lines.flatMap((line) => hang('  ', theme.accent(showUnseen(line)), width))];
  return [
    text(wrap(theme.warning(say.consentOutside), width)),
    text([
      ...list(
        say.consentSetup,
        lab.setup.map(({ run }) => run),
      ),
      ...list(say.consentImages, lab.images),
      ...list(
        say.consentCommands,
        lab.commands.map((command) => `docker ${command}`),
      ),
      ...lab.files.flatMap(({ name, text }) =>
        list(`${say.consentFiles}: ${name}`, text.trimEnd().split('\n')),
      ),
    ]),
  ];
}

/** A real run of the solution, named as the recording that it is. */
function recording(view: View, lab: Lab, { because }: Stage<'recording'>): Part[] {
  const { state, width } = view;
  const say = labSayings[state.language];
  const parts: Part[] = [];
  if (because !== 'asked-for') {
    const reason =
      'status' in because ? engineSayings[state.language].notReady(because) : say.problem(because);
    parts.push(text(wrap(theme.warning(reason), width)), gap);
  }
  const recorded = state.pack.recordings[lab.id];
  if (!recorded) return [...parts, text(wrap(say.noRecording, width))];
  return [
    ...parts,
    text(wrap(theme.title(say.insteadRecording), width)),
    ...recordedSteps(view, recorded, () => undefined),
    text(blockLines(lab.explanation[state.language], width)),
  ];
}
