import { labCommands } from '../../docker/lab-commands.ts';
import { permitLine } from '../../docker/policy.ts';
import { type Given, type State, startState } from '../../docker/policy-state.ts';
import type { Problem } from '../../docker/problem.ts';
import { fail, ok, type Result } from '../../docker/result.ts';
import { conditionsOf, judgeLab, type LabJudgement } from '../../domain/lab/judge.ts';
import type { Ran } from '../../domain/lab/state.ts';
import type { Client } from '../client.ts';
import { firstLines } from '../dialects/not-ready.ts';
import type { Ready, Removed } from '../engine.ts';
import { ask } from '../inventory.ts';
import { planStep } from '../plan.ts';
import { sessionLabel, sessionPrefix, withoutPrefix } from '../session-names.ts';
import { collectOutput } from '../step-output.ts';
import type { Workspace } from '../workspace.ts';
import { watchDisk } from './disk.ts';
import {
  type LabPlan,
  type LabSession,
  type LineOptions,
  type LineResult,
  labLimits,
  type PlannedLine,
} from './lab-engine.ts';
import { choosePorts, forLearner, ranOf } from './line.ts';
import { observe, type Place } from './observe.ts';
import { toldOf } from './told-of.ts';

const MINUTE_MS = 60_000;
const TIME_UP = fail({ kind: 'policy', rule: 'time-up', part: '' } as const);
const STOPPED = { ended: 'stopped', exit: null, detail: '' } as const;

export type Session = LabSession & {
  readonly planSetup: (typed: string) => Promise<Result<PlannedLine, Problem>>;
  readonly runSetup: LabSession['run'];
};

export function createSession(
  client: Client,
  workspace: Workspace,
  lab: LabPlan,
  ready: Ready,
  context: string | null,
): Session {
  const prefix = sessionPrefix(workspace.session);
  const label = sessionLabel(workspace.session);
  const ports = new Map<number, number>();
  const ran: Ran[] = [];
  /** Containers that were seen so far; some may be gone. */
  const names = new Map<string, string>();
  const present = new Set(workspace.present);
  let lines: State = startState();
  let isOver = false;
  /** More was written than the limit; said of the line that runs, or of the next one. */
  let isFull = false;
  /** The engine may still be at work for a client that we have ended. */
  let isCutOff = false;
  let running = new AbortController();
  let isRunning = false;
  let judging = 0;
  let closing: Promise<Removed> | undefined;

  const close = (): Promise<Removed> => {
    isOver = true;
    clearTimeout(timer);
    endWatch();
    isCutOff ||= isRunning || judging > 0;
    running.abort();
    closing ??= workspace.close(isCutOff);
    return closing;
  };
  const timer = setTimeout(() => void close(), labLimits.minutes * MINUTE_MS);
  timer.unref();
  const endWatch = watchDisk(
    () => place(),
    () => {
      isFull = true;
      running.abort();
      // At once: a client that has the learner's terminal gives it back by itself when its container is gone.
      void removeContainers();
    },
  );
  /** None where the engine does not say. */
  const listMade = (): Promise<readonly string[]> => workspace.containers().catch(() => []);
  const removeMade = async (): Promise<void> => {
    const made = await listMade();
    if (made.length > 0) await ask(client, ['container', 'rm', '--force', '--volumes', ...made]);
  };
  let removing = Promise.resolve();
  /** One after the other: what is being removed cannot be removed again, and is still there for a moment. */
  const removeContainers = (): Promise<void> => {
    removing = removing.then(removeMade);
    return removing;
  };

  /** What is asked later would be in no clean-up: to judge makes containers of its own. */
  const whileOpen: Client = async (argv, options) =>
    isOver ? { ended: 'stopped', exit: null, stdout: '', stderr: '' } : client(argv, options);
  const place = (): Place => ({
    client: whileOpen,
    label,
    prefix,
    images: lab.images,
    lines,
    ports,
    containers: workspace.containers,
  });
  const given = (commands: readonly string[]): Given => ({
    prefix,
    label,
    images: lab.images,
    ports,
    lab: { commands, ids: workspace.made(), context },
  });

  /** Some of those that were made may be gone again. */
  const isCrowded = async (): Promise<boolean> =>
    workspace.made().length >= labLimits.containers && (await listMade()).length >= labLimits.containers;

  const plan = async (
    typed: string,
    commands: readonly string[],
    isInteractive: boolean,
  ): Promise<Result<PlannedLine, Problem>> => {
    if (isOver) return TIME_UP;
    const first = permitLine(typed, given(commands), lines);
    if (!first.ok) return first;
    const asked = first.value.step;
    if (asked.kind === 'docker') {
      if (asked.interactive && !isInteractive)
        return fail({ kind: 'policy', rule: 'terminal', part: asked.command.path });
      if (asked.creates && (await isCrowded()))
        return fail({ kind: 'policy', rule: 'too-many-containers', part: String(labLimits.containers) });
    }
    const movedPorts = await choosePorts(asked.kind === 'docker' ? asked.publishes : [], ports);
    if (isOver) return TIME_UP;
    const permitted = permitLine(typed, given(commands), lines);
    if (!permitted.ok) return permitted;
    lines = permitted.value.state;
    const step = planStep({ run: typed }, permitted.value.step, present, ready);
    return ok({ typed, movedPorts, step: forLearner(step) });
  };

  const perform = async (
    { typed, step }: PlannedLine,
    { onEvent, signal, lend }: LineOptions,
  ): Promise<LineResult & { readonly ran?: Ran | undefined }> => {
    // Planned before the end; nothing would clean up after it.
    if (isOver) return STOPPED;
    running = new AbortController();
    isRunning = true;
    const stop = AbortSignal.any([signal, running.signal]);
    const output = collectOutput(
      (text) => onEvent({ type: 'output', text: withoutPrefix(text, workspace.session) }),
      (shownBytes) => onEvent({ type: 'output-capped', shownBytes }),
    );
    try {
      const how = { signal: stop, onText: output.add, lend };
      const result = isFull ? undefined : await workspace.run(step, how);
      const text = withoutPrefix(output.finish(), workspace.session);
      if (!result || isFull) {
        await removeContainers();
        isFull = false;
        return { ended: 'disk-full', exit: null, detail: '' };
      }
      const { ended, exit } = result;
      isCutOff ||= ended !== 'exited';
      if (ended === 'no-cli') return { ended: 'engine', exit: null, detail: firstLines(result.stderr) };
      return { ended, exit, detail: '', ran: ranOf(typed, exit, text, { given: lines.names, byId: names }) };
    } catch (error) {
      if (isOver) return STOPPED;
      const { kind, detail } = toldOf(error);
      return { ended: kind, exit: null, detail };
    } finally {
      isRunning = false;
    }
  };

  return {
    ready,
    plan: (typed, isInteractive) => plan(typed, lab.commands, isInteractive),
    planSetup: (typed) => plan(typed, labCommands, false),
    runSetup: perform,
    run: async (line, options) => {
      const { ran: done, ...result } = await perform(line, options);
      if (done) ran.push(done);
      return result;
    },
    judge: async (): Promise<LabJudgement> => {
      judging += 1;
      const state = await observe(place(), conditionsOf(lab.rules), ran).finally(() => {
        judging -= 1;
      });
      for (const { id, name } of state.containers ?? []) names.set(id, name);
      return judgeLab(lab.rules, state);
    },
    close,
  };
}
