import type { LabPlan } from '../engines/lab/lab-engine.ts';
import type { Pack } from '../packs/pack.ts';
import type { Chapter, Lab } from '../packs/schema.ts';
import type { Language, Span } from '../packs/text.ts';
import { builtInPack } from './built-in-pack.ts';

export type PlacedLab = { readonly lab: Lab; readonly chapter: Chapter };

/** All labs of a pack, in order. */
export const labsOf = ({ chapters }: Pick<Pack, 'chapters'>): readonly PlacedLab[] =>
  chapters.flatMap((chapter) => chapter.labs.map((lab) => ({ lab, chapter })));

/** What an engine has to know of a lab. */
export const labPlan = ({ images, commands, files, setup, checks, hints, deadEnds }: Lab): LabPlan => ({
  images,
  commands,
  files,
  setup,
  rules: { checks, hints, deadEnds },
});

/** The pack of `--pack`, else the built-in one. Undefined: it has mistakes, which have been said on stderr. */
export async function packAtHand(folder: string | undefined, language: Language): Promise<Pack | undefined> {
  if (folder === undefined) return builtInPack();
  const { loadPack } = await import('./pack-check.ts');
  return loadPack(folder, language);
}

export const plain = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
