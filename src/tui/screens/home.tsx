import stringWidth from 'string-width';
import { isReviewDue } from '../../app/review/request.ts';
import { homeChoices } from '../../app/screens/home.ts';
import { labsOf, type State } from '../../app/state.ts';
import { nextChapter, standingOf } from '../../domain/progress.ts';
import { reviewSayings } from '../../i18n/review.ts';
import { sayNotice } from '../../i18n/storage.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.tsx';
import { hang, wrap } from '../lines.ts';
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
  const due = isReviewDue(state) ? 1 : 0;
  if (due) parts.push(choice(dueLines(view), focus === 0), gap);
  if (next) {
    parts.push(choice(nextLines(view, next.id), focus === due), gap);
  } else {
    parts.push(text(wrap(theme.right(say.allDone), width)), gap);
  }
  const choices = homeChoices(state);
  const first = due + (next ? 1 : 0);
  for (const [index] of state.pack.chapters.entries()) {
    parts.push(choice(chapterLines(view, index), focus === first + index));
  }
  const labs = labsOf(state, 'pack');
  if (labs.length > 0) {
    const solved = labs.filter(({ id }) => state.progress.labs[id]).length;
    const label = wrap(say.labs(solved, labs.length), width - pointerWidth);
    parts.push(gap, choice(label, focus === first + state.pack.chapters.length));
  }
  const exam = choices.findIndex(({ kind }) => kind === 'exam');
  parts.push(...(labs.length > 0 ? [] : [gap]), choice(examLines(view), focus === exam));
  parts.push(choice(wrap(say.stats, width - pointerWidth), focus === exam + 1));
  return { title: state.pack.title[state.language], place: total(state), body: layOut(parts) };
}

function examLines({ state, say, width }: View) {
  const { exam } = state.progress;
  return wrap(exam && !exam.ended ? say.examGoOn : say.exam, width - pointerWidth);
}

function dueLines({ state: { review, language }, width }: View) {
  const say = reviewSayings[language];
  return [
    ...wrap(theme.title(say.due(review?.questions ?? 0, review?.minutes ?? 0)), width - pointerWidth),
    ...wrap(say.whyDue, width - pointerWidth),
  ];
}

function nextLines({ state, say, width }: View, id: string) {
  const chapter = state.pack.chapters.find((each) => each.id === id);
  const number = state.pack.chapters.findIndex((each) => each.id === id) + 1;
  if (!chapter) return [];
  const standing = standingOf(state.progress, chapter);
  const name = `${number}. ${chapter.title[state.language]}`;
  const label = standing.state === 'started' ? say.goOn(name) : say.start(name);
  const why = say.whyNext[standing.state];
  return [...wrap(theme.title(label), width - pointerWidth), ...wrap(why, width - pointerWidth)];
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

function total({ pack, progress }: State): string {
  const standings = pack.chapters.map((chapter) => standingOf(progress, chapter));
  const done = standings.reduce((sum, each) => sum + each.done, 0);
  return `${done}/${standings.reduce((sum, each) => sum + each.total, 0)}`;
}
