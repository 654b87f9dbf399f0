import chalk from 'chalk';
import figures from 'figures';
import { pointerWidth } from './body.ts';
import type { Row } from './frame.ts';
import { theme } from './theme.ts';

/** A row as text, as `rows.tsx` has it drawn. */
export function rowText(row: Row): string {
  if (typeof row === 'string') return row;
  const pointer = row.pointer ? chalk.blue(figures.pointer) : ' ';
  return `${' '.repeat(row.indent)}${pointer}${' '.repeat(pointerWidth - 1)}${theme.accent(row.focused)}`;
}
