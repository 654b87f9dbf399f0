import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Problem } from './problem.ts';

/** How deep brackets, dashes and indentation may nest; the format itself needs eight. */
const depthLimit = 40;

/** Where a problem stands in a document: both count from 1. */
export type Place = { readonly line: number; readonly column: number };
export type Path = readonly PropertyKey[];

export type YamlFile = {
  readonly value: unknown;
  /** The place of a path: of the key for an unknown key, of the nearest ancestor for a missing one. */
  readonly placeOf: (path: Path, of?: 'key' | 'value') => Place;
  /** The characters that stand in the file for the scalar at a path, if it is one. */
  readonly sourceOf: (path: Path) => string | undefined;
};

export type YamlResult = YamlFile | { readonly problems: readonly (Problem & Place)[] };

/** Parses YAML 1.2 from a stranger: no deep nesting, no aliases, no unknown tags, no duplicate keys. */
export function parseYaml(text: string): YamlResult {
  const deep = tooDeepAt(text);
  if (deep) return { problems: [{ code: 'too-deep', limit: depthLimit, ...deep }] };

  const lineCounter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const flaws = [...document.errors, ...document.warnings];
  if (flaws.length > 0) {
    return {
      problems: flaws.map((flaw) => ({ code: 'yaml', reason: flaw.message, ...at(flaw.pos[0]) }) as const),
    };
  }
  const aliases: (Problem & Place)[] = [];
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) aliases.push({ code: 'alias', ...at(node.range?.[0] ?? 0) });
    },
  });
  if (aliases.length > 0) return { problems: aliases };

  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path, of = 'value') => at(offsetOf(document, path, of)),
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

const startOf = (node: Node): number => node.range?.[0] ?? 0;

/**
 * Deep nesting aborts the whole process inside the parser (a regular expression that grows with the depth),
 * which no `catch` can hold: so it is counted on the raw text first, more strictly than YAML would.
 */
function tooDeepAt(text: string): Place | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const lead = /^(?:[-?:][ \t]+|[ \t])*/.exec(line)?.[0] ?? '';
    const indicators = lead.replaceAll(/[ \t]/g, '').length;
    if (indicators > depthLimit || lead.length > depthLimit * 4) return { line: index + 1, column: 1 };
    for (let column = 0; column < line.length; column++) {
      const character = line[column];
      if (character === '[' || character === '{') open++;
      else if ((character === ']' || character === '}') && open > 0) open--;
      if (open > depthLimit) return { line: index + 1, column: column + 1 };
    }
  }
  return undefined;
}
