import { join } from 'node:path';
import { type Compiled, compilePack } from '../../src/packs/compile.ts';
import { put, root } from './in-node.ts';
import { tempFolder } from './temp-folder.ts';

export const builtIn = join(root, 'questions', 'docker-images');

/** A small pack without a mistake; tests change a line of it. The line numbers in the tests are of these. */
export const manifest = `format: 1
id: small
version: "1.0.0"
title: { ko: 작은 팩, en: A small pack }
authors:
  - Somebody
licence: MIT
concepts:
  - id: image
    title: image
misconceptions:
  - id: image-is-running
    text: An image is running.
chapters:
  - one.yaml
`;

export const chapter = `id: one
title: One
items:
  - kind: card
    id: a-card
    title: A card
    concepts: [image]
    body: An image.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
  - kind: single-choice
    id: a-question
    concepts: [image]
    prompt: What is an image?
    choices:
      - id: package
        text: A package
        correct: true
        rationale: Yes.
      - id: process
        text: A process
        misconception: image-is-running
        rationale: No.
    hint: Think.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function packFolder(files: Files = {}): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries({ 'pack.yaml': manifest, 'one.yaml': chapter, ...files })) {
    put(folder, name, content);
  }
  return folder;
}

export const compileFiles = (files: Files = {}): Compiled => compilePack(packFolder(files));

/** Replaces a part of a text that must be there exactly once. */
export function change(text: string, part: string, by: string): string {
  const pieces = text.split(part);
  if (pieces.length !== 2) throw new Error(`"${part}" stands ${pieces.length - 1} times in the text`);
  return pieces.join(by);
}

/** All errors and warnings, as `file:line:col code`. */
export function placesOf(compiled: Compiled): string[] {
  const errors = compiled.ok ? [] : compiled.errors;
  return [...errors, ...compiled.warnings].map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
  );
}
