/**
 * Bundled into the trainer by `ink-plugins.mjs`.
 *
 * `Intl.Segmenter` and regular expressions over Unicode properties cost tens of milliseconds the first time they are
 * made. Nearly all text of the trainer (Latin, Korean, Han, kana, box drawing, arrows, signs) does not need them: it
 * consists of characters that are always a grapheme of their own, whatever stands beside them. This module knows
 * those "plain" characters; everything else (emoji sequences, combining marks, conjoining jamo, surrogates, CR, ...)
 * still goes to the real thing.
 */

/**
 * Whether the UTF-16 code unit is a character that forms a grapheme alone, next to any other plain character.
 * Left out on purpose: CR (CRLF is one grapheme), marks, joiners, default ignorables (U+00AD, U+3164), conjoining
 * jamo, halfwidth voicing marks (U+FF9E, U+FF9F), surrogates, unassigned ones, and scripts the trainer never shows.
 */
export function isPlainCodeUnit(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d && unit !== 0xad;
  if (unit >= 0xac00) {
    return (
      unit <= 0xd7a3 || // Hangul syllables
      (unit >= 0xff01 && unit <= 0xff9d) || // fullwidth Latin, halfwidth katakana
      (unit >= 0xffe0 && unit <= 0xffe6)
    );
  }
  if (unit >= 0x3000) {
    return (
      (unit >= 0x3400 && unit <= 0x4dbf) || // Han
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      unit <= 0x3029 ||
      (unit >= 0x3030 && unit <= 0x303e) ||
      (unit >= 0x3041 && unit <= 0x3096) || // kana
      (unit >= 0x309b && unit <= 0x30ff) ||
      (unit >= 0x3131 && unit <= 0x3163) || // compatibility jamo
      (unit >= 0x3165 && unit <= 0x318e) ||
      (unit >= 0x3200 && unit <= 0x321e) ||
      (unit >= 0x3220 && unit <= 0x33ff)
    );
  }
  return (
    (unit >= 0x2010 && unit <= 0x2027) || // dashes, quotation marks, bullets, ellipsis
    (unit >= 0x2030 && unit <= 0x205e) ||
    (unit >= 0x20a0 && unit <= 0x20bf) || // currencies
    (unit >= 0x2100 && unit <= 0x218b) || // letterlike, numbers
    (unit >= 0x2190 && unit <= 0x2426) || // arrows, mathematics, technical
    (unit >= 0x2460 && unit <= 0x2b73) // enclosed, box drawing, blocks, shapes, dingbats, braille, more arrows
  );
}

export function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isPlainCodeUnit(text.charCodeAt(index))) return false;
  }
  return true;
}

/** The width of plain text: controls take no column, Hangul syllables two, the rest what `widthOf` says of the character. */
export function plainWidth(text: string, widthOf: (codePoint: number) => number): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x20 && unit <= 0x7e) width += 1;
    else if (unit >= 0xac00 && unit <= 0xd7a3) width += 2;
    else if (unit > 0x9f) width += widthOf(unit);
  }
  return width;
}

/** Makes a value when it is asked for the first time. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What `Intl.Segmenter.prototype.segment` returns, for plain text. */
class PlainSegments {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  containing(codeUnitIndex = 0): Intl.SegmentData | undefined {
    const index = Math.trunc(codeUnitIndex) || 0;
    const segment = this.#text[index];
    return segment === undefined ? undefined : { segment, index, input: this.#text };
  }

  *[Symbol.iterator](): Generator<Intl.SegmentData> {
    const input = this.#text;
    for (let index = 0; index < input.length; index++) {
      yield { segment: input.charAt(index), index, input };
    }
  }
}

export interface GraphemeSegmenter {
  segment(text: string): Pick<Intl.Segments, 'containing'> & Iterable<Intl.SegmentData>;
}

/** Stands in for `new Intl.Segmenter()`, which it makes only when a text is not plain. */
export function lazySegmenter(): GraphemeSegmenter {
  const segmenter = lazy(() => new Intl.Segmenter());
  return {
    segment: (text) => (isPlain(text) ? new PlainSegments(text) : segmenter().segment(text)),
  };
}
