import { summaryChoices } from '../../app/lesson/reading.ts';
import { openItem, openItems, openRun } from '../../app/state.ts';
import { standingOf } from '../../domain/progress.ts';
import { reviewChapter } from '../../domain/review/sitting.ts';
import { firstAnswers, type Run } from '../../domain/run.ts';
import { labSayings } from '../../i18n/lab.ts';
import { reviewSayings } from '../../i18n/review.ts';
import { chapterTitle, conceptTitle } from '../../packs/pack.ts';
import type { Card, Question } from '../../packs/schema.ts';
import { choice, gap, layOut, type Part, pointerWidth, target, text } from '../body.ts';
import { blockLines, hang, type Lines, wrap } from '../lines.ts';
import { marks, theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';

export function drawCard(view: View): Drawn {
  const { state, say, width } = view;
  const card = openItem(state) as Card;
  const step = openRun(state)?.step ?? 0;
  const { steps } = card;
  const parts: Part[] = [text(wrap(theme.title(card.title[state.language]), width)), gap];
  for (const [index, blocks] of steps.slice(0, step + 1).entries()) {
    if (steps.length > 1) parts.push(text([theme.accent(say.step(index + 1, steps.length))]));
    parts.push(target(blockLines(blocks[state.language], width)), gap);
  }
  if (step + 1 < steps.length) parts.push(text(wrap(theme.quiet(say.nextStep), width)));
  else parts.push(text(sourceLines(view, card)));
  return inLesson(view, layOut(parts));
}

export function drawSummary(view: View): Drawn {
  const { state, say, width } = view;
  const { screen } = state;
  const run = openRun(state);
  if (screen.name !== 'summary' || !run) throw new Error('no summary');
  const answers = firstAnswers(run);
  const wrong = answers.filter(({ verdict }) => verdict === 'wrong').map(({ item }) => item);
  const parts: Part[] = [
    text(wrap(theme.title(say.summaryTitle), width)),
    gap,
    text(wrap(say.score(answers.length - wrong.length, answers.length), width)),
    ...standing(view),
    gap,
  ];
  if (wrong.length === 0) parts.push(text(wrap(theme.right(say.allRight), width)));
  else parts.push(text([theme.title(say.lookAgain)]), text(lookAgain(view, wrong)));
  parts.push(gap);
  for (const [index, each] of summaryChoices(state).entries()) {
    const chapter = 'chapter' in each ? chapterTitle(state.pack, each.chapter, state.language) : '';
    const label = {
      'next-chapter': say.nextChapter(chapter),
      labs: labSayings[state.language].labsOfChapter,
      again: say.again,
      home: say.home,
    }[each.name];
    parts.push(choice(hang(`${index + 1}. `, label, width - pointerWidth), screen.focus === index));
  }
  return inLesson(view, layOut(parts));
}

/** What home counts of the chapter, which is neither the score nor how far one has come. */
function standing({ state, say, width }: View): Part[] {
  const chapter = state.pack.chapters.find(({ id }) => id === state.chapter);
  if (!chapter) return [];
  const { done, total } = standingOf(state.progress, chapter);
  return [text(wrap(theme.quiet(say.standing(done, total)), width))];
}

/** The concepts of the questions that went wrong at first, each with what to read again. */
export function lookAgain({ state, width }: View, wrong: readonly string[]): Lines {
  const items = openItems(state);
  const concepts = new Set(items.filter(({ id }) => wrong.includes(id)).flatMap(({ concepts }) => concepts));
  return [...concepts].flatMap((id) => {
    const cards = items.filter((item) => item.kind === 'card' && item.concepts.includes(id)) as Card[];
    const titles = cards.map(({ title }) => title[state.language]).join(', ');
    const name = conceptTitle(state.pack, id, state.language);
    return hang(`${marks.bullet} `, titles ? `${name}: ${theme.quiet(titles)}` : name, width);
  });
}

export function sourceLines({ say, width }: View, { sources }: Card | Question): Lines {
  return [
    theme.quiet(say.sources),
    ...sources.flatMap(({ title, url }) => [
      ...hang(`${marks.bullet} `, theme.quiet(title), width),
      ...hang('  ', theme.quiet(url), width),
    ]),
  ];
}

export function inLesson({ state, say }: View, body: Drawn['body']): Drawn {
  const run = openRun(state);
  return {
    title:
      state.chapter === reviewChapter
        ? reviewSayings[state.language].title
        : chapterTitle(state.pack, state.chapter ?? '', state.language),
    place: run ? placeIn(run, say.questionAgain) : '',
    body,
  };
}

/** Where in the chapter: `3/12`, or, among those that came back, `again 1/2`. */
function placeIn({ position, length, queue }: Run, again: string): string {
  if (position >= queue.length) return `${length}/${length}`;
  if (position < length) return `${position + 1}/${length}`;
  return `${again} ${position - length + 1}/${queue.length - length}`;
}
