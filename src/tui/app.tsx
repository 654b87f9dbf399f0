import { Text, useInput, usePaste, useWindowSize } from 'ink';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Program } from '../app/program.ts';
import type { Layout } from '../app/state.ts';
import { Frame } from './frame.tsx';
import { keysOf } from './keys.ts';
import { drawConfirm } from './screens/confirm.tsx';
import { drawHome } from './screens/home.tsx';
import { drawCard, drawFeedback, drawQuestion, drawSummary } from './screens/lesson.tsx';
import { drawHelp, drawMenu, drawQuit, drawSettings } from './screens/overlay.tsx';
import { setColour } from './theme.ts';
import { type Drawn, type View, viewOf } from './view.ts';

/** The smallest window that the screens are made for. */
const smallest = { columns: 40, rows: 12 };

/** Lines longer than this are tiring to read. */
const widestText = 76;

export function App({ program, now }: { readonly program: Program; readonly now: () => number }) {
  const state = useSyncExternalStore(program.subscribe, program.state);
  const { columns, rows } = useWindowSize();
  useKeys(program, now);
  const onLayout = useCallback((layout: Layout) => program.dispatch({ type: 'laid-out', layout }), [program]);
  setColour(state.colour);
  const view = viewOf(state, Math.min(columns >= 60 ? columns - 2 : columns, widestText));
  if (columns < smallest.columns || rows < smallest.rows) {
    return <Text>{view.say.tooSmall(smallest.columns, smallest.rows)}</Text>;
  }
  return <Frame view={view} drawn={draw(view)} columns={columns} rows={rows} onLayout={onLayout} />;
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
    for (const each of keys) program.dispatch({ type: 'key', key: each, at: now(), burst });
  });
  // A paste is taken out of the keys; nothing here wants text.
  usePaste(() => {});
}

function draw(view: View): Drawn {
  switch (view.state.screen.name) {
    case 'home':
      return drawHome(view);
    case 'card':
      return drawCard(view);
    case 'question':
      return drawQuestion(view);
    case 'feedback':
      return drawFeedback(view);
    case 'summary':
      return drawSummary(view);
    case 'confirm':
      return drawConfirm(view);
    case 'settings':
      return drawSettings(view);
    case 'help':
      return drawHelp(view);
    case 'menu':
      return drawMenu(view);
    case 'quit':
      return drawQuit(view);
  }
}
