import {
  type Document,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
} from 'yaml';
import type { Problem } from './problem.ts';
import { flawsOf } from './yaml-flaws.ts';

/** How deep a document may nest, counted as the parser counts; the format itself needs about fifteen. */
const depthLimit = 40;

/** Where a problem stands in a document: both count from 1. */
type Place = { readonly line: number; readonly column: number };
export type Path = readonly PropertyKey[];

export type YamlFile = {
  readonly value: unknown;
  /**
   * The place of a path: of the key for an unknown key, of the nearest ancestor for a missing one. `row` is a line
   * of a text, from 0, and is pointed at where the text stands as it is (`|`).
   */
  readonly placeOf: (path: Path, of?: 'key' | 'value', row?: number) => Place;
  /** The characters that stand in the file for the scalar at a path, if it is one. */
  readonly sourceOf: (path: Path) => string | undefined;
};

export type YamlResult = YamlFile | { readonly problems: readonly (Problem & Place)[] };

/** Parses YAML 1.2 from a stranger: no deep nesting, no aliases, no unknown tags, no duplicate keys. */
export function parseYaml(text: string): YamlResult {
  // Counted here: the parser loses count in a file that is broken.
  const lineCounter = new LineCounter();
  lineCounter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lineCounter.addNewLine(index + 1);
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { problems: [{ code: 'too-deep', limit: depthLimit, ...at(deep) }] };

  // Its own check of keys compares each with each, which takes half a minute for the worst file that is small enough.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const flaws = [...document.errors, ...document.warnings];
  if (flaws.length > 0) {
    return {
      problems: flaws.map((flaw) => ({ code: 'yaml', reason: flaw.message, ...at(flaw.pos[0]) }) as const),
    };
  }
  const own = flawsOf(document, text).map(({ problem, offset }) => ({ ...problem, ...at(offset) }));
  if (own.length > 0) return { problems: own };

  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path, of = 'value', row) => {
      const offset = offsetOf(document, path, of);
      const node = document.getIn(path, true);
      const isLiteral = row !== undefined && isScalar(node) && node.type === 'BLOCK_LITERAL';
      return at(isLiteral ? rowOffset(text, offset, row) : offset);
    },
    sourceOf: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function offsetOf(document: Document.Parsed, path: Path, of: 'key' | 'value'): number {
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const owner = parent.length > 0 ? document.getIn(parent, true) : document.contents;
  if (of === 'key' && isMap(owner)) {
    const found = owner.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
    if (isNode(found?.key)) return startOf(found.key);
  }
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (isNode(node)) return startOf(node);
  return path.length > 0 ? offsetOf(document, parent, 'value') : 0;
}

/** Of a literal text that begins with the `|` at `offset`. */
function rowOffset(text: string, offset: number, row: number): number {
  let start = offset;
  for (let line = 0; line <= row; line += 1) start = text.indexOf('\n', start) + 1;
  return start + (/^ */.exec(text.slice(start))?.[0].length ?? 0);
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

/**
 * Deep nesting aborts the whole process inside the composer (the stack ends while a regular expression is being
 * compiled), which no `catch` can hold. The parser below it does not recurse: its own stack is the true depth,
 * which brackets within quotes and comments cannot disguise. Returns the offset of what is one too deep.
 */
function tooDeepAt(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    for (const _token of parser.next(lexeme));
    if (parser.stack.length > depthLimit) return offset;
  }
  return undefined;
}
