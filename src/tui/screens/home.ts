import stringWidth from 'string-width';
import { homeChoices } from '../../app/lesson/home.ts';
import { examUnderWay, type HomeChoice, leads } from '../../app/lesson/leads.ts';
import { labsOf, type State } from '../../app/state.ts';
import { nextChapter, standingOf } from '../../domain/progress.ts';
import { reviewSayings } from '../../i18n/review.ts';
import { sayNotice } from '../../i18n/storage.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { hang, type Lines, wrap } from '../lines.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';

const barWidth = 10;

export function drawHome(view: View): Drawn {
  const { state, say, width } = view;
  if (state.screen.name !== 'home') throw new Error('not home');
  const { focus } = state.screen;
  const next = nextChapter(state.progress, state.pack.chapters);
  const parts: Part[] = state.notices.map((notice) =>
    text(hang(theme.warning('! '), theme.warning(sayNotice(state.language, notice)), width)),
  );
  if (parts.length > 0) parts.push(gap);
  const best = leads(state);
  for (const [index, lead] of best.entries()) parts.push(choice(leadLines(view, lead), focus === index), gap);
  if (!next && (examUnderWay(state.progress) || best[0]?.kind !== 'exam'))
    parts.push(text(wrap(theme.right(say.allDone), width)), gap);
  const choices = homeChoices(state);
  const first = best.length;
  for (const [index] of state.pack.chapters.entries()) {
    parts.push(choice(chapterLines(view, index), focus === first + index));
  }
  const labs = labsOf(state, 'pack');
  if (labs.length > 0) {
    const solved = labs.filter(({ id }) => state.progress.labs[id]).length;
    const label = wrap(say.labs(solved, labs.length), width - pointerWidth);
    parts.push(gap, choice(label, focus === first + state.pack.chapters.length));
  }
  const exam = choices.findLastIndex(({ kind }) => kind === 'exam');
  parts.push(
    ...(labs.length > 0 ? [] : [gap]),
    choice(
      wrap(examUnderWay(state.progress) ? sayExam(view)[0] : say.exam, width - pointerWidth),
      focus === exam,
    ),
  );
  parts.push(choice(wrap(say.stats, width - pointerWidth), focus === exam + 1));
  return { title: state.pack.title[state.language], place: total(view), body: layOut(parts) };
}

/** What to do and why: in one line where there is room. */
function leadLines(view: View, lead: HomeChoice): Lines {
  const room = view.width - pointerWidth;
  const [what, why] = sayLead(view, lead);
  const line = `${theme.title(what)} – ${why}`;
  return stringWidth(line) <= room ? [line] : [...wrap(theme.title(what), room), ...wrap(why, room)];
}

function sayLead(view: View, lead: HomeChoice): readonly [what: string, why: string] {
  const { review, language } = view.state;
  switch (lead.kind) {
    case 'review': {
      const sayReview = reviewSayings[language];
      return [sayReview.due(review?.questions ?? 0, review?.minutes ?? 0), sayReview.whyDue];
    }
    case 'exam':
      return sayExam(view);
    default:
      return sayChapter(view, 'id' in lead ? lead.id : '');
  }
}

function sayExam({ state, say }: View): readonly [what: string, why: string] {
  const { timeIsUp, progress } = state;
  const { exam } = progress;
  if (!examUnderWay(progress)) return [say.examReady, exam ? say.whyExam.failed : say.whyExam.new];
  return timeIsUp === exam?.id ? [say.examOver, say.whyOver] : [say.examGoOn, say.whyGoOn];
}

function sayChapter({ state, say }: View, id: string): readonly [what: string, why: string] {
  const index = state.pack.chapters.findIndex((each) => each.id === id);
  const chapter = state.pack.chapters[index];
  if (!chapter) return ['', ''];
  const standing = standingOf(state.progress, chapter);
  const name = `${index + 1}. ${chapter.title[state.language]}`;
  return [standing.state === 'started' ? say.goOn(name) : say.start(name), say.whyNext[standing.state]];
}

function chapterLines({ state, say, width }: View, index: number) {
  const chapter = state.pack.chapters[index];
  if (!chapter) return [];
  const { done, total: of, state: standing } = standingOf(state.progress, chapter);
  const count = standing === 'finished' ? `${marks.right} ${say.done}` : `${done}/${of}`;
  const bar = theme.accent(progressBar(done, of));
  const room = width - pointerWidth - barWidth - 2 - 8;
  const title = titleOf(state, index);
  // Where there is no room for a bar beside every title, the numbers alone say it.
  if (state.pack.chapters.some((_, each) => stringWidth(titleOf(state, each)) > room))
    return hang(
      `${index + 1}. `,
      `${chapter.title[state.language]} ${theme.quiet(count)}`,
      width - pointerWidth,
    );
  return [`${title}${' '.repeat(Math.max(room - stringWidth(title), 0))}  ${bar}  ${theme.quiet(count)}`];
}

const titleOf = ({ pack, language }: State, index: number): string =>
  `${index + 1}. ${pack.chapters[index]?.title[language] ?? ''}`;

/** Full only when everything is done, empty only when nothing is. */
function progressBar(done: number, of: number): string {
  const filled = done === 0 ? 0 : Math.max(1, Math.floor((done / Math.max(of, 1)) * barWidth));
  return marks.full.repeat(filled) + marks.empty.repeat(barWidth - filled);
}

/** Says what is counted: within a chapter, the same place tells where one is. */
function total({ state: { pack, progress }, say }: View): string {
  const standings = pack.chapters.map((chapter) => standingOf(progress, chapter));
  const done = standings.reduce((sum, each) => sum + each.done, 0);
  return say.readOrRight(
    done,
    standings.reduce((sum, each) => sum + each.total, 0),
  );
}
