import { isLooking } from '../../docker/lab-commands.ts';
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

/** Of containers, as typed. */
export type Names = {
  /** Those that lines have given, → as they are called on the engine. */
  readonly given: ReadonlyMap<string, string>;
  /** Those that were seen, by full hex id. */
  readonly byId: ReadonlyMap<string, string>;
};

/**
 * What is remembered of a line; a container goes by its name there, however it was called. `exit` is null where it did
 * not end by itself: then it counts if it only looked, as `logs --follow` does until it is stopped.
 */
export function ranOf(typed: string, exit: number | null, output: string, names: Names): Ran | undefined {
  const parsed = parseLine(typed);
  const words = splitWords(typed);
  const [path = '', ...args] = parsed.ok
    ? [parsed.value.path, ...parsed.value.args]
    : words.ok
      ? words.value
      : [];
  if (exit === null && !isLooking(path)) return undefined;
  return {
    command: withoutKind(path),
    args: args.map((arg) => nameOf(arg, names)),
    failed: exit !== null && exit !== 0,
    output,
  };
}

/** `container inspect` and the like: whoever asks for `inspect` does not care which. */
const withoutKind = (path: string): string => path.replace(/^(?:container|image|volume) inspect$/, 'inspect');

/** As docker looks it up: a name first, which may look like the beginning of an id. */
function nameOf(typed: string, { given, byId }: Names): string {
  if (given.has(typed) || !/^[0-9a-f]+$/.test(typed)) return typed;
  return [...byId].find(([id]) => id.startsWith(typed))?.[1] ?? typed;
}
