import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../src/docker/clean.ts';

const TABLE: readonly (readonly [string, string, string])[] = [
  ['plain text', 'docker run nginx', 'docker run nginx'],
  ['Hangul, composed and not', '이미지 \u1112\u1161\u11ab', '이미지 \u1112\u1161\u11ab'],
  ['an emoji with its variation', '⚠\ufe0f', '⚠\ufe0f'],
  ['lines', 'a\nb\n', 'a\nb\n'],
  ['CR LF', 'a\r\nb\r\n', 'a\nb\n'],
  ['a progress bar', '10%\r50%\r100%\ndone', '100%\ndone'],
  ['a progress bar that goes on', '10%\r50%\r', '50%'],
  ['a tab', 'a\tb', 'a       b'],
  ['a tab behind Hangul', '가나\t다\t', '가나      다       '],
  ['colours', '\u001b[1;31mred\u001b[0m \u001b[mplain', 'red plain'],
  ['colours with colons', '\u001b[38:2::1:2:3mred', 'red'],
  ['erase', '\u001b[2J', '‹U+001B›[2J'],
  ['a title', '\u001b]0;x\u0007', '‹U+001B›]0;x‹U+0007›'],
  ['a link', '\u001b]8;;http://x\u001b\\', '‹U+001B›]8;;http://x‹U+001B›\\'],
  ['the clipboard', '\u001b]52;c;eA==\u0007', '‹U+001B›]52;c;eA==‹U+0007›'],
  ['a colour made by taking one away', '\u001b[\u001b[0m31m', '‹U+001B›[31m'],
  ['C1', '\u009b31m\u0085', '‹U+009B›31m‹U+0085›'],
  ['NUL, BS, DEL', '\u0000\b\u007f', '‹U+0000›‹U+0008›‹U+007F›'],
  ['bidi overrides and isolates', '\u202e\u2066\u061c', '‹U+202E›‹U+2066›‹U+061C›'],
  ['zero width', '\u200b\u200d\u2060\ufeff', '‹U+200B›‹U+200D›‹U+2060›‹U+FEFF›'],
  ['soft hyphen', '\u00ad', '‹U+00AD›'],
  ['tags', '\u{e0001}\u{e0061}', '‹U+E0001›‹U+E0061›'],
  ['supplementary variations', '\u{e0100}', '‹U+E0100›'],
  ['separators', '\u2028\u2029', '‹U+2028›‹U+2029›'],
  ['fillers of Hangul', '\u3164\u115f\uffa0', '‹U+3164›‹U+115F›‹U+FFA0›'],
  ['a lone surrogate', '\ud800', '‹U+D800›'],
];

test.each(TABLE)('%s', (_, text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

const OBEYED = /[^\P{C}\n\p{Cn}\p{Co}]/u;

test('nothing that a terminal obeys is left, and cleaning again changes nothing', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, (raw) => {
      const cleaned = clean(raw);
      expect(OBEYED.test(cleaned)).toBe(false);
      expect(clean(cleaned)).toBe(cleaned);
    }),
  );
});
