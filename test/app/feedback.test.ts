import { describe, expect, it } from 'vitest';
import { openQuestion } from '../../src/app/state.ts';
import { frameOf } from '../../src/tui/frame.ts';
import { drawScreen } from '../../src/tui/screens/all.ts';
import { builtInPack, keysFor, type Session, startSession } from '../helpers/session.ts';

const small = { columns: 40, rows: 15 };

/** Draws as the terminal does, and tells the state how it came to stand. */
function draw({ state, dispatch }: Session): string {
  const { rows, layout } = frameOf(state(), drawScreen, small);
  if (layout) dispatch({ type: 'laid-out', layout });
  return rows.map((row) => (typeof row === 'string' ? row : row.focused)).join('\n');
}

const kinds = ['ordering', 'matching', 'sorting', 'cloze', 'command', 'multiple-response'] as const;

describe.each(kinds)('after a wrong answer to a question of kind %s', (kind) => {
  it('Enter does not go on before what there is to learn was on the small screen', () => {
    const question = builtInPack.chapters.flatMap(({ items }) => items).find((item) => item.kind === kind);
    const chapter = builtInPack.chapters.find(({ items }) => items.some(({ id }) => id === question?.id));
    const pack = { ...builtInPack, chapters: [{ ...chapter, labs: [], items: [question] }] } as never;
    const session = startSession({ pack });
    session.press('1');
    session.press(...keysFor(session.state(), 'wrong'));
    expect(session.state().screen.name).toBe('feedback');
    draw(session);
    let pages = 0;
    while (session.state().screen.name === 'feedback' && pages < 40) {
      const { layout, offset } = session.state();
      const end = layout.targets.at(-1)?.[1] ?? Number.POSITIVE_INFINITY;
      const wasSeen = offset + layout.height >= end;
      session.press('enter');
      const hasGoneOn =
        session.state().screen.name !== 'feedback' || openQuestion(session.state())?.id !== question?.id;
      if (hasGoneOn) expect(wasSeen).toBe(true);
      pages += 1;
      if (session.state().screen.name === 'feedback') draw(session);
    }
    expect(pages).toBeGreaterThan(1);
  });
});
