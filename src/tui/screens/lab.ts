import { briefRows, labConsentRows } from '../../app/lab/lab.ts';
import type { LabStage } from '../../app/lab/stage.ts';
import { labOf } from '../../app/state.ts';
import { showUnseen } from '../../docker/clean.ts';
import type { NotReady } from '../../engines/engine.ts';
import type { LabProblem } from '../../engines/lab/lab-engine.ts';
import { engineSayings } from '../../i18n/engine.ts';
import { engineTitles } from '../../i18n/engine-readiness.ts';
import { labSayings } from '../../i18n/lab.ts';
import { broughtBy } from '../../i18n/lab-agreement.ts';
import type { Lab } from '../../packs/schema.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { blockLines, hang, type Lines, spansText, wrap } from '../lines.ts';
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
      return recording(view, lab);
  }
}

function brief({ state, width }: View, lab: Lab, { focus, because }: Stage<'brief'>): Part[] {
  const say = labSayings[state.language];
  const checks = lab.checks.flatMap((check) =>
    hang(`${marks.bullet} `, spansText(check.text[state.language]), width),
  );
  return [
    ...(because ? [text(whyNot(state.language, because, width)), gap] : []),
    text(blockLines(lab.goal[state.language], width)),
    gap,
    text([theme.quiet(say.checks), ...checks]),
    gap,
    ...briefRows.map((row, index) =>
      choice(hang(`${index + 1}. `, say.briefRows[row], width - pointerWidth), focus === index),
    ),
  ];
}

/** Why the lab could not start, and what there is to do. */
function whyNot(language: 'ko' | 'en', because: NotReady | LabProblem, width: number): Lines {
  const say = labSayings[language];
  if (!('status' in because)) return wrap(theme.warning(say.problem(because)), width);
  return [
    ...wrap(theme.warning(engineSayings[language].notReady(because)), width),
    ...wrap(say.needsEngine, width),
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
    text(wrap(theme.title(say.consentTitle(engineTitles[ready.engine])), width)),
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

/** Everything that a stranger's lab brings, whatever the pack wanted to hide. */
function outside(language: 'ko' | 'en', lab: Lab, width: number): Part[] {
  return [
    text(wrap(theme.warning(labSayings[language].consentOutside), width)),
    text(
      broughtBy(lab, language).flatMap(({ title, lines }) => [
        ...wrap(`${title}:`, width),
        ...lines.flatMap((line) => hang('  ', theme.accent(showUnseen(line)), width)),
      ]),
    ),
  ];
}

/** A real run of the solution, named as the recording that it is. */
function recording(view: View, lab: Lab): Part[] {
  const { state, width } = view;
  const say = labSayings[state.language];
  const recorded = state.pack.recordings[lab.id];
  if (!recorded) return [text(wrap(say.noRecording, width))];
  return [
    text(wrap(theme.title(say.insteadRecording), width)),
    ...recordedSteps(view, recorded, () => undefined),
    text(blockLines(lab.explanation[state.language], width)),
  ];
}
