import type { Pack } from '../packs/pack.ts';
import type { Question } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';
import { spansText } from './lines.ts';

/** The first paragraph of a question's prompt, enough to know it again; its id where the pack no longer has it. */
export function promptOf(pack: Pack, id: string, language: Language): string {
  const found = pack.chapters.flatMap(({ items }) => items).find((item) => item.id === id);
  const blocks = (found as Question | undefined)?.prompt?.[language] ?? [];
  const [first] = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.spans] : []));
  return first ? spansText(first).replaceAll(/\[\[\d\]\]/g, '[ ]') : id;
}
