import type { Result } from '../docker/result.ts';
import type { Readiness, Ready, Removed } from '../engines/engine.ts';
import type { LabProblem, LabSession, LineOptions } from '../engines/lab/lab-engine.ts';
import type { Lab } from '../packs/schema.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';

export type LabPorts = {
  readonly now: () => number;
  readonly findEngine: (options: { readonly allowRemote: boolean }) => Promise<Readiness>;
  readonly openLab: (lab: Lab, ready: Ready, signal: AbortSignal) => Promise<Result<LabSession, LabProblem>>;
  /** Gives the learner's terminal to a command, and takes it back. */
  readonly lend: NonNullable<LineOptions['lend']>;
  /** Work that has to be over before the process ends. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
};

export type LabEffect = Extract<
  Effect,
  { type: 'find-engine' | 'open-lab' | 'run-line' | 'stop-line' | 'close-lab' }
>;

const nothing: Removed = { containers: 0, images: [], leftBehind: [] };

/** Holds the lab that is open; one at a time. */
export function performLabs(ports: LabPorts): (effect: LabEffect, dispatch: (event: Event) => void) => void {
  let open: Promise<Result<LabSession, LabProblem>> | undefined;
  let stop = new AbortController();

  const openLab = async ({ lab, ready }: Extract<LabEffect, { type: 'open-lab' }>): Promise<Event> => {
    stop = new AbortController();
    open = ports.openLab(lab, ready, stop.signal);
    const opened = await open;
    if (!opened.ok) return { type: 'lab-not-opened', lab: lab.id, problem: opened.error };
    return { type: 'lab-opened', lab: lab.id, judgement: await opened.value.judge() };
  };

  const runLine = async (line: string, dispatch: (event: Event) => void): Promise<Event> => {
    stop = new AbortController();
    const opened = await open;
    if (!opened?.ok) return { type: 'line-refused', problem: { kind: 'policy', rule: 'time-up', part: '' } };
    const planned = await opened.value.plan(line, true);
    if (!planned.ok) return { type: 'line-refused', problem: planned.error };
    const { step, movedPorts } = planned.value;
    dispatch({ type: 'line-planned', runs: step.runs, movedPorts });
    const result = await opened.value.run(planned.value, {
      signal: stop.signal,
      onEvent: (event) => dispatch({ type: 'line-progress', event }),
      lend: ports.lend,
    });
    return { type: 'line-ended', result, judgement: await opened.value.judge() };
  };

  const closeLab = async (): Promise<Removed> => {
    stop.abort();
    const opened = await open;
    open = undefined;
    return opened?.ok ? opened.value.close() : nothing;
  };

  return (effect, dispatch) => {
    switch (effect.type) {
      case 'find-engine': {
        const { lab, allowRemote } = effect;
        void ports.findEngine({ allowRemote }).then((readiness) => {
          dispatch({ type: 'engine-found', lab, readiness, at: ports.now() });
        });
        return;
      }
      case 'open-lab':
        void ports.track(openLab(effect)).then(dispatch);
        return;
      case 'run-line':
        void ports.track(runLine(effect.line, dispatch)).then(dispatch);
        return;
      case 'stop-line':
        stop.abort();
        return;
      case 'close-lab':
        // Where no lab was opened there is nothing to wait for at the end.
        if (!open) return dispatch({ type: 'lab-closed', removed: nothing });
        void ports.track(closeLab()).then((removed) => dispatch({ type: 'lab-closed', removed }));
        return;
    }
  };
}
