import stringWidth from 'string-width';
import type { Pack } from '../packs/pack.ts';
import type { Question } from '../packs/schema.ts';
import type { Language, Span } from '../packs/text.ts';

/**
 * What a question asks, enough to know it again: the last sentence of its prompt, since what stands before tells where
 * it plays; with the one before it where that alone says little ("Type the command."). The id where the pack no longer
 * has the question.
 */
export function promptOf(pack: Pack, id: string, language: Language): string {
  const found = pack.chapters.flatMap(({ items }) => items).find((item) => item.id === id);
  const blocks = (found as Question | undefined)?.prompt?.[language] ?? [];
  const sentences = blocks.flatMap((block) => (block.type === 'paragraph' ? sentencesIn(block.spans) : []));
  const asked = sentences.findLastIndex((each) => each.includes('?') || each.includes(openBlank));
  const last = asked < 0 ? sentences.length - 1 : asked;
  const isShort = stringWidth(sentences[last] ?? '') < SAYS_LITTLE;
  return sentences.slice(Math.max(isShort ? last - 1 : last, 0), last + 1).join(' ') || id;
}

const SAYS_LITTLE = 24;
const openBlank = '[ ]';

/** A full stop within code, such as `docker build .`, ends none. */
function sentencesIn(spans: readonly Span[]): readonly string[] {
  const whole = spans.map(({ text, style }) => (style === 'code' ? `\`${text}\`` : text)).join('');
  const found = whole.match(/(?:`[^`]*`|[^`])+?(?:[.?!]["”’)]*(?=\s|$)|$)/g) ?? [];
  return found.map((each) =>
    each
      .replaceAll('`', '')
      .replaceAll(/\[\[\d\]\]/g, openBlank)
      .trim(),
  );
}

/** On one line: what does not fit is left out. */
export function cutTo(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
