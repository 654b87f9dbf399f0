import type { Step } from '../effect.ts';
import type { Event } from '../event.ts';
import { type Intent, indexOf } from '../keymap.ts';
import { show } from '../navigate.ts';
import { isTooSoon } from '../reading-time.ts';
import { isVisible, moveFocus, reveal, scrollBy } from '../scroll.ts';
import { type ConfirmStage, canConfirm, openQuestion, type State } from '../state.ts';

/** What consent offers, in order; the focus starts on the first. */
export const consentRows = ['no', 'yes', 'recording'] as const;

const stage = (state: State, next: ConfirmStage): State => show(state, { name: 'confirm', stage: next });

export function openConfirm(state: State): Step {
  const confirm = openQuestion(state)?.confirm;
  if (!confirm || !canConfirm(state)) return [state, []];
  return [stage(state, { name: 'looking' }), [{ type: 'plan-confirm', steps: confirm.steps }]];
}

export function updateConfirm(state: State, intent: Intent, event: Extract<Event, { type: 'key' }>): Step {
  if (state.screen.name !== 'confirm') return [state, []];
  const now = state.screen.stage;
  switch (intent) {
    case 'up':
    case 'down': {
      const by = intent === 'up' ? -1 : 1;
      if (now.name !== 'consent') return [scrollBy(state, by), []];
      const [moved, focus] = moveFocus(state, now.focus, by, consentRows.length);
      return [{ ...moved, screen: { name: 'confirm', stage: { ...now, focus } } }, []];
    }
    case 'choose':
      return now.name === 'consent' ? decide(state, now, now.focus, event) : [state, []];
    case 'pick':
      return now.name === 'consent' ? decide(state, now, indexOf(event.key), event) : [state, []];
    case 'back':
      // While commands run, back asks for their end; the clean-up then ends the stage.
      if (now.name === 'running') return [state, [{ type: 'stop-confirm' }]];
      return [show(state, { name: 'feedback' }), []];
    default:
      return [state, []];
  }
}

/** What is not on the screen cannot be agreed to: a row that is out of sight is shown first. */
function decide(
  state: State,
  now: Extract<ConfirmStage, { name: 'consent' }>,
  row: number,
  event: Extract<Event, { type: 'key' }>,
): Step {
  if (row < 0 || row >= consentRows.length || isVisible(state, row)) return consent(state, now, row, event);
  const offset = reveal(state.layout, state.offset, consentRows.length - 1);
  return [{ ...state, offset, screen: { name: 'confirm', stage: { ...now, focus: row } } }, []];
}

function consent(
  state: State,
  { plan, since }: Extract<ConfirmStage, { name: 'consent' }>,
  row: number,
  { at, burst }: Extract<Event, { type: 'key' }>,
): Step {
  switch (consentRows[row]) {
    case 'no':
      return [show(state, { name: 'feedback' }), []];
    case 'yes':
      if (burst || isTooSoon(at, since)) return [state, []];
      return [stage(state, { name: 'running', plan, output: [] }), [{ type: 'run-confirm', plan }]];
    case 'recording':
      return [stage(state, { name: 'recording', because: 'asked-for' }), []];
    default:
      return [state, []];
  }
}

type ConfirmArrival = Extract<
  Event,
  { type: 'plan-made' | 'plan-refused' | 'confirm-progress' | 'confirm-ended' }
>;

/** What comes back from the engine; it is dropped if the learner has left the screen meanwhile. */
export function arriveConfirm(state: State, event: ConfirmArrival): State {
  if (state.screen.name !== 'confirm') return state;
  const now = state.screen.stage;
  switch (event.type) {
    case 'plan-made':
      if (now.name !== 'looking') return state;
      return stage(state, { name: 'consent', plan: event.plan, focus: 0, since: event.at });
    case 'plan-refused':
      if (now.name !== 'looking') return state;
      return stage(state, { name: 'recording', because: event.because });
    case 'confirm-progress': {
      if (now.name !== 'running') return state;
      const output = [...now.output, event.event];
      return { ...state, screen: { name: 'confirm', stage: { ...now, output } } };
    }
    case 'confirm-ended':
      if (now.name !== 'running') return state;
      return {
        ...state,
        screen: { name: 'confirm', stage: { ...now, name: 'result', result: event.result } },
      };
  }
}
