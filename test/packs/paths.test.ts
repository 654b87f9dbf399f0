import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../helpers/in-node.ts';
import { chapterWith, lab } from '../helpers/labs.ts';
import { compileFiles, placesOf } from '../helpers/packs.ts';

it.each([
  ['{ check: file, container: box, path: note }', 'one.yaml:35:94 relative-path'],
  ['{ check: volume-file, volume: data, path: "../x", contains: x }', 'one.yaml:35:99 relative-path'],
])('a relative path is refused: %s', (condition, place) => {
  const checks = `\n      - { id: written, text: The file is written, all: [${condition}] }`;
  expect(placesOf(compileFiles({ 'one.yaml': chapterWith(lab({ checks })) }))[0]).toBe(place);
});

it('each rule of the schema says what is wrong: zod’s own refine says nothing', () => {
  const folder = join(root, 'src', 'packs');
  const sources = readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name), 'utf8')] as const,
  );
  expect(sources.filter(([, text]) => /\.(?:refine|check)\(/.test(text)).map(([name]) => name)).toEqual([]);
  expect(sources.filter(([, text]) => text.includes('addIssue(')).map(([name]) => name)).toEqual([
    'fields.ts',
  ]);
});
