import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Pack } from '../../src/packs/pack.ts';
import type { Card, Choice, Question } from '../../src/packs/schema.ts';
import { root } from './in-node.ts';
import type { Terminal } from './terminal.ts';

type Language = 'ko' | 'en';

/** The pack as it is shipped: the keys of the questions are read from it. */
export const pack: Pack = JSON.parse(readFileSync(join(root, 'dist', 'packs', 'docker-images.json'), 'utf8'));

export function chapter(number: number) {
  const found = pack.chapters[number - 1];
  if (!found) throw new Error(`no chapter ${number}`);
  return found;
}

const words = {
  ko: { right: '✔ 맞았습니다.', wrong: '✘ 아쉽지만', true: '맞다', false: '틀리다' },
  en: { right: '✔ Right.', wrong: '✘ Not quite.', true: 'True', false: 'False' },
};

/** Wrapping puts line ends and indents into a text; without any space it can be compared. */
export const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

function textOf(choice: Choice, language: Language): string {
  if (!('text' in choice)) return choice.id === 'true' ? words[language].true : words[language].false;
  return choice.text[language].map(({ text }) => text).join('');
}

/** The ids of a question's choices in the order in which they stand on the screen. */
export function orderOn(screen: string, { choices }: Question, language: Language): string[] {
  const seen = squeezed(screen);
  return (choices as readonly Choice[])
    .map((choice) => {
      const text = squeezed(textOf(choice, language));
      const number = choices.findIndex((_, index) =>
        ['', '☐', '☒'].some((box) => seen.includes(`${index + 1}.${box}${text}`)),
      );
      if (number < 0) throw new Error(`"${textOf(choice, language)}" is not on the screen:\n${screen}`);
      return { id: choice.id, number };
    })
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id);
}

/** Where in the chapter, from the title line: `3/13`, or `다시 1/2`. */
export const placeOn = (screen: string): string =>
  screen
    .split('\n', 1)[0]
    ?.split(/\s{2,}/)
    .at(-1) ?? '';

/** Goes on, to the next page of what is shown or to what follows; waits until something has changed. */
export async function goOn(trainer: Terminal): Promise<string> {
  const before = trainer.screen();
  trainer.press('enter');
  return trainer.waitFor((now) => now !== before);
}

/** A learner's pause: so long after a question came up the trainer takes no answer, since nobody has read it yet. */
export const readingTime = () => setTimeout(310);

/** Answers the question that is shown, right or wrong, and waits for the verdict. */
export async function answer(
  trainer: Terminal,
  question: Question,
  verdict: 'right' | 'wrong',
  language: Language,
): Promise<string> {
  const order = orderOn(trainer.screen(), question, language);
  const choices = question.choices as readonly Choice[];
  const several = verdict === 'right' && question.kind === 'multiple-response';
  const wanted = choices.filter(({ correct }) => correct === (verdict === 'right')).map(({ id }) => id);
  for (const id of several ? wanted : wanted.slice(0, 1)) trainer.press(`${order.indexOf(id) + 1}`);
  await readingTime();
  trainer.press('enter');
  return trainer.waitFor(words[language][verdict]);
}

/** Reads a card to its end, with all its steps. */
export async function read(trainer: Terminal, card: Card): Promise<void> {
  const place = placeOn(trainer.screen());
  // Each step and each page takes one; what the card is must not be needed here.
  for (let pages = 0; placeOn(await goOn(trainer)) === place; pages++) {
    if (pages > 30) throw new Error(`${card.id} has no end:\n${trainer.screen()}`);
  }
}

/** Goes through a chapter from where it is to an item, with right answers. */
export async function walkTo(
  trainer: Terminal,
  number: number,
  id: string,
  language: Language,
): Promise<void> {
  const { items } = chapter(number);
  for (const item of items.slice(
    0,
    items.findIndex((each) => each.id === id),
  )) {
    if (item.kind === 'card') await read(trainer, item);
    else {
      await answer(trainer, item, 'right', language);
      await goOn(trainer);
    }
  }
}

export function itemOf(number: number, id: string) {
  const item = chapter(number).items.find((each) => each.id === id);
  if (!item) throw new Error(`no item ${id} in chapter ${number}`);
  return item;
}

export function questionOf(number: number, id: string): Question {
  const item = itemOf(number, id);
  if (item.kind === 'card') throw new Error(`${id} is a card`);
  return item;
}
