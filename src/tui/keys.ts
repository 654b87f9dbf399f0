import type { Key as InkKey } from 'ink';
import type { Key } from '../app/key.ts';

/** Where a Korean keyboard in Hangul mode puts the letters that the trainer knows (two-set layout). */
const jamo: Readonly<Record<string, string>> = {
  ㅗ: 'h',
  ㅓ: 'j',
  ㅏ: 'k',
  ㅣ: 'l',
  ㅡ: 'm',
  ㅂ: 'q',
  ㅃ: 'q',
  ㄱ: 'r',
  ㄲ: 'r',
  ㄴ: 's',
};

const characters: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  ' ': 'space',
  '\u3000': 'space', // the wide space of a Korean input method
  '\t': 'tab',
  '\u0003': 'ctrl-c',
  '\u001a': 'ctrl-z',
  '?': '?',
  '？': '?',
};

const known = new Set<string>([
  'h',
  'j',
  'k',
  'l',
  'm',
  'q',
  'r',
  's',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
]);

/**
 * The keys of one of Ink's input events. A burst of letters arrives as one string: each character counts, so that
 * none is lost. What the trainer does not know is left out.
 */
export function keysOf(input: string, key: InkKey): Key[] {
  const special = specialOf(input, key);
  if (special) return [special];
  if (key.ctrl || key.meta) return [];
  return [...input].flatMap((character): Key[] => {
    const found = characters[character];
    if (found) return [found];
    const letter = jamo[character] ?? character.toLowerCase();
    return known.has(letter) ? [letter as Key] : [];
  });
}

function specialOf(input: string, key: InkKey): Key | undefined {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'page-up';
  if (key.pageDown) return 'page-down';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return 'tab';
  if (key.ctrl && input === 'c') return 'ctrl-c';
  if (key.ctrl && input === 'z') return 'ctrl-z';
  return undefined;
}
