import type { Recording } from './recordings.ts';
import type { Chapter, Manifest } from './schema.ts';
import type { Language } from './text.ts';

/** A pack as the program uses it: checked, texts parsed, chapters in order. Plain data, so it is JSON too. */
export type Pack = Omit<Manifest, 'chapters' | 'format'> & {
  readonly chapters: readonly Chapter[];
  /** By id: what a real engine printed when the `confirm` of a question or the solution of a lab was run. */
  readonly recordings: Readonly<Record<string, Recording>>;
};

export type PackCounts = {
  readonly chapters: number;
  readonly cards: number;
  readonly questions: number;
  readonly labs: number;
};

export function countPack({ chapters }: Pick<Pack, 'chapters'>): PackCounts {
  const items = chapters.flatMap((chapter) => chapter.items);
  const cards = items.filter((item) => item.kind === 'card').length;
  const labs = chapters.reduce((sum, chapter) => sum + chapter.labs.length, 0);
  return { chapters: chapters.length, cards, questions: items.length - cards, labs };
}

/** What a concept is called; its id where the pack no longer has it, as an old answer may name it. */
export const conceptTitle = ({ concepts }: Pick<Pack, 'concepts'>, id: string, language: Language): string =>
  concepts.find((each) => each.id === id)?.title[language] ?? id;

/** A chapter with its number, from 1. */
export function chapterTitle({ chapters }: Pick<Pack, 'chapters'>, id: string, language: Language): string {
  const index = chapters.findIndex((each) => each.id === id);
  return `${index + 1}. ${chapters[index]?.title[language] ?? id}`;
}
