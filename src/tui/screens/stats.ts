import { statsSayings } from '../../i18n/stats.ts';
import { layOut, text } from '../body.ts';
import { statsLines } from '../stats-lines.ts';
import type { Drawn, View } from '../view.ts';

export function drawStats({ state, width }: View): Drawn {
  const { screen, pack, language } = state;
  if (screen.name !== 'stats') throw new Error('not statistics');
  const lines = screen.stats ? statsLines({ pack, language, width }, screen.stats) : [''];
  return { title: statsSayings[language].stats, place: '', body: layOut([text(lines)]) };
}
