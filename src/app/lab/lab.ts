import type { Step } from '../effect.ts';
import type { Event } from '../event.ts';
import type { Intent } from '../intent.ts';
import { indexOf } from '../keymap.ts';
import { lowestOf, replaceLowest } from '../navigate.ts';
import { isTooSoon } from '../reading-time.ts';
import { moveFocus, pageTowards, scrollBy } from '../scroll.ts';
import { consentKey, type LabScreen, labOf, type State } from '../state.ts';
import { updatePrompt } from './prompt.ts';
import type { LabStage } from './stage.ts';

/** What the first screen of a lab offers, in order. */
export const briefRows = ['start', 'recording', 'back'] as const;
/** What consent offers, in order; the focus starts on the first. */
export const labConsentRows = ['no', 'yes', 'recording'] as const;

type KeyEvent = Extract<Event, { type: 'key' }>;

export function labScreen(state: State): LabScreen | undefined {
  const lowest = lowestOf(state);
  return lowest.name === 'lab' ? lowest : undefined;
}

export function withLabStage(state: State, stage: LabStage, fromTop: boolean): State {
  const screen = labScreen(state);
  return screen ? replaceLowest(state, { ...screen, stage }, fromTop) : state;
}

/** Back to where the lab was opened. */
const leaveLab = (state: State, { from }: LabScreen): State => ({ ...state, ...from });

export function updateLab(state: State, intent: Intent, event: KeyEvent): Step {
  const { screen } = state;
  if (screen.name !== 'lab') return [state, []];
  const { stage } = screen;
  if (stage.name === 'prompt') return updatePrompt(state, stage, intent);
  switch (intent) {
    case 'up':
    case 'down':
      return [move(state, stage, intent === 'up' ? -1 : 1), []];
    case 'choose':
      return 'focus' in stage ? choose(state, screen, stage.focus, event) : [state, []];
    case 'pick':
      return 'focus' in stage ? choose(state, screen, indexOf(event.key), event) : [state, []];
    case 'back':
      return goBack(state, screen);
    default:
      return [state, []];
  }
}

function move(state: State, stage: LabStage, by: 1 | -1): State {
  if (!('focus' in stage)) return scrollBy(state, by);
  const rows = stage.name === 'brief' ? briefRows : labConsentRows;
  const [moved, focus] = moveFocus(state, stage.focus, by, rows.length);
  return withLabStage(moved, { ...stage, focus }, false);
}

function goBack(state: State, screen: LabScreen): Step {
  switch (screen.stage.name) {
    case 'brief':
      return [leaveLab(state, screen), []];
    case 'opening':
      // What the setup has made by now is removed first.
      return [withLabStage(state, { name: 'closing', again: false }, true), [{ type: 'close-lab' }]];
    default:
      return [withLabStage(state, { name: 'brief', focus: 0 }, true), []];
  }
}

function look(state: State, { lab }: LabScreen): Step {
  const { allowRemote } = state;
  return [withLabStage(state, { name: 'looking' }, true), [{ type: 'find-engine', lab, allowRemote }]];
}

/** What was not on the screen cannot be agreed to: first comes what stands before the row, page by page. */
function choose(state: State, screen: LabScreen, row: number, event: KeyEvent): Step {
  const { stage } = screen;
  const towards = pageTowards(state, row);
  if (towards) return [towards, []];
  if (stage.name === 'consent' || stage.name === 'remote') return decide(state, screen, row, event);
  switch (briefRows[row]) {
    case 'start':
      return look(state, screen);
    case 'recording':
      return [withLabStage(state, { name: 'recording' }, true), []];
    case 'back':
      return [leaveLab(state, screen), []];
    default:
      return [state, []];
  }
}

function decide(state: State, screen: LabScreen, row: number, { at, burst }: KeyEvent): Step {
  const { lab, stage } = screen;
  if ((stage.name !== 'consent' && stage.name !== 'remote') || row < 0 || row >= labConsentRows.length)
    return [state, []];
  switch (labConsentRows[row]) {
    case 'yes': {
      const wanted = labOf(state, lab);
      if (burst || isTooSoon(at, stage.since) || !wanted) return [state, []];
      if (stage.name === 'remote') return look({ ...state, allowRemote: true }, screen);
      const agreed = [...state.agreed, consentKey(state, stage.ready, wanted)];
      return open({ ...state, agreed }, lab, stage.ready);
    }
    case 'recording':
      return [withLabStage(state, { name: 'recording' }, true), []];
    default:
      return [withLabStage(state, { name: 'brief', focus: 0 }, true), []];
  }
}

function open(state: State, id: string, ready: Extract<LabStage, { name: 'opening' }>['ready']): Step {
  const lab = labOf(state, id);
  if (!lab) return [state, []];
  return [withLabStage(state, { name: 'opening', ready }, true), [{ type: 'open-lab', lab, ready }]];
}

type LabArrival = Extract<Event, { type: 'engine-found' | 'lab-opened' | 'lab-not-opened' | 'lab-closed' }>;

/** What comes back from the engine about a lab as a whole; what comes too late is dropped. */
export function arriveLab(state: State, event: LabArrival): Step {
  const screen = labScreen(state);
  if (!screen) return [state, []];
  const { stage } = screen;
  switch (event.type) {
    case 'engine-found': {
      const lab = labOf(state, screen.lab);
      if (stage.name !== 'looking' || event.lab !== screen.lab || !lab) return [state, []];
      const { readiness } = event;
      if (readiness.status === 'not-ready' && readiness.reason === 'remote')
        return [
          withLabStage(state, { name: 'remote', notReady: readiness, focus: 0, since: event.at }, true),
          [],
        ];
      if (readiness.status === 'not-ready')
        return [withLabStage(state, { name: 'brief', focus: 0, because: readiness }, true), []];
      if (state.agreed.includes(consentKey(state, readiness, lab))) return open(state, screen.lab, readiness);
      return [
        withLabStage(state, { name: 'consent', ready: readiness, focus: 0, since: event.at }, true),
        [],
      ];
    }
    case 'lab-opened': {
      if (stage.name !== 'opening' || event.lab !== screen.lab) return [state, []];
      const { judgement } = event;
      const prompt: LabStage = {
        name: 'prompt',
        ready: stage.ready,
        field: { text: '', cursor: 0 },
        running: false,
        transcript: [],
        judgement,
      };
      return [withLabStage(state, prompt, true), []];
    }
    case 'lab-not-opened':
      if (stage.name !== 'opening' || event.lab !== screen.lab) return [state, []];
      return [withLabStage(state, { name: 'brief', focus: 0, because: event.problem }, true), []];
    case 'lab-closed':
      return stage.name === 'closing' ? closed(state, screen, stage.again) : [state, []];
  }
}

function closed(state: State, screen: LabScreen, again: boolean): Step {
  if (!again) return [replaceLowest(state, screen.from.screen, false), []];
  return look(state, screen);
}
