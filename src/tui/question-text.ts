import type { Choice, Question } from '../packs/schema.ts';
import type { Block, Span } from '../packs/text.ts';
import { blockLines, type Lines, spansText } from './lines.ts';
import type { View } from './view.ts';

/** True and false are said in the program's own words. */
export function choiceText(choice: Choice, { state, say }: View): string {
  if ('text' in choice) return spansText(choice.text[state.language]);
  return choice.id === 'true' ? say.true : say.false;
}

/** A question's prompt; `filled` is what stands in its blanks, if it has any. */
export function promptLines({ state, width }: View, question: Question, filled: readonly string[]): Lines {
  const blocks = question.prompt[state.language];
  if (question.kind !== 'cloze') return blockLines(blocks, width);
  const shown = question.blanks.map((_, index, { length }) => blank(filled[index] ?? '', index, length));
  return blockLines(
    blocks.map((block) => fillBlock(block, shown)),
    width,
  );
}

/** A number in brackets would look like what was typed, since many answers are numbers. */
function blank(typed: string, index: number, of: number): string {
  if (typed.trim() === '') return of > 1 ? `(${index + 1})${openBlank}` : openBlank;
  // Not broken across lines, unless what stands in it is long.
  return `[\u00a0${typed}\u00a0]`;
}

const openBlank = '____';

function fillBlock(block: Block, filled: readonly string[]): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, spans: fill(block.spans, filled) };
    case 'list':
      return { ...block, items: block.items.map((item) => fill(item, filled)) };
    case 'code':
      return { ...block, lines: block.lines.map((line) => fill(line, filled)) };
    case 'diagram':
      return block;
  }
}

/** `[[1]]` may have been coloured in pieces: a line with a blank loses its syntax colours. */
function fill(spans: readonly Span[], filled: readonly string[]): readonly Span[] {
  const whole = spans.map(({ text }) => text).join('');
  if (!/\[\[\d\]\]/.test(whole)) return spans;
  const pieces = spans.every(({ text }) => !/\[\[|\]\]/.test(text) || /\[\[\d\]\]/.test(text))
    ? spans
    : [{ text: whole }];
  return pieces.flatMap((span) =>
    span.text.split(/(\[\[\d\]\])/).flatMap((part): Span[] => {
      const number = /^\[\[(\d)\]\]$/.exec(part)?.[1];
      if (number !== undefined) return [{ text: filled[Number(number) - 1] ?? openBlank, style: 'strong' }];
      return part === '' ? [] : [{ ...span, text: part }];
    }),
  );
}
