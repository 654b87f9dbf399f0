import type { State } from '../app/state.ts';
import { frameOf } from '../tui/frame.ts';
import { isReadAloud } from '../tui/lines.ts';
import { rowText } from '../tui/row-text.ts';
import { drawHome } from '../tui/screens/home.ts';
import { codeAfter, type EndingSignal, endingSignals } from './signals.ts';

/** The alternate screen, pastes told from keys, no cursor. */
const enter = '\u001b[?1049h\u001b[?2004h\u001b[?25l';
const leave = '\u001b[?25h\u001b[?2004l\u001b[?1049l';
const topLeft = '\u001b[H';
/** Whoever knows it shows what stands between the two at once. */
const [begin, done] = ['\u001b[?2026h', '\u001b[?2026l'];

/**
 * Writes home to the terminal as text, with what is loaded by now: Ink alone takes longer to load than all of this, and
 * then draws the same over it. Until the returned function is called, whatever ends the process gives the terminal back.
 */
export function showFirstFrame(state: State): () => void {
  const { stdin, stdout } = process;
  // A key would be echoed into the frame.
  stdin.setRawMode(true);
  // A terminal that does not say its size is taken for one of the usual, as Ink does.
  const window = { columns: stdout.columns || 80, rows: stdout.rows || 24 };
  // Who listens to the screen would hear it twice.
  const { rows } = isReadAloud() ? { rows: [] } : frameOf(state, drawHome, window);
  const restore = () => stdout.write(leave);
  const end = (signal: EndingSignal) => process.exit(codeAfter(signal));
  process.on('exit', restore);
  for (const signal of endingSignals) process.on(signal, end);
  stdout.write(enter + begin + topLeft + rows.map(rowText).join('\r\n') + topLeft + done);
  return () => {
    process.off('exit', restore);
    for (const signal of endingSignals) process.off(signal, end);
  };
}
