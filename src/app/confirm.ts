import type { Step } from './effect.ts';
import type { Event } from './event.ts';
import type { Intent } from './intent.ts';
import { indexOf } from './keymap.ts';
import { lowestOf, replaceLowest, show } from './navigate.ts';
import { isTooSoon } from './reading-time.ts';
import { moveFocus, pageTowards, scrollBy } from './scroll.ts';
import { type ConfirmScreen, type ConfirmStage, canConfirm, openQuestion, type State } from './state.ts';

/** What consent offers, in order; the focus starts on the first. */
export const consentRows = ['no', 'yes', 'recording'] as const;

function confirmScreen(state: State): ConfirmScreen | undefined {
  const lowest = lowestOf(state);
  return lowest.name === 'confirm' ? lowest : undefined;
}

function withStage(state: State, stage: ConfirmStage, fromTop: boolean): State {
  const screen = confirmScreen(state);
  return screen ? replaceLowest(state, { ...screen, stage }, fromTop) : state;
}

export function openConfirm(state: State): Step {
  const question = openQuestion(state);
  if (!question?.confirm || !canConfirm(state)) return [state, []];
  const { id, confirm } = question;
  return [
    show(state, { name: 'confirm', question: id, stage: { name: 'looking' } }),
    [{ type: 'plan-confirm', question: id, confirm }],
  ];
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
      return [withStage(moved, { ...now, focus }, false), []];
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

/** What was not on the screen cannot be agreed to: first comes what stands before the row, page by page. */
function decide(
  state: State,
  now: Extract<ConfirmStage, { name: 'consent' }>,
  row: number,
  event: Extract<Event, { type: 'key' }>,
): Step {
  const towards = pageTowards(state, row);
  return towards ? [towards, []] : consent(state, now, row, event);
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
      return [withStage(state, { name: 'running', plan, output: [] }, true), [{ type: 'run-confirm', plan }]];
    case 'recording':
      return [withStage(state, { name: 'recording', because: 'asked-for' }, true), []];
    default:
      return [state, []];
  }
}

type ConfirmArrival = Extract<
  Event,
  { type: 'plan-made' | 'plan-refused' | 'confirm-progress' | 'confirm-ended' }
>;

/** What comes back from the engine; it is dropped if the learner has gone on to something else. */
export function arriveConfirm(state: State, event: ConfirmArrival): State {
  const screen = confirmScreen(state);
  if (!screen) return state;
  const now = screen.stage;
  switch (event.type) {
    case 'plan-made':
      if (now.name !== 'looking' || screen.question !== event.question) return state;
      return withStage(state, { name: 'consent', plan: event.plan, focus: 0, since: event.at }, true);
    case 'plan-refused':
      if (now.name !== 'looking' || screen.question !== event.question) return state;
      return withStage(state, { name: 'recording', because: event.because }, true);
    case 'confirm-progress':
      if (now.name !== 'running') return state;
      return withStage(state, { ...now, output: [...now.output, event.event] }, false);
    case 'confirm-ended':
      return now.name === 'running'
        ? withStage(state, { ...now, name: 'result', result: event.result }, false)
        : state;
  }
}
