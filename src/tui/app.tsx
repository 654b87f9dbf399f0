import { Box, useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Program } from '../app/program.ts';
import { frameOf } from './frame.ts';
import { keysOf } from './keys.ts';
import { drawRows } from './rows.tsx';
import { drawScreen } from './screens/all.ts';

type Props = { readonly program: Program; readonly now: () => number };

export function App({ program, now }: Props) {
  const state = useSyncExternalStore(program.subscribe, program.state);
  const { columns, rows } = useWindowSize();
  useKeys(program, now);
  const frame = frameOf(state, drawScreen, { columns, rows });
  const { layout } = frame;
  // Compared by what it says: the object is a new one each time.
  const told = JSON.stringify(layout);
  useEffect(() => {
    if (layout) program.dispatch({ type: 'laid-out', layout });
  }, [program, told]);
  // The terminal's own cursor, so that an input method composes where the text will stand. Hidden elsewhere.
  useCursor().setCursorPosition(frame.cursor);
  return (
    <Box flexDirection="column" width={columns}>
      {drawRows(frame.rows)}
    </Box>
  );
}

/** The only place that listens to keys. */
function useKeys(program: Program, now: () => number) {
  const chunk = useRef(false);
  useInput((input, key) => {
    const keys = keysOf(input, key);
    // Keys that come in the same turn of the event loop came in one chunk, as pasted ones do.
    const burst = chunk.current || keys.length > 1;
    chunk.current = true;
    setImmediate(() => {
      chunk.current = false;
    });
    for (const pressed of keys) program.dispatch({ type: 'key', ...pressed, at: now(), burst });
  });
  // A paste is text for a field, and never a key: it agrees to nothing and answers nothing.
  usePaste((text) => program.dispatch({ type: 'pasted', text }));
}
