import type { Problem } from '../docker/problem.ts';
import type { LabSession, LineEvent, LineResult, PlannedLine } from '../engines/lab/lab-engine.ts';

/** A line of a lab that was played without a terminal. */
export type PlayedLine =
  | { readonly typed: string; readonly refused: Problem }
  | {
      readonly typed: string;
      readonly planned: PlannedLine;
      readonly result: LineResult;
      /** As it was shown: cleaned, and cut where it is too long. */
      readonly output: string;
    };

/** What happens while lines are played; all of it may be left out. */
export type Watcher = {
  readonly onLine?: (typed: string, planned: PlannedLine | undefined) => void;
  readonly onEvent?: (event: LineEvent) => void;
  readonly onPlayed?: (line: PlayedLine) => void;
};

/** Plans and runs one line after the other, as at the prompt, until the signal or the engine ends it. */
export async function playLines(
  session: Pick<LabSession, 'plan' | 'run'>,
  lines: readonly string[],
  signal: AbortSignal,
  { onLine, onEvent, onPlayed }: Watcher = {},
): Promise<readonly PlayedLine[]> {
  const played: PlayedLine[] = [];
  for (const typed of lines) {
    if (signal.aborted) break;
    const line = await playLine(typed);
    played.push(line);
    onPlayed?.(line);
    if ('result' in line && ['engine', 'storage'].includes(line.result.ended)) break;
  }
  return played;

  async function playLine(typed: string): Promise<PlayedLine> {
    const planned = await session.plan(typed, false);
    onLine?.(typed, planned.ok ? planned.value : undefined);
    if (!planned.ok) return { typed, refused: planned.error };
    let output = '';
    const result = await session.run(planned.value, {
      signal,
      onEvent: (event) => {
        if (event.type === 'output') output += event.text;
        onEvent?.(event);
      },
    });
    return { typed, planned: planned.value, result, output };
  }
}
