import { convertHangulToQwerty } from 'es-hangul';
import { nearest } from './nearest.ts';
import { parseLine } from './parse.ts';

const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/;

export const hasHangul = (text: string): boolean => HANGUL.test(text);

/** The keys that were pressed, as a Latin keyboard shows them: `애찯ㄱ` is `docker`. Other characters stay. */
export function toLatinKeys(text: string): string {
  // macOS hands decomposed jamo over; the conversion knows syllables.
  return convertHangulToQwerty(text.normalize('NFC'));
}

/**
 * The docker command that was typed in Hangul mode; undefined if the line is none. A command that is understood as it
 * is stays: Korean may be a value in it.
 */
export function fromHangulMode(line: string): string | undefined {
  if (!HANGUL.test(line) || parseLine(line).ok) return undefined;
  const latin = toLatinKeys(line);
  const [program = ''] = latin.trim().split(/\s/);
  return !HANGUL.test(latin) && nearest(program, ['docker']) !== undefined ? latin : undefined;
}
