import stringWidth from 'string-width';
import { bindingsOf } from '../app/keymap.ts';
import { modeOf } from '../app/mode.ts';
import { clampOffset, leadsTowards } from '../app/scroll.ts';
import type { Layout, State } from '../app/state.ts';
import { intentName, keyName } from '../i18n/keys.ts';
import type { Row as BodyRow } from './body.ts';
import { printed, wrap } from './lines.ts';
import { marks, setColour, theme } from './theme.ts';
import { type Drawn, type View, viewOf, widestText } from './view.ts';

export type Window = { readonly columns: number; readonly rows: number };

export type Row = string | (Exclude<BodyRow, string> & { readonly indent: number });

/** What is on the screen, row by row. */
export type Frame = {
  readonly rows: readonly Row[];
  /** What came to stand where; none where the window is too small for a screen. */
  readonly layout?: Layout;
  /** Where the next character will be typed, if that can be seen. */
  readonly cursor?: { readonly x: number; readonly y: number };
};

/** The smallest window that the screens are made for. */
const smallest = { columns: 40, rows: 12 };

/** From this height on there is room for rules above and below the body. */
const roomy = 18;

/** The title, as much of the body as there is room for, and what the keys do. */
export function frameOf(state: State, draw: (view: View) => Drawn, { columns, rows }: Window): Frame {
  setColour(state.colour);
  const view = viewOf(state, Math.min(columns >= 60 ? columns - 2 : columns, widestText));
  if (columns < smallest.columns || rows < smallest.rows)
    return { rows: wrap(view.say.tooSmall(smallest.columns, smallest.rows), columns) };
  const { title, place, body } = draw(view);
  const rule = rows >= roomy ? [theme.quiet(marks.rule.repeat(columns))] : [];
  const head = [edge(columns, theme.title(title), theme.quiet(place)), ...rule];
  // One row stays free: a frame as high as the terminal makes Ink clear everything on each key.
  const height = rows - 1 - 2 * head.length;
  const layout: Layout = { lines: body.rows.length, height, targets: body.targets };
  const offset = clampOffset(layout, state.offset);
  const indent = columns > view.width ? 1 : 0;
  const shown = body.rows.slice(offset, offset + height).map((row) => indented(row, indent));
  const blank = Array<string>(height - shown.length).fill('');
  const foot = [...rule, footer({ ...view, state: { ...state, layout, offset } }, columns)];
  const cursor = body.cursor && { x: indent + body.cursor.column, y: head.length + body.cursor.row - offset };
  const isSeen = cursor && cursor.y >= head.length && cursor.y < head.length + height;
  return { rows: [...head, ...shown, ...blank, ...foot], layout, ...(isSeen ? { cursor } : {}) };
}

const indented = (row: BodyRow, indent: number): Row =>
  typeof row === 'string' ? row && ' '.repeat(indent) + row : { ...row, indent };

/** A line with something at both ends; the left one gives way. */
function edge(columns: number, left: string, right: string): string {
  const room = columns - stringWidth(right) - 1;
  const fits = stringWidth(left) <= room;
  const kept = fits ? left : `${printed(left, room - 1)[0] ?? ''}…`;
  return right === '' ? kept : kept + ' '.repeat(columns - stringWidth(kept) - stringWidth(right)) + right;
}

function footer({ state, say }: View, columns: number): string {
  const more = state.offset + state.layout.height < state.layout.lines;
  const saving = savingMark(state, say);
  const right = [saving, more ? theme.accent(`${marks.more} ${say.more}`) : ''].filter(Boolean).join(' ');
  return edge(columns, hints(state, columns - stringWidth(right) - 1), right);
}

function savingMark({ saving }: State, say: View['say']): string {
  if (saving === 'saved') return theme.quiet(say.saved);
  return saving === 'not-saved' ? theme.wrong(say.notSaved) : '';
}

/** As many of the screen's most important keys as fit, whole ones only. */
function hints(state: State, room: number): string {
  const mode = modeOf(state.screen);
  const leads = leadsTowards(state);
  let line = '';
  for (const { intent, keys, footer } of bindingsOf(state, state.screen)) {
    const [key] = keys;
    if (!footer || !key) continue;
    const does = leads && intent === 'choose' ? 'page-down' : intent;
    const hint = `${theme.accent(keyName(key))} ${intentName(state.language, mode, does)}`;
    const longer = line === '' ? hint : `${line}  ${hint}`;
    if (stringWidth(longer) <= room) line = longer;
  }
  return line;
}
