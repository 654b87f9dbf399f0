import type { Range } from '../app/state.ts';
import type { Lines } from './lines.ts';

/** What a screen gives to be drawn: a row a line, and where the things to choose stand. */
export type Body = {
  readonly rows: readonly Row[];
  readonly targets: readonly Range[];
  /** Where the next character will be typed, from the body's first line and column. */
  readonly cursor?: Cursor;
};

export type Cursor = { readonly row: number; readonly column: number };

/** A part of a body: lines to read, or one thing to choose. */
export type Part =
  | { readonly type: 'lines'; readonly lines: Lines; readonly target?: true }
  /** `cursor` is where in its lines a field is being typed into. */
  | { readonly type: 'choice'; readonly lines: Lines; readonly focused: boolean; readonly cursor?: Cursor };

export const text = (lines: Lines): Part => ({ type: 'lines', lines });
export const gap: Part = text(['']);
/** Lines that can be scrolled to as one, such as a card's newest step. */
export const target = (lines: Lines): Part => ({ type: 'lines', lines, target: true });
export const choice = (lines: Lines, focused: boolean, cursor?: Cursor): Part => ({
  type: 'choice',
  lines,
  focused,
  ...(cursor ? { cursor } : {}),
});

/** A line as it is, or one of what has the focus, the first of them with the pointer. */
export type Row = string | { readonly focused: string; readonly pointer: boolean };

/** How many columns the pointer before a choice takes. */
export const pointerWidth = 2;

/** Puts parts below each other and notes on which lines the targets came to stand. */
export function layOut(parts: readonly Part[]): Body {
  const rows: Row[] = [];
  const targets: Range[] = [];
  let cursor: Cursor | undefined;
  for (const part of parts) {
    const start = rows.length;
    for (const [index, line] of part.lines.entries()) {
      const isFocused = part.type === 'choice' && part.focused;
      const indent = part.type === 'choice' ? ' '.repeat(pointerWidth) : '';
      rows.push(isFocused ? { focused: line, pointer: index === 0 } : indent + line);
    }
    if (part.type === 'choice' && part.cursor) {
      cursor = { row: start + part.cursor.row, column: pointerWidth + part.cursor.column };
    }
    if (part.type === 'choice' || part.target) targets.push([start, rows.length]);
  }
  return { rows, targets, ...(cursor ? { cursor } : {}) };
}
