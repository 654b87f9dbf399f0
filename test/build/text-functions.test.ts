import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PATCHES, patchedFiles } from '../../src/build/ink-plugins.mjs';

/** What the bundle's text functions look like, once as they are published and once patched. */
interface TextFunctions {
  stringWidth(
    text: string,
    options?: { ambiguousIsNarrow?: boolean; countAnsiEscapeCodes?: boolean },
  ): number;
  tokenize(text: string, end?: number): unknown;
  sliceForClip(text: string, start: number, end?: number): string;
  truncate(text: string, columns: number, options?: object): string;
  wrap(text: string, columns: number, options?: object): string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = `
export { default as stringWidth } from 'string-width';
export { tokenize } from '@alcalzone/ansi-tokenize';
export { default as sliceForClip } from 'slice-ansi';
export { default as truncate } from 'cli-truncate';
export { default as wrap } from './node_modules/ink/node_modules/wrap-ansi/index.js';
`;
const TEXT_FILES = /string-width|slice-ansi|wrap-ansi|ansi-tokenize/;

let dir: string;
let original: TextFunctions;
let patched: TextFunctions;

async function load(name: string, plugins: Plugin[]): Promise<TextFunctions> {
  const outfile = path.join(dir, `${name}.mjs`);
  await build({
    stdin: { contents: ENTRY, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    plugins,
  });
  return import(/* @vite-ignore */ pathToFileURL(outfile).href);
}

beforeAll(async () => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'text-functions-'));
  original = await load('original', []);
  patched = await load('patched', [patchedFiles(PATCHES.filter(({ file }) => TEXT_FILES.test(file)))]);
});

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

/** Pieces from which the random texts are put together. */
const PIECES = [
  ...['a', 'Z', '0', ' ', '~', '#', '*', '\t', '\n', '\r', '\r\n', '\0', '\u007f', '\u0085', '\u009f'],
  ...['é', 'ß', '\u00ad', 'Ω', 'Ж', 'α', '§', '±', '·', '°', '®', '©', '™'], // the middle ones are ambiguous
  ...['가', '한', '힣', '각', 'ㄱ', 'ㅎ', 'ㅏ', 'ㅣ', '\u3164', '이미지', '컨테이너'],
  ...['\u1100', '\u1161', '\u11a8', '\u115f', '\u1160', '\ua960', '\ud7b0', '\ud7cb'], // conjoining jamo
  ...[
    '漢',
    '字',
    '、',
    '。',
    '「',
    '　',
    'ひ',
    'が',
    'カ',
    '\u3099',
    '\u302e',
    'ｶ',
    '\uff9e',
    '\uff9f',
    'Ａ',
    '￥',
  ],
  ...['─', '│', '╭', '╰', '█', '░', '▸', '●', '○', '◆', '→', '↑', '✓', '✔', '✗', '❯', '★', '⌚', '⏰', '✅'],
  ...['\u0301', '\u0308', '\u20dd', '\u20e3', '\u0903', '\u0915', '\u094d', '\u0e33', '\u0600'],
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u2028', '\u2060', '\ufe0e', '\ufe0f', '\ufeff', '\ufffd'],
  ...[
    '😀',
    '👍',
    '\u{1f3fd}',
    '👨',
    '👩',
    '👧',
    '\u{1f1f0}',
    '\u{1f1f7}',
    '🏴',
    '\u{e0067}',
    '❤',
    '🐳',
    '𝒳',
    '𠮷',
  ],
  ...['👨‍👩‍👧', '👍🏽', '🇰🇷', '1️⃣', '❤️', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ...[
    '\ud800',
    '\udc00',
    '\u001b[31m',
    '\u001b[1;38;5;12m',
    '\u001b[0m',
    '\u001b[39m',
    '\u009b32m',
    '\u001b',
  ],
  ...['\u001b]8;;https://example.com\u0007', '\u001b]8;;\u0007', '\u001b]0;x\u001b\\', '\u001b[2K'],
];
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

/** The texts whose results differ; an empty list is what is wanted, and a short one is readable. */
function differences(
  texts: Iterable<string>,
  result: (functions: TextFunctions, text: string) => unknown,
): string[] {
  const found: string[] = [];
  for (const text of texts) {
    if (result(original, text) !== result(patched, text)) found.push(JSON.stringify(text));
  }
  return found.slice(0, 20);
}

function* everyCodePoint(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    // Planes 4 to 13 and the private ones beyond hold no characters.
    if (code < 0x40000 || (code >= 0xe0000 && code < 0xe0200)) yield String.fromCodePoint(code);
  }
}

function* everyUnitIn(context: (unit: string) => string): Generator<string> {
  for (let unit = 0; unit <= 0xffff; unit++) yield context(String.fromCharCode(unit));
}

describe('string-width', () => {
  it('gives every code point the width it had', { timeout: 60_000 }, () => {
    expect(differences(everyCodePoint(), (f, text) => f.stringWidth(text))).toEqual([]);
  });

  it('gives every ambiguous character its wide width when asked', { timeout: 60_000 }, () => {
    const texts = everyUnitIn((unit) => `─${unit}`);
    expect(differences(texts, (f, text) => f.stringWidth(text, { ambiguousIsNarrow: false }))).toEqual([]);
  });

  it.each<[string, (unit: string) => string]>([
    ['between Latin letters', (unit) => `a${unit}b`],
    ['between Korean syllables', (unit) => `가${unit}나`],
    ['after a leading jamo', (unit) => `\u1100${unit}`],
    ['before a vowel jamo', (unit) => `${unit}\u1161`],
    ['before a combining accent', (unit) => `${unit}\u0301`],
    ['before a variation selector', (unit) => `${unit}\ufe0f`],
    ['joined with an emoji', (unit) => `${unit}\u200d❤`],
    ['twice', (unit) => unit + unit],
  ])('agrees on every character %s', { timeout: 60_000 }, (_name, context) => {
    expect(differences(everyUnitIn(context), (f, text) => f.stringWidth(text))).toEqual([]);
  });

  it('agrees on random texts', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), fc.boolean(), (text, ambiguousIsNarrow, countAnsiEscapeCodes) => {
        const options = { ambiguousIsNarrow, countAnsiEscapeCodes };
        expect(patched.stringWidth(text, options)).toBe(original.stringWidth(text, options));
      }),
      { numRuns: 5000 },
    );
  }, 60_000);
});

describe('what cuts, splits and wraps text', () => {
  it('gives the same tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(patched.tokenize(text)).toEqual(original.tokenize(text));
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('cuts at the same places', () => {
    fc.assert(
      fc.property(anyText, fc.nat(12), fc.nat(30), (text, start, length) => {
        const end = start + length;
        expect(patched.sliceForClip(text, start, end)).toBe(original.sliceForClip(text, start, end));
        expect(patched.truncate(text, end)).toBe(original.truncate(text, end));
        expect(patched.truncate(text, end, { position: 'middle' })).toBe(
          original.truncate(text, end, { position: 'middle' }),
        );
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('cuts every character at the same place', { timeout: 60_000 }, () => {
    const texts = everyUnitIn((unit) => `가${unit}a`);
    expect(differences(texts, (f, text) => f.sliceForClip(text, 0, 3))).toEqual([]);
  });

  it('wraps at the same places', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        fc.boolean(),
        (text, columns, hard, trim) => {
          expect(patched.wrap(text, columns, { hard, trim })).toBe(
            original.wrap(text, columns, { hard, trim }),
          );
        },
      ),
      { numRuns: 3000 },
    );
  }, 60_000);
});

describe('the fast path', () => {
  it.each([
    ['Korean', '이미지는 읽기만 되는 파일 묶음이다 — “한 번 만들면 바뀌지 않는다”.'],
    ['jamo as typed', 'ㅎㅏㄴ글 ㅂ'],
    ['box drawing and blocks', '╭─┬┐│├┼┤└┴╯━┃█▓▒░▸▪●○'],
    ['signs', '↑↓ 고르기 · Enter 열기 … ✓ ✔ ✗ ❯ ★ →'],
    ['styled text', '\u001b[1m굵게\u001b[22m \u001b[36m─\u001b[39m'],
    ['Han and kana', '鏡像 イメージ、コンテナ。'],
  ])('makes no Intl.Segmenter for %s', async (_name, text) => {
    // A copy of its own, so that no other test has made its segmenter already.
    const copy = path.join(dir, `fresh-${crypto.randomUUID()}.mjs`);
    fs.copyFileSync(path.join(dir, 'patched.mjs'), copy);
    let made = 0;
    class CountedSegmenter extends Intl.Segmenter {
      constructor() {
        super();
        made++;
      }
    }
    vi.stubGlobal('Intl', Object.create(Intl, { Segmenter: { value: CountedSegmenter } }));
    try {
      const fresh: TextFunctions = await import(/* @vite-ignore */ pathToFileURL(copy).href);
      fresh.stringWidth(text);
      fresh.tokenize(text);
      fresh.sliceForClip(text, 1, 6);
      fresh.truncate(text, 6);
      fresh.wrap(text, 10, { hard: true });
      expect(made).toBe(0);
      // The other way round: one that is made is counted.
      fresh.stringWidth('👍🏽');
      expect(made).toBe(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
