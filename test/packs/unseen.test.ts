import { describe, expect, it } from 'vitest';
import { chapterSchema, manifestSchema } from '../../src/packs/schema.ts';
import { chapterWith, lab } from '../helpers/labs.ts';
import { change, chapter, compileFiles, placesOf } from '../helpers/packs.ts';

type Node = { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && '_zod' in value;

/** Every string that a schema takes, by the keys that lead to it. */
function stringsIn(node: Node, path = '', seen = new Set<Node>()): [path: string, node: Node][] {
  const { def } = node._zod;
  if (def['type'] === 'string') return [[path, node]];
  if (seen.has(node)) return [];
  const inner = new Set([...seen, node]);
  return Object.entries(def).flatMap(([key, value]) => {
    if (isNode(value)) return stringsIn(value, path, inner);
    if (Array.isArray(value)) return value.filter(isNode).flatMap((each) => stringsIn(each, path, inner));
    if (key !== 'shape') return [];
    return Object.entries(value as Record<string, Node>).flatMap(([name, each]) =>
      stringsIn(each, `${path}.${name}`, inner),
    );
  });
}

const accepts = (node: Node, text: string): boolean =>
  (node as unknown as typeof manifestSchema).safeParse(text).success;

describe.each([
  ['pack.yaml', manifestSchema],
  ['a chapter', chapterSchema],
])('of %s, every string refuses what is not seen', (_name, schema) => {
  const strings = stringsIn(schema as unknown as Node);

  it('and they were found', () => {
    const keys = strings.map(([path]) => path);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys).toContain(schema === manifestSchema ? '.licence' : '.labs.files.text');
  });

  it.each(strings)('%s', (_path, node) => {
    for (const character of ['\u001b[8m', '\r', '\u0000', '\u202e', '\u200b', '\u{e0041}', '\u009b'])
      expect(accepts(node, `https://a.b/a${character}b`) || accepts(node, `a${character}b`)).toBe(false);
  });
});

describe("a lab's file", () => {
  const withFile = (text: string) => ({
    'one.yaml': chapterWith(lab({ files: `[{ name: notes.txt, text: "${text}" }]` })),
  });

  it.each([
    ['a carriage return', 'RUN evil \\rRUN true'],
    ['an escape', 'a\\e[8mb'],
    ['an override', 'a\u202eb'],
    ['a tab', 'a\\tb'],
  ])('is refused with %s, at its place', (_name, text) => {
    expect(placesOf(compileFiles(withFile(text)))[0]).toBe('one.yaml:33:38 control-character');
  });

  it('may have lines', () => {
    expect(placesOf(compileFiles(withFile('a\\n  b\\n')))).toEqual(['one.yaml:40:5 no-recording']);
  });
});

it('a tab is refused where it would move the columns, and is a space in a paragraph', () => {
  const tabbed = (part: string, by: string) => compileFiles({ 'one.yaml': change(chapter, part, by) });
  expect(placesOf(tabbed('title: A card', 'title: "A\\tcard"'))).toEqual(['one.yaml:6:12 control-character']);
  const compiled = tabbed('body: An image.', 'body: "An\\timage."');
  expect(JSON.stringify(compiled.ok && compiled.pack.chapters)).toContain('An image.');
});
