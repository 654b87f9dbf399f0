import bash from 'highlight.js/lib/languages/bash';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import json from 'highlight.js/lib/languages/json';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { lexer, type Token, type Tokens } from 'marked';
import stringWidth from 'string-width';
import type { Problem } from './problem.ts';
import { type Block, type CodeLanguage, codeLanguages, type Span, type SpanStyle } from './text.ts';

/** The widest diagram, in columns: it fits an 80-column terminal with room for a frame. */
const diagramColumns = 60;

const lowlight = createLowlight({ bash, dockerfile, json, yaml });

class Unsupported extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

type Parsed<T> = { readonly value: T } | { readonly problem: Problem };

/** Parses the pack's small Markdown; anything outside of it is a problem, never dropped in silence. */
export function parseMarkdown(source: string): Parsed<Block[]> {
  return guarded(() => blocksOf(source));
}

/** As {@link parseMarkdown}, for a text that is one paragraph: a choice, a hint, a rationale. */
export function parseInline(source: string): Parsed<readonly Span[]> {
  return guarded(() => {
    const [block, ...rest] = blocksOf(source.trim());
    if (block?.type !== 'paragraph' || rest.length > 0) throw new Unsupported({ code: 'inline-only' });
    return block.spans;
  });
}

function guarded<T>(parse: () => T): Parsed<T> {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof Unsupported) return { problem: error.problem };
    throw error;
  }
}

/** Quotes and lists within each other on one line: marked recurses for each, until the stack ends. */
const deep = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){65}/m;

/** The second line of a table, which without GFM would become a paragraph of bars and dashes. */
const table =
  /^[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$|^[ \t]*(?::?-+:?[ \t]*\|[ \t]*)+(?::?-+:?[ \t]*)?$/m;

function blocksOf(source: string): Block[] {
  if (deep.test(source)) throw new Unsupported({ code: 'markup', what: source.trim().slice(0, 8) });
  return lexer(source, { gfm: false }).flatMap(blockOf);
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
    case 'text':
      if (table.test(token.raw)) throw unsupported(token);
      return [{ type: 'paragraph', spans: spansOf((token as Tokens.Paragraph).tokens ?? [token]) }];
    case 'list': {
      const list = token as Tokens.List;
      // Items are numbered from 1 when drawn: another start would be lost.
      if (list.ordered && list.start !== 1) throw unsupported(token);
      return [{ type: 'list', ordered: list.ordered, items: list.items.map(itemOf) }];
    }
    case 'code':
      return [codeOf(token as Tokens.Code)];
    default:
      throw unsupported(token);
  }
}

const unsupported = ({ raw }: { readonly raw: string }): Unsupported =>
  new Unsupported({ code: 'markup', what: raw.trim().split('\n')[0] ?? '' });

function itemOf(item: Tokens.ListItem): readonly Span[] {
  const [block, ...rest] = item.tokens.flatMap(blockOf);
  if (block?.type !== 'paragraph' || rest.length > 0) {
    throw unsupported(item);
  }
  return block.spans;
}

function spansOf(tokens: readonly Token[], style?: SpanStyle): Span[] {
  return tokens.flatMap((token): Span[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return [span(plainOf(token), style)];
      case 'strong':
        return spansOf((token as Tokens.Strong).tokens, 'strong');
      case 'codespan':
        return [span((token as Tokens.Codespan).text, 'code')];
      case 'br':
        return [span(' ', style)];
      default:
        throw unsupported(token);
    }
  });
}

/** A line break or a tab inside a paragraph is a space: the screen decides where lines end. */
const span = (text: string, style?: SpanStyle): Span => {
  const oneLine = text.replaceAll(/\s*\n\s*|\t/g, ' ');
  return style ? { text: oneLine, style } : { text: oneLine };
};

const plainOf = (token: Token): string => ('text' in token ? String(token.text) : token.raw);

function codeOf(token: Tokens.Code): Block {
  const [language = '', ...rest] = (token.lang ?? '').split(/\s+/);
  const lines = token.text.replaceAll('\t', '    ').split('\n');
  if (language === 'diagram') {
    const columns = Math.max(...lines.map((line) => stringWidth(line)));
    if (columns > diagramColumns) {
      throw new Unsupported({ code: 'diagram-too-wide', columns, limit: diagramColumns });
    }
    return { type: 'diagram', alternative: rest.join(' '), lines };
  }
  if (!isCodeLanguage(language)) {
    throw new Unsupported({ code: 'code-language', language, allowed: [...codeLanguages, 'diagram'] });
  }
  return {
    type: 'code',
    language,
    lines: language === 'console' ? consoleLines(lines) : highlight(language, lines),
  };
}

const isCodeLanguage = (language: string): language is CodeLanguage =>
  (codeLanguages as readonly string[]).includes(language);

/** A console transcript: what is typed after the `$` stands out, what was printed stays plain. */
function consoleLines(lines: readonly string[]): Span[][] {
  return lines.map((line) =>
    line.startsWith('$ ')
      ? [
          { text: '$ ', style: 'comment' },
          { text: line.slice(2), style: 'strong' },
        ]
      : [{ text: line }],
  );
}

type HighlightNode = ReturnType<typeof lowlight.highlight>['children'][number];

function highlight(language: string, lines: readonly string[]): Span[][] {
  const spans = lowlight.highlight(language, lines.join('\n')).children.flatMap((node) => flatten(node));
  const result: Span[][] = [[]];
  for (const { text, style } of spans) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) result.push([]);
      if (part) result.at(-1)?.push(style ? { text: part, style } : { text: part });
    }
  }
  return result;
}

function flatten(node: HighlightNode, style?: SpanStyle): Span[] {
  if (node.type === 'text') return [style ? { text: node.value, style } : { text: node.value }];
  if (node.type !== 'element') return [];
  const own = styleOfClass(String((node.properties['className'] as string[] | undefined)?.[0] ?? ''));
  return node.children.flatMap((child) => flatten(child as HighlightNode, own ?? style));
}

/** highlight.js has some thirty scopes; a terminal needs five. */
function styleOfClass(name: string): SpanStyle | undefined {
  switch (name) {
    case 'hljs-keyword':
    case 'hljs-built_in':
    case 'hljs-literal':
      return 'keyword';
    case 'hljs-string':
      return 'string';
    case 'hljs-number':
      return 'number';
    case 'hljs-comment':
      return 'comment';
    case 'hljs-attr':
    case 'hljs-variable':
      return 'name';
    default:
      return undefined;
  }
}

/** One line of code as spans, for questions that point at lines. */
export const highlightLine = (language: CodeLanguage, line: string): readonly Span[] =>
  (language === 'console' ? consoleLines([line]) : highlight(language, [line]))[0] ?? [];
