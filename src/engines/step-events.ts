import type { ConfirmEvent } from './engine.ts';

/** What happened in one step of a run; steps count from 0. */
export const eventsOf = (events: readonly ConfirmEvent[], step: number): readonly ConfirmEvent[] =>
  events.filter((event) => 'step' in event && event.step === step);

/** What the step of these events printed, as far as it was shown. */
export const outputOf = (events: readonly ConfirmEvent[]): string =>
  events.flatMap((event) => (event.type === 'output' ? [event.text] : [])).join('');
