import type { Mastery, Stats, Tally } from '../domain/stats/stats.ts';
import { statsSayings } from '../i18n/stats.ts';
import { chapterTitle, conceptTitle, type Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';
import { bar, heatMap, legend, sparkline, weeksIn } from './charts.ts';
import { hang, type Lines, wrap } from './lines.ts';
import { cutTo, promptOf } from './prompt.ts';
import { marks, theme } from './theme.ts';

export type StatsView = { readonly pack: Pack; readonly language: Language; readonly width: number };

/** Everything that statistics say, for the screen and for the command line; each picture has its numbers beside it. */
export function statsLines(view: StatsView, stats: Stats): Lines {
  const say = statsSayings[view.language];
  const wrapped = (saying: string): Lines => wrap(saying, view.width);
  if (stats.answers === 0) return wrapped(say.none);
  const head = (saying: string): Lines => ['', ...wrapped(theme.title(saying))];
  const answered = stats.days.map(({ answers }) => answers).reverse();
  const due = stats.forecast.map((day) => day.due);
  return [
    ...wrapped(say.total(stats.right, stats.answers)),
    ...wrapped(say.mastered(stats.mastered, stats.questions)),
    ...wrapped(say.time(Math.round(stats.milliseconds / 60_000))),
    ...wrapped(say.streak(stats.streak)),
    ...(stats.labs.of > 0 ? wrapped(say.labs(stats.labs.solved, stats.labs.of)) : []),
    ...head(say.recent),
    sparkline(answered.slice(0, 30).reverse(), say.most),
    ...wrapped(theme.quiet(say.lately(...sums(answered)))),
    ...head(say.forecast),
    sparkline(due, say.most),
    ...wrapped(theme.quiet(say.soon(...sums(due)))),
    ...head(say.year(weeksIn(view.width))),
    ...heatMap(view.width, stats.days, say.weekdays),
    theme.quiet(say.levels(legend)),
    ...wrapped(theme.quiet(say.activeDays(stats.days.filter(({ answers }) => answers > 0).length))),
    ...head(say.retention),
    ...retentionLines(view, stats),
    ...head(say.confidence),
    ...(['sure', 'unsure', 'unsaid'] as const).flatMap((each) =>
      rightBar(view, say.sureness[each], stats.confidence[each]),
    ),
    ...head(say.chapters),
    ...stats.chapters
      .filter(({ answers }) => answers > 0)
      .flatMap((each) => rightBar(view, chapterTitle(view.pack, each.id, view.language), each)),
    ...head(say.concepts),
    ...conceptLines(view, stats),
    ...(stats.hardest.length > 0 ? head(say.hardest) : []),
    ...stats.hardest.map(({ id, answers, right }) => {
      const score = ` ${right}/${answers}`;
      const asked = cutTo(promptOf(view.pack, id, view.language), view.width - 2 - score.length);
      return `${marks.bullet} ${asked}${theme.quiet(score)}`;
    }),
    ...head(stats.misconceptions.length > 0 ? say.misconceptions : say.noMisconceptions),
    ...stats.misconceptions.flatMap((id) => {
      const found = view.pack.misconceptions.find((each) => each.id === id)?.text[view.language] ?? id;
      return hang(`${marks.bullet} `, theme.warning(found), view.width);
    }),
  ];
}

/** Of the first day, of the first seven, and of the first thirty. */
function sums(counts: readonly number[]): [number, number, number] {
  const first = (days: number): number => counts.slice(0, days).reduce((sum, count) => sum + count, 0);
  return [first(1), first(7), first(30)];
}

const shareOf = (right: number, of: number): number => (of === 0 ? 0 : right / of);

const rightBar = ({ width }: StatsView, name: string, { right, answers }: Tally): Lines =>
  bar(width, name, shareOf(right, answers), `${right}/${answers}`.padStart(7));

function retentionLines(view: StatsView, { retention }: Stats): Lines {
  const say = statsSayings[view.language];
  if (retention.predicted === null) return wrap(say.noRetention, view.width);
  return [
    ...wrap(say.allReviews(retention.reviews), view.width),
    ...[retention, ...retention.ranges].flatMap(({ predicted, right, reviews }, index) => {
      if (predicted === null) return [];
      const share = shareOf(right, reviews);
      const name = say.compared(percent(predicted), percent(share));
      return rightBar(view, index === 0 ? name : `  ${name}`, { right, answers: reviews });
    }),
  ];
}

const percent = (share: number): number => Math.round(share * 100);

function conceptLines(view: StatsView, { concepts }: Stats): Lines {
  const { pack, language, width } = view;
  const say = statsSayings[language];
  const byMastery = (each: Mastery & Tally): number => shareOf(each.mastered, each.questions);
  const byRight = (each: Tally): number => shareOf(each.right, each.answers);
  const met = concepts
    .filter(({ answers }) => answers > 0)
    .sort((a, b) => byMastery(a) - byMastery(b) || byRight(a) - byRight(b));
  const unmet = concepts.length - met.length;
  return [
    ...met.flatMap(({ id, questions, mastered, answers, right }) => {
      const name = conceptTitle(pack, id, language);
      const numbers = `${mastered}/${questions}`.padStart(6) + `${right}/${answers}`.padStart(8);
      return bar(width, name, shareOf(mastered, questions), numbers);
    }),
    ...(unmet > 0 ? wrap(theme.quiet(say.unmet(unmet)), width) : []),
  ];
}
