import { expect, it } from 'vitest';
import { own } from '../../src/app/bindings.ts';
import { keysOf } from '../../src/tui/keys.ts';

/** The two-set layout: what a key types, and what it types with Shift where that is another letter. */
const layout: Readonly<Record<string, string>> = {
  q: 'ㅂㅃ',
  w: 'ㅈㅉ',
  e: 'ㄷㄸ',
  r: 'ㄱㄲ',
  t: 'ㅅㅆ',
  y: 'ㅛ',
  u: 'ㅕ',
  i: 'ㅑ',
  o: 'ㅐㅒ',
  p: 'ㅔㅖ',
  a: 'ㅁ',
  s: 'ㄴ',
  d: 'ㅇ',
  f: 'ㄹ',
  g: 'ㅎ',
  h: 'ㅗ',
  j: 'ㅓ',
  k: 'ㅏ',
  l: 'ㅣ',
  z: 'ㅋ',
  x: 'ㅌ',
  c: 'ㅊ',
  v: 'ㅍ',
  b: 'ㅠ',
  n: 'ㅜ',
  m: 'ㅡ',
};

const bound = Object.values(own).flatMap((bindings) => bindings.flatMap(({ keys }) => keys));
const letters = [...new Set(bound)].filter((key) => /^[a-z]$/.test(key));
const none = {} as Parameters<typeof keysOf>[1];

it.each(letters)('%s works in Hangul mode and with Shift, too', (letter) => {
  for (const typed of [letter, letter.toUpperCase(), ...(layout[letter] ?? '')])
    expect(keysOf(typed, none), typed).toEqual([{ key: letter, text: typed }]);
});
