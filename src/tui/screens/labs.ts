import { labsOf } from '../../app/state.ts';
import { labSayings } from '../../i18n/lab.ts';
import { choice, layOut, pointerWidth } from '../body.ts';
import { hang } from '../lines.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';

export function drawLabs({ state, width }: View): Drawn {
  if (state.screen.name !== 'labs') throw new Error('not labs');
  const { focus, of } = state.screen;
  const say = labSayings[state.language];
  const labs = labsOf(state, of);
  const parts = labs.map((lab, index) => {
    const mark = state.progress.labs[lab.id] ? ` ${theme.right(`${marks.right} ${say.solvedMark}`)}` : '';
    const label = `${lab.title[state.language]}${mark}`;
    return choice(hang(`${index + 1}. `, label, width - pointerWidth), focus === index);
  });
  const solved = labs.filter(({ id }) => state.progress.labs[id]).length;
  return { title: say.labs, place: `${solved}/${labs.length}`, body: layOut(parts) };
}
