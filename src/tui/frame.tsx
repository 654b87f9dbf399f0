import { Box, Text, useCursor } from 'ink';
import { useEffect } from 'react';
import stringWidth from 'string-width';
import { bindingsOf } from '../app/keymap.ts';
import { modeOf } from '../app/mode.ts';
import { clampOffset } from '../app/scroll.ts';
import type { Layout, State } from '../app/state.ts';
import { intentName, keyName } from '../i18n/keys.ts';
import { type Cursor, drawRows } from './body.tsx';
import { marks, theme } from './theme.ts';
import type { Drawn, View } from './view.ts';

type Props = {
  readonly view: View;
  readonly drawn: Drawn;
  readonly columns: number;
  readonly rows: number;
  readonly onLayout: (layout: Layout) => void;
};

/** From this height on there is room for rules above and below the body. */
const roomy = 18;

/** The title, as much of the body as there is room for, and what the keys do. */
export function Frame({ view, drawn, columns, rows, onLayout }: Props) {
  const rules = rows >= roomy;
  // One row stays free: a frame as high as the terminal makes Ink clear everything on each key.
  const height = rows - 1 - 2 - (rules ? 2 : 0);
  const { body } = drawn;
  const layout: Layout = { lines: body.rows.length, height, targets: body.targets };
  const told = JSON.stringify(layout);
  // Compared by what it says: the object is a new one each time.
  useEffect(() => onLayout(layout), [told]);

  const offset = clampOffset(layout, view.state.offset);
  const indent = columns > view.width ? 1 : 0;
  useTypingCursor(body.cursor, { x: indent, y: (rules ? 2 : 1) - offset }, (rules ? 2 : 1) + height);
  const rule = theme.quiet(marks.rule.repeat(columns));
  return (
    <Box flexDirection="column" width={columns} height={rows - 1}>
      <Edge columns={columns} left={theme.title(drawn.title)} right={theme.quiet(drawn.place)} />
      {rules && <Text>{rule}</Text>}
      <Box flexDirection="column" height={height} paddingLeft={indent}>
        {drawRows(body.rows.slice(offset, offset + height))}
      </Box>
      {rules && <Text>{rule}</Text>}
      <Footer view={view} columns={columns} more={offset + height < body.rows.length} />
    </Box>
  );
}

/** The terminal's own cursor, so that an input method composes where the text will stand. Hidden elsewhere. */
function useTypingCursor(cursor: Cursor | undefined, origin: { x: number; y: number }, end: number) {
  const { setCursorPosition } = useCursor();
  const y = origin.y + (cursor?.row ?? 0);
  const isSeen = cursor !== undefined && y < end && y > 0;
  setCursorPosition(isSeen ? { x: origin.x + cursor.column, y } : undefined);
}

/** A line with something at both ends; the left one gives way. */
function Edge({ columns, left, right }: { columns: number; left: string; right: string }) {
  return (
    <Box width={columns} justifyContent="space-between" height={1}>
      <Text wrap="truncate-end">{left}</Text>
      <Box flexShrink={0} marginLeft={1}>
        <Text>{right}</Text>
      </Box>
    </Box>
  );
}

function Footer({ view, columns, more }: { view: View; columns: number; more: boolean }) {
  const { state, say } = view;
  const saving = savingMark(state, say);
  const right = [saving, more ? theme.accent(`${marks.more} ${say.more}`) : ''].filter(Boolean).join(' ');
  return <Edge columns={columns} left={hints(state, columns - stringWidth(right) - 1)} right={right} />;
}

function savingMark({ saving }: State, say: View['say']): string {
  if (saving === 'saved') return theme.quiet(say.saved);
  return saving === 'not-saved' ? theme.wrong(say.notSaved) : '';
}

/** As many of the screen's most important keys as fit, whole ones only. */
function hints(state: State, room: number): string {
  const mode = modeOf(state.screen);
  let line = '';
  for (const { intent, keys, footer } of bindingsOf(state, state.screen)) {
    const [key] = keys;
    if (!footer || !key) continue;
    const hint = `${theme.accent(keyName(key))} ${intentName(state.language, mode, intent)}`;
    const longer = line === '' ? hint : `${line}  ${hint}`;
    if (stringWidth(longer) <= room) line = longer;
  }
  return line;
}
