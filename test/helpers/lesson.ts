import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Pack } from '../../src/packs/pack.ts';
import type { Card, Choice, Question } from '../../src/packs/schema.ts';
import { root } from './in-node.ts';
import { strokesFor } from './strokes.ts';
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

type Named = { readonly id: string; readonly words: string };
type Said = Readonly<Record<Language, readonly { readonly text: string }[]>>;

const wordsOf = (text: Said, language: Language) => text[language].map((span) => span.text).join('');

/** What can be in focus, and what can be given, with the words that stand on the screen. */
function partsOf(question: Question, language: Language): { shown: Named[]; targets: Named[] } {
  const named = (list: readonly { readonly id: string; readonly text: Said }[]) =>
    list.map(({ id, text }) => ({ id, words: wordsOf(text, language) }));
  if ('targets' in question) return { shown: named(question.items), targets: named(question.targets) };
  if ('items' in question) return { shown: named(question.items), targets: [] };
  if (!('choices' in question)) return { shown: [], targets: [] };
  const shown = (question.choices as readonly Choice[]).map((choice) => ({
    id: choice.id,
    words:
      'text' in choice
        ? wordsOf(choice.text, language)
        : words[language][choice.id === 'true' ? 'true' : 'false'],
  }));
  return { shown, targets: [] };
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Ids in the order in which their words stand on the screen, each behind something like `1.` or `[2]`. */
function orderOf(named: readonly Named[], before: RegExp, seen: string): string[] {
  const places = named.map(({ id, words }) => {
    const place = seen.search(new RegExp(before.source + escaped(squeezed(words))));
    if (place < 0) throw new Error(`"${words}" is not on the screen: ${seen}`);
    return { id, place };
  });
  return places.sort((a, b) => a.place - b.place).map(({ id }) => id);
}

/** What a question shows, top to bottom, as it stands on the screen. */
function shownOn(screen: string, question: Question, language: Language) {
  const seen = squeezed(screen);
  const { shown, targets } = partsOf(question, language);
  const before = targets.length > 0 ? /\[(?:–|\d)\]/ : /\d\.[☐☒]?/;
  return { shown: orderOf(shown, before, seen), targets: orderOf(targets, /\[\d\]/, seen) };
}

/** The ids of a question's choices in the order in which they stand on the screen. */
export const orderOn = (screen: string, question: Question, language: Language): string[] =>
  shownOn(screen, question, language).shown;

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
  const strokes = strokesFor(question, shownOn(trainer.screen(), question, language), verdict);
  await readingTime();
  for (const stroke of strokes) {
    if (typeof stroke === 'string') trainer.press(stroke);
    else trainer.type(stroke.text);
  }
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
