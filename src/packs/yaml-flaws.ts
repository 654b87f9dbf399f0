import { type Document, isCollection, isPair, isScalar, type Node, visit, type YAMLMap } from 'yaml';
import type { Problem } from './problem.ts';

export type Flaw = { readonly problem: Problem; readonly offset: number };

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
  });
  return flaws;
}

const commentBehind = /[ \t]+#/y;

/** Comments behind texts without quotes: in `hint: Use C # here` the text loses what looks like one. */
export function commentsBehindTexts(document: Document.Parsed, text: string): Flaw[] {
  const found: Flaw[] = [];
  visit(document, {
    Scalar(key, scalar, path) {
      if (key === 'key' || scalar.type !== 'PLAIN' || typeof scalar.value !== 'string') return;
      commentBehind.lastIndex = endOf(scalar);
      if (!commentBehind.test(text) || isName(path)) return;
      found.push({ problem: { code: 'comment' }, offset: commentBehind.lastIndex - 1 });
    },
  });
  return found;
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

/** The keys whose values are names and not texts: nothing of them is lost. */
const names = new Set([
  'as',
  'authors',
  'base',
  'box',
  'card',
  'change',
  'chapters',
  'check',
  'command',
  'commands',
  'concepts',
  'container',
  'engines',
  'facts',
  'id',
  'image',
  'images',
  'kind',
  'language',
  'licence',
  'misconception',
  'name',
  'path',
  'status',
  'url',
  'version',
  'volume',
  'with',
]);

function isName(path: readonly unknown[]): boolean {
  const pair = path.findLast((each) => isPair(each));
  return isPair(pair) && isScalar(pair.key) && names.has(String(pair.key.value));
}

const quoteIt = (text: string, start: number, end: number): Problem => ({
  code: 'quote-it',
  value: text.slice(start, end).split(/\r?\n/)[0] ?? '',
});

const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;
const endOf = (node: unknown): number => (node as Node).range?.[1] ?? 0;
