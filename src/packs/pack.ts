import type { Recording } from './recordings.ts';
import type { Chapter, Manifest } from './schema.ts';

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
