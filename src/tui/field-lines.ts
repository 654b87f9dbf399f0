import stringWidth from 'string-width';
import { beforeCursor, type Field } from '../app/question/field.ts';
import type { Cursor } from './body.ts';
import { type Lines, printed } from './lines.ts';

/** A field broken where a terminal would break it, and where in it the cursor is. */
export function fieldLines(
  label: string,
  field: Field,
  width: number,
): { readonly lines: Lines; readonly cursor: Cursor } {
  const lines = printed(label + field.text, width);
  const before = printed(label + beforeCursor(field), width);
  const column = stringWidth(before.at(-1) ?? '');
  const row = before.length - 1;
  return column < width
    ? { lines, cursor: { row, column } }
    : { lines: [...lines, ''], cursor: { row: row + 1, column: 0 } };
}
