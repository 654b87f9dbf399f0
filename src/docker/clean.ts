/** Colours and weights only: they carry nothing that the reader needs. */
const SGR = /\u001b\[[\d;:]*m/g;

/**
 * Everything that a terminal obeys, or that a reader cannot see: controls (C0, C1), format characters (bidi
 * overrides, zero-width, tags, soft hyphen, BOM), line and paragraph separators, lone surrogates, the fillers of
 * Hangul, and the supplementary variation selectors.
 */
export const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|[\u{e0100}-\u{e01ef}]/gu;

const TAB_STOP = 8;

/**
 * Text that is safe to draw in a terminal, for strings of packs and for what an engine printed.
 * CR LF becomes LF; of a line that a progress bar wrote over with CR only the last state stays; a tab becomes
 * spaces; colours are dropped; any other control or invisible character is shown as `‹U+202E›`.
 */
export function clean(text: string): string {
  return text.replace(SGR, '').split('\n').map(cleanLine).join('\n');
}

function cleanLine(line: string): string {
  const ended = line.replace(/\r+$/, '');
  const last = ended.slice(ended.lastIndexOf('\r') + 1);
  return showUnseen(expandTabs(last));
}

/** Each of them as `‹U+202E›`; newlines and tabs too, so that what is to be agreed to hides nothing. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => `‹${codeOf(character)}›`);
}

/** `U+202E` */
export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  const characters: string[] = [];
  for (const character of line) {
    if (character === '\t') {
      const spaces = TAB_STOP - (characters.length % TAB_STOP);
      characters.push(...' '.repeat(spaces));
    } else {
      characters.push(character);
    }
  }
  return characters.join('');
}
