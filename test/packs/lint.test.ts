import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/docker/nearest.ts';
import { compilePack } from '../../src/packs/compile.ts';
import { type Recording, writeRecording } from '../../src/packs/recordings.ts';
import { chapterWith, lab } from '../helpers/labs.ts';
import { change, chapter, compileFiles, manifest, packFolder, placesOf } from '../helpers/packs.ts';

const two = chapter
  .replace('id: one', 'id: two')
  .replace('a-card', 'b-card')
  .replace('a-question', 'b-question');
const both = `${manifest}  - two.yaml\n`;

describe('what only the whole pack shows', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['two sound chapters', { 'pack.yaml': both, 'two.yaml': two }, []],
    [
      'a card’s id in two chapters',
      { 'pack.yaml': both, 'two.yaml': two.replace('b-card', 'a-card') },
      ['two.yaml:5:9 duplicate-id'],
    ],
    [
      'a chapter’s id',
      { 'pack.yaml': both, 'two.yaml': two.replace('id: two', 'id: one') },
      ['two.yaml:1:5 duplicate-id'],
    ],
    [
      'a choice’s id',
      { 'one.yaml': change(chapter, 'id: process', 'id: package') },
      ['one.yaml:19:13 duplicate-id'],
    ],
    [
      'a concept’s id',
      { 'pack.yaml': change(manifest, 'title: image\n', 'title: image\n  - { id: image, title: x }\n') },
      ['pack.yaml:11:11 duplicate-id'],
    ],
    [
      'a misconception’s id',
      { 'pack.yaml': change(manifest, 'chapters:', '  - { id: image-is-running, text: x }\nchapters:') },
      ['pack.yaml:14:11 duplicate-id'],
    ],
    [
      'an unknown concept',
      { 'one.yaml': change(chapter, 'A card\n    concepts: [image]', 'A card\n    concepts: [imgae]') },
      ['one.yaml:7:16 unknown-concept'],
    ],
    [
      'an unknown misconception',
      { 'one.yaml': change(chapter, 'image-is-running', 'image-runs') },
      ['one.yaml:21:24 unknown-misconception', 'pack.yaml:12:9 unused-misconception'],
    ],
    [
      'a wrong choice without one',
      { 'one.yaml': change(chapter, '        misconception: image-is-running\n', '') },
      ['one.yaml:19:9 no-misconception', 'pack.yaml:12:9 unused-misconception'],
    ],
    [
      'an unused concept',
      { 'pack.yaml': change(manifest, 'title: image\n', 'title: image\n  - { id: spare, title: x }\n') },
      ['pack.yaml:11:11 unused-concept'],
    ],
  ])('%s', (_name, files, places) => {
    expect(placesOf(compileFiles(files))).toEqual(places);
  });

  it('says where an id was first', () => {
    const compiled = compileFiles({ 'pack.yaml': both, 'two.yaml': two.replace('b-card', 'a-card') });
    expect(compiled).toMatchObject({
      errors: [{ id: 'a-card', first: { file: 'one.yaml', line: 5, column: 9 } }],
    });
  });

  it('says which name was meant', () => {
    const files = {
      'one.yaml': change(chapter, 'A card\n    concepts: [image]', 'A card\n    concepts: [imgae]'),
    };
    expect(compileFiles(files)).toMatchObject({ errors: [{ id: 'imgae', nearest: 'image' }] });
  });

  it('says it of the first twenty only, and tells no more than two hundred and that there are more', () => {
    const card = (index: number) => `  - kind: card
    id: card-${index}
    title: A card
    concepts: [${Array(8).fill('imgae').join(', ')}]
    body: An image.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;
    const cards = Array.from({ length: 100 }, (_, index) => card(index)).join('');
    const compiled = compileFiles({ 'one.yaml': `${chapter}${cards}` });
    const errors = compiled.ok ? [] : compiled.errors;
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toMatchObject({ code: 'and-more', limit: 200, file: 'one.yaml' });
    expect(errors.filter((error) => 'nearest' in error && error.nearest === 'image')).toHaveLength(20);
  });

  it('tells no more than two hundred of one file, and that there are more', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `key-${index}: 1\n`).join('');
    for (const text of [chapter + keys, `${chapter}${keys}${keys}`]) {
      const compiled = compileFiles({ 'one.yaml': text });
      const codes = compiled.ok ? [] : compiled.errors.map(({ code }) => code);
      expect(codes).toHaveLength(201);
      expect(codes.indexOf('and-more')).toBe(200);
    }
  });

  it.each([
    ['imgae', 'image'],
    ['layer', 'layers'],
    ['image', 'image'],
    ['kubernetes', undefined],
    ['', undefined],
  ])('nearest to "%s" is %s', (word, expected) => {
    expect(nearest(word, ['layers', 'image', 'container'])).toBe(expected);
  });
});

describe('recordings', () => {
  const confirm = 'hint: Think.\n    confirm:\n      steps:\n        - run: docker ps\n      proves: Yes.';
  const files = { 'one.yaml': change(chapter, 'hint: Think.', confirm) };
  const recording: Recording = {
    engine: 'Docker Engine',
    version: '28.5.2',
    store: 'overlay2',
    taken: '2026-11-23',
    steps: [{ run: 'docker ps', exit: 0, output: 'CONTAINER ID' }],
  };
  const stale = { ...recording, steps: [{ run: 'docker ps -a', exit: 0, output: '' }] };
  const broken = { ...recording, engine: 7 as unknown as string };
  const missing = 'one.yaml:24:5 no-recording';

  it.each<[string, Recording | undefined, string[]]>([
    ['none', undefined, [missing]],
    ['one of these commands', recording, []],
    ['one of other commands', stale, ['one.yaml:24:5 stale-recording']],
    ['a broken one', broken, [missing]],
  ])('%s', (_name, written, places) => {
    const folder = packFolder(files);
    if (written) writeRecording(folder, 'a-question', written);
    const compiled = compilePack(folder);
    expect(placesOf(compiled)).toEqual(places);
    // What is of other commands is not shown.
    expect(compiled.ok && compiled.pack.recordings).toEqual(
      places.length > 0 ? {} : { 'a-question': written },
    );
  });

  it.each<[string, string | undefined, string[]]>([
    ['none', undefined, ['one.yaml:39:5 no-recording']],
    ['one of these commands', 'docker run --name box busybox touch /note', []],
    ['one of other commands', 'docker run busybox', ['one.yaml:39:5 stale-recording']],
  ])("of a lab's solution: %s", (_name, run, places) => {
    const folder = packFolder({ 'one.yaml': chapterWith(lab()) });
    if (run) writeRecording(folder, 'keep-a-file', { ...recording, steps: [{ run, exit: 0, output: '' }] });
    expect(placesOf(compilePack(folder))).toEqual(places);
  });

  it('of a stranger hold nothing that a terminal obeys', () => {
    const folder = packFolder(files);
    const evil = '\u001b]52;c;cm0=\u0007';
    const step = { run: 'docker ps', exit: 0, output: `${evil}\u009b2J\nCONTAINER ID` };
    writeRecording(folder, 'a-question', {
      engine: evil,
      version: evil,
      store: evil,
      taken: evil,
      steps: [step],
    });
    const compiled = compilePack(folder);
    if (!compiled.ok) throw new Error('not compiled');
    const read = JSON.stringify(compiled.pack.recordings);
    expect(read).toContain('‹U+001B›]52');
    expect(read).not.toMatch(/\\u001b|\\u0007|\u009b/);
  });

  it('are part of the pack, which is plain data', () => {
    const folder = packFolder(files);
    writeRecording(folder, 'a-question', recording);
    const compiled = compilePack(folder);
    if (!compiled.ok) throw new Error('not compiled');
    expect(compiled.pack.recordings).toEqual({ 'a-question': recording });
    expect(JSON.parse(JSON.stringify(compiled.pack))).toEqual(compiled.pack);
  });

  it.runIf(process.platform !== 'win32')('are not read through a link to another folder', () => {
    const folder = packFolder(files);
    writeRecording(folder, 'a-question', recording);
    mkdirSync(join(folder, 'elsewhere'));
    renameSync(join(folder, 'recordings'), join(folder, 'elsewhere', 'recordings'));
    symlinkSync(join('elsewhere', 'recordings'), join(folder, 'recordings'));
    expect(placesOf(compilePack(folder))).toEqual([missing]);
  });
});
