import { Text, useInput, usePaste, useWindowSize } from 'ink';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Program } from '../app/program.ts';
import type { Layout } from '../app/state.ts';
import { Frame } from './frame.tsx';
import { keysOf } from './keys.ts';
import { drawHome } from './screens/home.tsx';
import { setColour } from './theme.ts';
import { type Drawn, type View, viewOf, widestText } from './view.ts';

/** The smallest window that the screens are made for. */
const smallest = { columns: 40, rows: 12 };

type Props = {
  readonly program: Program;
  readonly now: () => number;
  /** Draws every screen but home; it has been loaded before any of them can be opened. */
  readonly drawOther: (view: View) => Drawn;
};

export function App({ program, now, drawOther }: Props) {
  const state = useSyncExternalStore(program.subscribe, program.state);
  const { columns, rows } = useWindowSize();
  useKeys(program, now);
  const onLayout = useCallback((layout: Layout) => program.dispatch({ type: 'laid-out', layout }), [program]);
  setColour(state.colour);
  const view = viewOf(state, Math.min(columns >= 60 ? columns - 2 : columns, widestText));
  if (columns < smallest.columns || rows < smallest.rows) {
    return <Text>{view.say.tooSmall(smallest.columns, smallest.rows)}</Text>;
  }
  const drawn = state.screen.name === 'home' ? drawHome(view) : drawOther(view);
  return <Frame view={view} drawn={drawn} columns={columns} rows={rows} onLayout={onLayout} />;
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
