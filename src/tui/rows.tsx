import { Box, Text } from 'ink';
import { Indicator, Item } from 'ink-select-input';
import type { ReactElement } from 'react';
import type { Row } from './frame.ts';
import { theme } from './theme.ts';

/** Rows as Ink draws them: lines that follow each other are one text, since each component costs time. */
export function drawRows(rows: readonly Row[]): readonly ReactElement[] {
  const drawn: ReactElement[] = [];
  let lines: string[] = [];
  const flush = () => {
    // A text of nothing would have no height.
    if (lines.length > 0) drawn.push(<Text key={`lines-${drawn.length}`}>{lines.join('\n') || ' '}</Text>);
    lines = [];
  };
  for (const row of rows) {
    if (typeof row === 'string') lines.push(row);
    else {
      flush();
      drawn.push(<FocusedRow key={`row-${drawn.length}`} {...row} />);
    }
  }
  flush();
  return drawn;
}

/**
 * ink-select-input's own parts, driven from the state: its list loses keys of a burst. The label brings its own
 * colour, since their dark blue is hard to read on black, and cannot be read at all where the text is dimmed.
 */
function FocusedRow({ focused, pointer, indent }: Exclude<Row, string>) {
  return (
    <Box paddingLeft={indent}>
      <Indicator isSelected={pointer} />
      <Item isSelected label={theme.accent(focused)} />
    </Box>
  );
}
