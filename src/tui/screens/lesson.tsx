import { choicesOf } from '../../app/choices.ts';
import { summaryChoices } from '../../app/screens/lesson.ts';
import { canConfirm, openChapter, openItem, openQuestion, openRun, type State } from '../../app/state.ts';
import { firstAnswers, type Run } from '../../domain/run.ts';
import type { Card, Choice, Question } from '../../packs/schema.ts';
import { choice, gap, layOut, type Part, pointerWidth, target, text } from '../body.tsx';
import { blockLines, hang, type Lines, spansText, wrap } from '../lines.ts';
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
  return lesson(view, layOut(parts));
}

export function drawQuestion(view: View): Drawn {
  const { state, say, width } = view;
  const { screen } = state;
  const question = openQuestion(state);
  const run = openRun(state);
  if (screen.name !== 'question' || !question || !run) throw new Error('not a question');
  const several = question.kind === 'multiple-response';
  const parts: Part[] = [];
  if (run.position >= run.length) parts.push(text(wrap(theme.warning(say.comesBack), width)), gap);
  parts.push(text(blockLines(question.prompt[state.language], width)), gap);
  parts.push(text(wrap(theme.quiet(askOf(question, view)), width)));
  for (const [index, each] of choicesOf(question, run).entries()) {
    const box = several ? `${screen.chosen.includes(each.id) ? marks.marked : marks.unmarked} ` : '';
    const lines = hang(`${index + 1}. ${box}`, choiceText(each, view), width - pointerWidth);
    parts.push(choice(lines, screen.focus === index));
  }
  if (screen.hint) {
    const hint = `${say.hint}: ${spansText(question.hint[state.language])}`;
    parts.push(gap, text(wrap(theme.warning(hint), width)));
  }
  return lesson(view, layOut(parts));
}

function askOf(question: Question, { say }: View): string {
  switch (question.kind) {
    case 'single-choice':
      return say.chooseOne;
    case 'multiple-response':
      return say.chooseAll;
    case 'true-false':
      return say.trueOrFalse;
  }
}

function choiceText(choice: Choice, { state, say }: View): string {
  if ('text' in choice) return spansText(choice.text[state.language]);
  return choice.id === 'true' ? say.true : say.false;
}

export function drawFeedback(view: View): Drawn {
  const { state, say, width } = view;
  const question = openQuestion(state);
  const run = openRun(state);
  const given = run?.answers[run.position];
  if (!question || !run || !given) throw new Error('no answer');
  const right = given.verdict === 'right';
  const parts: Part[] = [
    text(
      right
        ? hang(theme.right(`${marks.right} `), theme.right(say.right), width)
        : hang(theme.wrong(`${marks.wrong} `), theme.wrong(say.wrong), width),
    ),
    gap,
    text(blockLines(question.prompt[state.language], width)),
    gap,
  ];
  for (const each of choicesOf(question, run)) {
    parts.push(text(choiceFeedback(view, each, given.response.includes(each.id))), gap);
  }
  if (canConfirm(state)) parts.push(text(wrap(theme.accent(say.canConfirm), width)), gap);
  parts.push(text(sourceLines(view, question)));
  return lesson(view, layOut(parts));
}

/** A choice as it was met, what it was, and why it is right or wrong. */
function choiceFeedback(view: View, choice: Choice, chosen: boolean): Lines {
  const { state, say, width } = view;
  const mark = choice.correct ? theme.right(marks.right) : theme.wrong(marks.wrong);
  const role = choice.correct
    ? chosen
      ? say.yourAnswer
      : say.correctAnswer
    : chosen
      ? say.yourAnswer
      : undefined;
  // Not broken across lines.
  const label = role ? ` ${theme.warning(`[${role.replaceAll(' ', '\u00a0')}]`)}` : '';
  const misconception = chosen && !choice.correct ? misconceptionOf(view, choice) : [];
  return [
    ...hang(`${mark} `, theme.title(choiceText(choice, view)) + label, width),
    ...hang('  ', spansText(choice.rationale[state.language]), width),
    ...misconception,
  ];
}

function misconceptionOf({ state, say, width }: View, { misconception }: Choice): Lines {
  const found = state.pack.misconceptions.find(({ id }) => id === misconception);
  return found ? hang('  ', theme.warning(`${say.misconception}: ${found.text[state.language]}`), width) : [];
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
    gap,
  ];
  if (wrong.length === 0) parts.push(text(wrap(theme.right(say.allRight), width)));
  else parts.push(text([theme.title(say.lookAgain)]), text(lookAgain(view, wrong)));
  parts.push(gap);
  for (const [index, each] of summaryChoices(state).entries()) {
    const chapter = 'chapter' in each ? chapterName(state, each.chapter) : '';
    const label = { 'next-chapter': say.nextChapter(chapter), again: say.again, home: say.home }[each.name];
    parts.push(choice(hang(`${index + 1}. `, label, width - pointerWidth), screen.focus === index));
  }
  return lesson(view, layOut(parts));
}

/** The concepts of the questions that went wrong at first, each with what to read again. */
function lookAgain({ state, width }: View, wrong: readonly string[]): Lines {
  const items = openChapter(state)?.items ?? [];
  const concepts = new Set(items.filter(({ id }) => wrong.includes(id)).flatMap(({ concepts }) => concepts));
  return [...concepts].flatMap((id) => {
    const concept = state.pack.concepts.find((each) => each.id === id);
    const cards = items.filter((item) => item.kind === 'card' && item.concepts.includes(id)) as Card[];
    const titles = cards.map(({ title }) => title[state.language]).join(', ');
    const name = concept?.title[state.language] ?? id;
    return hang(`${marks.bullet} `, titles ? `${name}: ${theme.quiet(titles)}` : name, width);
  });
}

function chapterName(state: State, id: string): string {
  const index = state.pack.chapters.findIndex((each) => each.id === id);
  return `${index + 1}. ${state.pack.chapters[index]?.title[state.language] ?? ''}`;
}

function sourceLines({ say, width }: View, { sources }: Card | Question): Lines {
  return [
    theme.quiet(say.sources),
    ...sources.flatMap(({ title, url }) => [
      ...hang(`${marks.bullet} `, theme.quiet(title), width),
      ...hang('  ', theme.quiet(url), width),
    ]),
  ];
}

function lesson({ state, say }: View, body: Drawn['body']): Drawn {
  const run = openRun(state);
  return {
    title: chapterName(state, state.chapter ?? ''),
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
