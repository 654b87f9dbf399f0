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
  return blockLines(
    question.kind === 'cloze' ? blocks.map((block) => fillBlock(block, filled)) : blocks,
    width,
  );
}

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
      if (number !== undefined)
        // Not broken across lines, unless what stands in it is long.
        return [{ text: `[\u00a0${filled[Number(number) - 1] || number}\u00a0]`, style: 'strong' }];
      return part === '' ? [] : [{ ...span, text: part }];
    }),
  );
}
