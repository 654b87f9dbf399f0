/** The names of the keys that the trainer knows; letters are lower case. */
export type Key =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'enter'
  | 'space'
  | 'escape'
  | 'tab'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete'
  | 'ctrl-c'
  | 'ctrl-d'
  | 'ctrl-u'
  | 'ctrl-z'
  | Digit
  | Letter
  | '?'
  /** A character that means nothing by itself; only text takes it. */
  | 'other';

export type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Letter = 'c' | 'd' | 'f' | 'g' | 'h' | 'j' | 'k' | 'l' | 'm' | 'p' | 'q' | 'r' | 's' | 't';

export const isDigit = (key: Key): key is Digit => /^[1-9]$/.test(key);
