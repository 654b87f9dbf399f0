import type { Key as InkKey } from 'ink';
import type { Key } from '../app/key.ts';

/** Where a Korean keyboard in Hangul mode puts the letters that the trainer knows (two-set layout). */
const jamo: Readonly<Record<string, string>> = {
  ㅊ: 'c',
  ㅇ: 'd',
  ㄹ: 'f',
  ㅎ: 'g',
  ㅗ: 'h',
  ㅓ: 'j',
  ㅏ: 'k',
  ㅣ: 'l',
  ㅡ: 'm',
  ㅔ: 'p',
  ㅖ: 'p',
  ㅂ: 'q',
  ㅃ: 'q',
  ㄱ: 'r',
  ㄲ: 'r',
  ㄴ: 's',
  ㅅ: 't',
  ㅆ: 't',
};

const characters: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  ' ': 'space',
  '\u3000': 'space', // the wide space of a Korean input method
  '\t': 'tab',
  '\u007f': 'backspace',
  '\u0003': 'ctrl-c',
  '\u0004': 'ctrl-d',
  '\u0015': 'ctrl-u',
  '\u001a': 'ctrl-z',
  '?': '?',
  '？': '?',
};

const known = new Set([...'cdfghjklmpqrst123456789']);

/** A key, and the character that it typed where it did. */
export type Pressed = { readonly key: Key; readonly text?: string };

/**
 * The keys of one of Ink's input events. A burst of letters arrives as one string: each character counts, so that
 * none is lost. A character that is no key of the trainer's may still be text.
 */
export function keysOf(input: string, key: InkKey): Pressed[] {
  const special = specialOf(input, key);
  if (special) return [{ key: special }];
  if (key.ctrl || key.meta) return [];
  return [...input].map(pressedBy);
}

function pressedBy(character: string): Pressed {
  const found = characters[character];
  if (found && !isText(character)) return { key: found };
  const letter = jamo[character] ?? character.toLowerCase();
  const name = found ?? (known.has(letter) ? (letter as Key) : 'other');
  return isText(character) ? { key: name, text: character } : { key: name };
}

const isText = (character: string): boolean => !/\p{Cc}/u.test(character);

function specialOf(input: string, key: InkKey): Key | undefined {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'page-up';
  if (key.pageDown) return 'page-down';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.backspace) return 'backspace';
  if (key.delete) return 'delete';
  if (key.tab) return 'tab';
  if (key.ctrl && input === 'c') return 'ctrl-c';
  if (key.ctrl && input === 'd') return 'ctrl-d';
  if (key.ctrl && input === 'z') return 'ctrl-z';
  if (key.ctrl && input === 'u') return 'ctrl-u';
  return undefined;
}
