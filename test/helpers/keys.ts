/** What a terminal sends for a key. */
export const keys = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  'page-up': '\x1b[5~',
  'page-down': '\x1b[6~',
  enter: '\r',
  space: ' ',
  escape: '\x1b',
  tab: '\t',
  'ctrl-c': '\x03',
  'ctrl-z': '\x1a',
} as const;

export type KeyName = keyof typeof keys;

/** As a terminal wraps what is pasted, once the program has asked for it. */
export const pasted = (text: string): string => `\x1b[200~${text}\x1b[201~`;
