import figures from 'figures';
import stringWidth from 'string-width';
import type { Day } from '../domain/stats/days.ts';
import { type Lines, wrap } from './lines.ts';
import { marks, theme } from './theme.ts';

const barWidth = 10;

/** A name, a share as a bar, and its numbers; the bar below the name where both do not fit. Full only at 1. */
export function bar(width: number, name: string, share: number, numbers: string): Lines {
  const filled = Math.floor(share * barWidth);
  const drawn = theme.accent(marks.full.repeat(filled) + marks.empty.repeat(barWidth - filled));
  const tail = `${drawn} ${theme.quiet(numbers)}`;
  const room = width - barWidth - stringWidth(numbers) - 2;
  if (stringWidth(name) > room) return [...wrap(name, width), `  ${tail}`];
  return [`${name}${' '.repeat(room - stringWidth(name))} ${tail}`];
}

const heights = '▁▂▃▄▅▆▇█';

/** A bar a day, and how high they go; a day of nothing is a dot on the line, so that it is not taken for a little. */
export function sparkline(counts: readonly number[], sayMost: (most: number) => string): string {
  const most = Math.max(...counts, 1);
  const drawn = counts.map((count) =>
    count === 0 ? '.' : (heights[Math.ceil((count / most) * heights.length) - 1] ?? ''),
  );
  return `${theme.accent(drawn.join(''))} ${theme.quiet(sayMost(most))}`;
}

const shades = ['.', figures.squareLightShade, figures.squareMediumShade, figures.squareDarkShade, '█'];

/** From how many answers a day on each shade but the first stands. */
const steps = [1, 5, 15, 30];

export const legend = shades.join(' ');

const labelWidth = 4;

/** How many weeks there is room for. */
export const weeksIn = (width: number): number => Math.min(Math.max(width - labelWidth, 1), 53);

/** A row a day of the week, a column a week, the newest on the right; shades say it without colour. */
export function heatMap(width: number, days: readonly Day[], weekdays: readonly string[]): Lines {
  const weeks = Math.ceil(days.length / 7);
  const first = Math.max(weeks - weeksIn(width), 0);
  const shadeOf = (answers: number): string => shades[steps.filter((step) => answers >= step).length] ?? '';
  return weekdays.map((label, weekday) => {
    const cells = Array.from({ length: weeks - first }, (_, week) => days[(first + week) * 7 + weekday]);
    const drawn = cells.map((day) => (day ? shadeOf(day.answers) : ' ')).join('');
    return theme.quiet(label) + ' '.repeat(labelWidth - stringWidth(label)) + theme.right(drawn);
  });
}
