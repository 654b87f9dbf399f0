import { type Document, isCollection, isPair, isScalar, type Node, visit, type YAMLMap } from 'yaml';
import type { Problem } from './problem.ts';

export type Flaw = { readonly problem: Problem; readonly offset: number };

const comment = /[ \t]+#[^\r\n]*/y;

/** What is sound YAML and yet never what an author means, or not what a stranger may send. */
export function flawsOf(document: Document.Parsed, text: string): Flaw[] {
  const flaws: Flaw[] = [];
  visit(document, {
    Alias: (_key, node) => void flaws.push({ problem: { code: 'alias' }, offset: startOf(node) }),
    Map(_key, map) {
      flaws.push(...repeatedKeys(map));
      // `{{.ID}}` without quotes is a map whose key is a map.
      if (!map.items.some(({ key }) => isCollection(key))) return undefined;
      flaws.push({ problem: quoteIt(text, startOf(map), endOf(map)), offset: startOf(map) });
      return visit.SKIP;
    },
    Scalar(key, scalar, path) {
      if (key === 'key' || scalar.type !== 'PLAIN' || typeof scalar.value !== 'string') return;
      comment.lastIndex = endOf(scalar);
      const rest = comment.exec(text)?.[0];
      // `run: echo # x` without quotes loses its end.
      if (rest === undefined || takesComments(path)) return;
      flaws.push({
        problem: quoteIt(text, startOf(scalar), endOf(scalar) + rest.length),
        offset: startOf(scalar),
      });
    },
  });
  return flaws;
}

function repeatedKeys(map: YAMLMap): Flaw[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }): Flaw[] => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) {
      return [{ problem: { code: 'repeated-key', key: String(key.value) }, offset: startOf(key) }];
    }
    seen.add(key.value);
    return [];
  });
}

/** The keys whose values are names and not texts: there a comment may follow. */
const names = new Set([
  'id',
  'kind',
  'url',
  'version',
  'misconception',
  'card',
  'concepts',
  'facts',
  'chapters',
]);

function takesComments(path: readonly unknown[]): boolean {
  const pair = path.findLast((each) => isPair(each));
  return isPair(pair) && isScalar(pair.key) && names.has(String(pair.key.value));
}

const quoteIt = (text: string, start: number, end: number): Problem => ({
  code: 'quote-it',
  value: text.slice(start, end).split(/\r?\n/)[0] ?? '',
});

const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;
const endOf = (node: unknown): number => (node as Node).range?.[1] ?? 0;
