import stringWidth from 'string-width';
import { expect } from 'vitest';
import type { State } from '../../src/app/state.ts';
import { drawScreen } from '../../src/tui/screens/all.ts';
import { viewOf } from '../../src/tui/view.ts';

/** The body of a screen as text; a focused line is told without its pointer. Nothing may be wider than asked for. */
export function sayDraw(state: State, language: 'ko' | 'en', width = 76): string {
  const { rows } = drawScreen(viewOf({ ...state, language }, width)).body;
  const lines = rows.map((row) => (typeof row === 'string' ? row : `  ${row.focused}`));
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
  return lines.map((line) => line.replaceAll(/\x1b\[[\d;]*m/g, '').trimEnd()).join('\n');
}
