import { parseLine } from '../../docker/parse.ts';
import { splitWords } from '../../docker/words.ts';
import type { Ran } from '../../domain/lab/state.ts';
import type { MovedPort, PlannedStep } from '../engine.ts';
import { findFreePorts } from '../free-port.ts';
import { labLimits } from './lab-engine.ts';

/** A server that was just started needs a moment; a port without one is told soon. */
const PAGE_MS = 3_000;
const COMMAND_MS = labLimits.commandMinutes * 60_000;

/** As a learner runs it: with time to look at it, and ended as Ctrl-C ends it. */
export function forLearner(step: PlannedStep): PlannedStep {
  return step.kind === 'fetch'
    ? { ...step, timeoutMs: PAGE_MS }
    : { ...step, timeoutMs: COMMAND_MS, stopsGently: true };
}

/** `ports` grows by those that are new: a port keeps its stand-in, so that a second use of it collides as it should. */
export async function choosePorts(
  wanted: readonly number[],
  ports: Map<number, number>,
): Promise<readonly MovedPort[]> {
  const found = await findFreePorts(wanted.filter((port) => !ports.has(port)));
  // Where none is free, docker says what it says.
  for (const [port, used] of found) ports.set(port, used ?? port);
  return wanted.flatMap((port) => {
    const used = ports.get(port) ?? port;
    return used === port ? [] : [{ wanted: port, used }];
  });
}

/** Names as typed, by full hex id. */
export type NamesById = ReadonlyMap<string, string>;

/** What is remembered of a line that ran to its end; a container goes by its name there, however it was called. */
export function ranOf(typed: string, exit: number, output: string, names: NamesById): Ran {
  const parsed = parseLine(typed);
  const words = splitWords(typed);
  const [command = '', ...args] = parsed.ok
    ? [parsed.value.path, ...parsed.value.args]
    : words.ok
      ? words.value
      : [];
  const nameOf = (arg: string): string =>
    /^[0-9a-f]+$/.test(arg) ? ([...names].find(([id]) => id.startsWith(arg))?.[1] ?? arg) : arg;
  return { command, args: args.map(nameOf), failed: exit !== 0, output };
}
