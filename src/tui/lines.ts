import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Block, Span } from '../packs/text.ts';
import { marks, spanPaint, theme } from './theme.ts';

/** Lines that are ready to draw: coloured, and no wider than asked for. */
export type Lines = readonly string[];

/** Wrapped here and not by Ink, which leaves a space before Korean continuation lines. */
export const wrap = (text: string, width: number): Lines =>
  wrapAnsi(text, Math.max(width, 1), { trim: true, hard: true }).split('\n');

/** What an engine printed, broken where a terminal would break it: tables keep their columns. */
export const printed = (text: string, width: number): Lines =>
  wrapAnsi(text, Math.max(width, 1), { trim: false, wordWrap: false, hard: true }).split('\n');

/** Wrapped with the first line after `first`, and the others under it. */
export function hang(first: string, text: string, width: number): Lines {
  const indent = stringWidth(first);
  return wrap(text, width - indent).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}

export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ text, style }) => (style ? spanPaint[style](text) : text)).join('');

export const blockLines = (blocks: readonly Block[], width: number): Lines =>
  blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...linesOf(block, width)]);

function linesOf(block: Block, width: number): Lines {
  switch (block.type) {
    case 'paragraph':
      return wrap(spansText(block.spans), width);
    case 'list':
      return block.items.flatMap((item, index) =>
        hang(block.ordered ? `${index + 1}. ` : `${marks.bullet} `, spansText(item), width),
      );
    case 'code':
      return block.lines.flatMap((line) => codeLine(spansText(line), width));
    case 'diagram':
      return diagramLines(block.lines, block.alternative, width);
  }
}

/** Code keeps its spaces; a line that is too long goes on below, further in. */
function codeLine(line: string, width: number): Lines {
  const bar = theme.quiet('│ ');
  return wrapAnsi(line, Math.max(width - 4, 1), { trim: false, hard: true })
    .split('\n')
    .map((part, index) => bar + (index === 0 ? part : `  ${part.trimStart()}`));
}

/** A picture is never broken: where it does not fit, and for who listens to the screen, it is told in words. */
function diagramLines(lines: Lines, alternative: string, width: number): Lines {
  const widest = Math.max(...lines.map((line) => stringWidth(line)));
  if (widest <= width && !(alternative && isReadAloud())) return lines;
  return alternative ? hang('[ ', `${alternative} ]`, width) : wrap(`[ ${widest} > ${width} ]`, width);
}

/** The variable by which Ink itself is told of a screen reader. */
export const isReadAloud = (): boolean => process.env['INK_SCREEN_READER'] === 'true';
