import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/packs/compile.ts';
import { fileLimit } from '../../src/packs/locate.ts';
import {
  change,
  chapter,
  compileFiles,
  type Files,
  manifest,
  packFolder,
  placesOf,
} from '../helpers/packs.ts';

const inChapter = (part: string, by: string): Files => ({ 'one.yaml': change(chapter, part, by) });
const makeFifo = 'mkfifo';
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a trap is refused at its place', () => {
  it.each<[string, Files, string[]]>([
    ['nothing wrong', {}, []],
    ['an alias', inChapter('title: A card', 'title: *card'), ['one.yaml:6:12 alias']],
    [
      'an alias with its anchor',
      {
        'one.yaml': change(change(chapter, 'title: One', 'title: &one One'), 'title: A card', 'title: *one'),
      },
      ['one.yaml:6:12 alias'],
    ],
    ['a merge key', inChapter('title: One', 'title: One\n<<: { id: two }'), ['one.yaml:3:1 unknown-key']],
    ['an unknown tag', inChapter('title: One', 'title: !secret One'), ['one.yaml:2:8 yaml']],
    ['a language tag', inChapter('title: One', 'title: !!js/function "x"'), ['one.yaml:2:8 yaml']],
    ['a duplicate key', inChapter('title: One', 'title: One\ntitle: Two'), ['one.yaml:3:1 repeated-key']],
    ['a second document', { 'one.yaml': `${chapter}---\nid: two\n` }, ['one.yaml:25:1 yaml']],
    ['an empty file', { 'one.yaml': '' }, ['one.yaml:1:1 empty-file']],
    ['only a comment', { 'pack.yaml': '# nothing\n' }, ['pack.yaml:1:1 empty-file']],
    ['a list for a map', { 'one.yaml': '- a\n' }, ['one.yaml:1:1 wrong-type']],
    ['Latin-1', { 'one.yaml': Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9) }, ['one.yaml:1:1 not-utf8']],
    ['UTF-16', { 'one.yaml': Uint8Array.of(0xff, 0xfe, 0x69, 0x00) }, ['one.yaml:1:1 not-utf8']],
    [
      'a byte order mark',
      { 'one.yaml': utf8(`\uFEFF${change(chapter, 'title: One', 'titel: One')}`) },
      ['one.yaml:1:1 missing', 'one.yaml:2:1 unknown-key'],
    ],
    [
      'CRLF',
      { 'one.yaml': change(chapter, 'hint: Think.', 'hint: 1').replaceAll('\n', '\r\n') },
      ['one.yaml:23:11 quote-it'],
    ],
    [
      'a missing chapter',
      { 'pack.yaml': change(manifest, 'one.yaml', 'two.yaml') },
      ['pack.yaml:15:5 not-found'],
    ],
    [
      'a path for a name',
      { 'pack.yaml': change(manifest, 'one.yaml', '../one.yaml') },
      ['pack.yaml:15:5 bad-file-name'],
    ],
    ['a chapter listed twice', { 'pack.yaml': `${manifest}  - one.yaml\n` }, ['pack.yaml:16:5 listed-twice']],
    ['an object’s own name', inChapter('id: a-card', 'id: constructor'), ['one.yaml:5:9 reserved-id']],
    ['__proto__', inChapter('title: One', 'title: One\n__proto__: { id: x }'), ['one.yaml:3:1 unknown-key']],
  ])('%s', (_name, files, places) => {
    expect(placesOf(compileFiles(files))).toEqual(places);
  });

  it.each([
    ['escape', '\\e[2J', 'U+001B'],
    ['a carriage return', '\\r', '\r'],
    ['C1', '\\x9b', '\u009b'],
    ['right-to-left override', '\u202e', '\u202e'],
    ['an isolate', '\u2066', '\u2066'],
    ['zero-width space', '\u200b', '\u200b'],
    ['zero-width joiner', '\u200d', '\u200d'],
    ['a byte order mark within', '\uFEFF', '\uFEFF'],
    ['a tag character', '\u{E0041}', '\u{E0041}'],
    ['a line separator', '\u2028', '\u2028'],
    ['a filler of Hangul', '\u3164', '\u3164'],
  ])('a text with %s, or an address with it', (_name, character) => {
    const compiled = compileFiles(inChapter('body: An image.', `body: "An ${character} image."`));
    expect(placesOf(compiled)).toEqual(['one.yaml:8:11 control-character']);
    const source = (end: string) =>
      `An image.\n    sources: [{ title: Docs, url: "https://docs.docker.com/${end}" }]`;
    const address = compileFiles(inChapter(source(''), source(character)));
    expect(new Set(placesOf(address).map((place) => place.split(' ')[0]))).toEqual(
      new Set(['one.yaml:9:35']),
    );
  });

  it('says it without the character itself, to programs too', () => {
    const compiled = compileFiles(inChapter('body: An image.', 'body: "An \\x9b image."'));
    expect(compiled).toMatchObject({ errors: [{ character: 'U+009B' }] });
  });
});

it('a tab for indentation: the first of its errors is at the tab', () => {
  const places = placesOf(compileFiles(inChapter('    title: A card', '\ttitle: A card')));
  expect(places[0]).toBe('one.yaml:6:1 yaml');
});

describe('file size', () => {
  const padded = (bytes: number) => `${chapter}#${'x'.repeat(bytes - chapter.length - 2)}\n`;

  it.each([
    [fileLimit, []],
    [fileLimit + 1, ['one.yaml:1:1 too-large']],
  ])('of %i bytes', (bytes, places) => {
    expect(padded(bytes)).toHaveLength(bytes);
    expect(placesOf(compileFiles({ 'one.yaml': padded(bytes) }))).toEqual(places);
  });
});

describe('what is not a plain file', () => {
  it('a missing folder', () => {
    expect(placesOf(compilePack(join(packFolder(), 'nowhere')))).toEqual(['pack.yaml:1:1 not-found']);
  });

  it('a file in place of the folder', () => {
    const file = join(packFolder(), 'pack.yaml');
    expect(placesOf(compilePack(file))).toEqual(['pack.yaml:1:1 not-found']);
  });

  it('a directory in place of a chapter', () => {
    const folder = packFolder();
    rmSync(join(folder, 'one.yaml'));
    mkdirSync(join(folder, 'one.yaml'));
    expect(placesOf(compilePack(folder))).toEqual(['pack.yaml:15:5 not-a-file']);
  });

  // Windows has no FIFOs, and lets only administrators make symbolic links.
  describe.runIf(process.platform !== 'win32')('on Unix', () => {
    it('a FIFO, which would wait for ever', () => {
      const folder = packFolder();
      rmSync(join(folder, 'one.yaml'));
      execFileSync(makeFifo, [join(folder, 'one.yaml')]);
      expect(placesOf(compilePack(folder))).toEqual(['pack.yaml:15:5 not-a-file']);
    });

    it.each(['one.yaml', 'pack.yaml'])('a symbolic link for %s, even to a file beside it', (name) => {
      const folder = packFolder();
      renameSync(join(folder, name), join(folder, 'elsewhere.yaml'));
      symlinkSync('elsewhere.yaml', join(folder, name));
      const place = name === 'pack.yaml' ? 'pack.yaml:1:1' : 'pack.yaml:15:5';
      expect(placesOf(compilePack(folder))).toEqual([`${place} symbolic-link`]);
    });

    it('what the system refuses to open', () => {
      const folder = join(packFolder(), 'x'.repeat(300));
      expect(placesOf(compilePack(folder))).toEqual(['pack.yaml:1:1 unreadable']);
    });

    it('but the folder itself may be one: the reader chose it', () => {
      const folder = packFolder();
      const link = `${folder}-link`;
      symlinkSync(folder, link);
      try {
        expect(placesOf(compilePack(link))).toEqual([]);
      } finally {
        rmSync(link);
      }
    });
  });
});
