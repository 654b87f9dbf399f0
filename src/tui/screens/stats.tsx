import figures from 'figures';
import stringWidth from 'string-width';
import type { Day } from '../../domain/stats/days.ts';
import type { Stats, Tally } from '../../domain/stats/stats.ts';
import { statsSayings } from '../../i18n/stats.ts';
import type { Question } from '../../packs/schema.ts';
import { gap, layOut, type Part, text } from '../body.tsx';
import { hang, type Lines, spansText, wrap } from '../lines.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';

/** Bars, a heat map and a sparkline; each has its numbers or its shades beside the colours. */
export function drawStats(view: View): Drawn {
  const { state, width } = view;
  if (state.screen.name !== 'stats') throw new Error('not statistics');
  const say = statsSayings[state.language];
  const { stats } = state.screen;
  const parts = stats ? (stats.answers > 0 ? statsParts(view, stats) : [text(wrap(say.none, width))]) : [gap];
  return { title: say.stats, place: '', body: layOut(parts) };
}

function statsParts(view: View, stats: Stats): Part[] {
  const { state, width } = view;
  const { pack, language } = state;
  const say = statsSayings[language];
  const head = (saying: string): Part[] => [gap, text(wrap(theme.title(saying), width))];
  const chapterName = (id: string): string => {
    const index = pack.chapters.findIndex((each) => each.id === id);
    return `${index + 1}. ${pack.chapters[index]?.title[language] ?? id}`;
  };
  const conceptName = (id: string) => pack.concepts.find((each) => each.id === id)?.title[language] ?? id;
  const weakest = [...stats.concepts].sort((a, b) => shareOf(a) - shareOf(b));
  const overview = [
    say.total(stats.right, stats.answers),
    say.time(Math.round(stats.milliseconds / 60_000)),
    say.streak(stats.streak),
    ...(stats.labs.of > 0 ? [say.labs(stats.labs.solved, stats.labs.of)] : []),
  ];
  return [
    ...overview.map((saying) => text(wrap(saying, width))),
    ...head(say.recent(recentDays)),
    text([sparkline(stats.days.slice(-recentDays))]),
    ...head(say.year(weeksIn(width))),
    text(heatMap(view, stats.days)),
    ...head(say.chapters),
    ...stats.chapters
      .filter(({ answers }) => answers > 0)
      .map((each) => bar(view, chapterName(each.id), each)),
    ...head(say.confidence),
    ...(['sure', 'unsure', 'unsaid'] as const).map((each) =>
      bar(view, say.sureness[each], stats.confidence[each]),
    ),
    ...(stats.hardest.length > 0 ? head(say.hardest) : []),
    ...stats.hardest.map(({ id, answers, right }) =>
      text(hang(`${marks.bullet} `, `${promptOf(view, id)} ${theme.quiet(`${right}/${answers}`)}`, width)),
    ),
    ...head(stats.misconceptions.length > 0 ? say.misconceptions : say.noMisconceptions),
    ...stats.misconceptions.map((id) => {
      const found = pack.misconceptions.find((each) => each.id === id)?.text[language] ?? id;
      return text(hang(`${marks.bullet} `, theme.warning(found), width));
    }),
    ...head(say.concepts),
    ...weakest.map((each) => bar(view, conceptName(each.id), each)),
  ];
}

const shareOf = ({ answers, right }: Tally): number => (answers === 0 ? 0 : right / answers);

const barWidth = 10;

/** A name, how much of it was right, and of how many; the bar below the name where both do not fit. */
function bar({ width }: View, name: string, tally: Tally): Part {
  const filled = Math.floor(shareOf(tally) * barWidth);
  const drawn = theme.accent(marks.full.repeat(filled) + marks.empty.repeat(barWidth - filled));
  const numbers = `${tally.right}/${tally.answers}`;
  const tail = `${drawn} ${theme.quiet(numbers.padStart(7))}`;
  const room = width - barWidth - 9;
  if (stringWidth(name) > room) return text([...wrap(name, width), `  ${tail}`]);
  return text([`${name}${' '.repeat(room - stringWidth(name))} ${tail}`]);
}

const recentDays = 30;
const heights = '▁▂▃▄▅▆▇█';

/** A day without answers is a dot on the line, so that it is not taken for a few. */
function sparkline(days: readonly Day[]): string {
  const most = Math.max(...days.map(({ answers }) => answers), 1);
  const drawn = days.map(({ answers }) =>
    answers === 0 ? '.' : (heights[Math.ceil((answers / most) * heights.length) - 1] ?? ''),
  );
  return `${theme.accent(drawn.join(''))} ${theme.quiet(`(max ${most})`)}`;
}

const shades = ['.', figures.squareLightShade, figures.squareMediumShade, figures.squareDarkShade, '█'];

/** From how many answers a day on each shade but the first stands. */
const steps = [1, 5, 15, 30];

const labelWidth = 4;
const weeksIn = (width: number): number => Math.min(Math.max(width - labelWidth, 1), 53);

/** A row a day of the week, a column a week, the newest on the right; shades say it without colour. */
function heatMap({ state, width }: View, days: readonly Day[]): Lines {
  const say = statsSayings[state.language];
  const weeks = Math.ceil(days.length / 7);
  const first = Math.max(weeks - weeksIn(width), 0);
  const shadeOf = (answers: number): string => shades[steps.filter((step) => answers >= step).length] ?? '';
  const rows = say.weekdays.map((label, weekday) => {
    const cells = Array.from({ length: weeks - first }, (_, week) => days[(first + week) * 7 + weekday]);
    const drawn = cells.map((day) => (day ? shadeOf(day.answers) : ' ')).join('');
    return theme.quiet(label) + ' '.repeat(labelWidth - stringWidth(label)) + theme.right(drawn);
  });
  return [...rows, theme.quiet(say.levels(shades.join(' ')))];
}

/** The first words of a question's prompt. */
function promptOf({ state }: View, id: string): string {
  const found = state.pack.chapters.flatMap(({ items }) => items).find((item) => item.id === id);
  const blocks = (found as Question | undefined)?.prompt[state.language] ?? [];
  const [first] = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.spans] : []));
  return first ? spansText(first).replaceAll(/\[\[\d\]\]/g, '[ ]') : id;
}
