import { clean } from '../docker/clean.ts';

export const SHOWN_LIMIT = 65_536;
/** A line without an end is shown in pieces of this length, so that it is not waited for. */
const LONGEST_LINE = 8_192;

export type StepOutput = {
  readonly add: (stream: 'stdout' | 'stderr', text: string) => void;
  /** What is left of lines without an end. Returns all that was printed, cleaned. */
  readonly finish: () => string;
};

/**
 * Cleans what a step prints, line by line, and hands it on until `SHOWN_LIMIT` characters have been shown; then says
 * so once. The two streams are told apart only so that their lines do not run into each other.
 */
export function collectOutput(onText: (text: string) => void, onCapped: (shown: number) => void): StepOutput {
  const open = { stdout: '', stderr: '' };
  let all = '';
  let shown = 0;
  let isCapped = false;
  const emit = (raw: string): void => {
    const text = clean(raw);
    all += text;
    if (isCapped || text === '') return;
    if (shown + text.length > SHOWN_LIMIT) {
      isCapped = true;
      onCapped(shown);
      return;
    }
    shown += text.length;
    onText(text);
  };
  return {
    add: (stream, text) => {
      const pending = open[stream] + text;
      const end = pending.lastIndexOf('\n') + 1;
      const rest = pending.slice(end);
      if (end > 0) emit(pending.slice(0, end));
      if (rest.length > LONGEST_LINE) emit(rest);
      open[stream] = rest.length > LONGEST_LINE ? '' : rest;
    },
    finish: () => {
      for (const stream of ['stdout', 'stderr'] as const) {
        if (open[stream] !== '') emit(open[stream]);
        open[stream] = '';
      }
      return all;
    },
  };
}
