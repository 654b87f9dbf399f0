import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, isPlainCodeUnit, lazySegmenter } from '../../src/build/runtime/plain-text.ts';

const intl = new Intl.Segmenter();
const own = lazySegmenter();
const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
const plainUnits = units.filter(isPlainCodeUnit);
const character = (unit: number) => String.fromCharCode(unit);

describe('plain characters', () => {
  it('are assigned, and neither marks, joiners, invisible, nor jamo that conjoin', () => {
    const never =
      /[\p{Cn}\p{Cs}\p{Co}\p{Mark}\p{Format}\p{Default_Ignorable_Code_Point}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\r]/u;
    expect(plainUnits.map(character).filter((text) => never.test(text))).toEqual([]);
  });

  it('are a grapheme of their own beside each other', () => {
    const neighbours = ['a', '가', '─', '\n', '漢', '❤', 'ㅏ', '©'];
    const wrong = plainUnits.filter((unit) => {
      const text = neighbours.map((other) => character(unit) + other).join('') + character(unit).repeat(2);
      return [...intl.segment(text)].length !== text.length;
    });
    expect(wrong.map(character)).toEqual([]);
  });

  it('cover Korean and box drawing', () => {
    const all = (from: number, to: number) => units.slice(from, to + 1).every(isPlainCodeUnit);
    expect(all(0xac00, 0xd7a3)).toBe(true);
    expect(all(0x3131, 0x3163)).toBe(true);
    expect(all(0x2500, 0x259f)).toBe(true);
    expect(all(0x20, 0x7e)).toBe(true);
  });
});

describe('lazySegmenter', () => {
  const plainText = fc
    .array(fc.constantFrom(...plainUnits).map(character), { maxLength: 40 })
    .map((all) => all.join(''));
  const anyText = fc.oneof(plainText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

  it('gives the segments of Intl.Segmenter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...own.segment(text)]).toEqual([...intl.segment(text)]);
      }),
      { numRuns: 5000 },
    );
  });

  it('finds the segment that contains an index', () => {
    const index = fc.oneof(
      fc.integer({ min: -3, max: 45 }),
      fc.constantFrom(Number.NaN, 1.7, -0.5, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(anyText, index, (text, at) => {
        expect(own.segment(text).containing(at)).toEqual(intl.segment(text).containing(at));
      }),
      { numRuns: 5000 },
    );
    expect(own.segment('가나').containing()).toEqual(intl.segment('가나').containing());
  });

  it('can be iterated twice at once', () => {
    const segments = own.segment('가나');
    expect([...segments, ...segments].map(({ segment }) => segment)).toEqual(['가', '나', '가', '나']);
  });

  it('leaves the rest to Intl.Segmenter', () => {
    for (const text of ['\u1112\u1161\u11ab', '👍🏽', 'e\u0301', '\r\n', '1\ufe0f\u20e3', 'ｶ\uff9e'])
      expect(isPlain(text), text).toBe(false);
  });
});
