import type { Key } from './key.ts';

/** What a key means on a screen. */
export type Intent =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'previous'
  | 'next'
  | 'choose'
  | 'toggle'
  | 'pick'
  | 'submit'
  | 'back'
  | 'home'
  | 'hint'
  | 'dont-know'
  | 'confidence'
  | 'report'
  | 'flag'
  | 'skip'
  | 'overview'
  | 'stats'
  | 'cursor-left'
  | 'cursor-right'
  | 'line-start'
  | 'line-end'
  | 'erase'
  | 'erase-forward'
  | 'erase-line'
  | 'complete'
  | 'confirm'
  | 'run-line'
  | 'stop'
  | 'recall-back'
  | 'recall-on'
  | 'goal'
  | 'solution'
  | 'again'
  | 'leave'
  | 'menu'
  | 'language'
  | 'settings'
  | 'glossary'
  | 'help'
  | 'quit'
  | 'interrupt'
  | 'suspend';

/**
 * A row of the keymap. Help, footer and menu are all made from these rows. `footer`: important enough for the
 * bottom line. `menu`: has only a letter, so the menu (Tab) offers it too.
 */
export type Binding = {
  readonly intent: Intent;
  readonly keys: readonly Key[];
  readonly footer?: true;
  readonly menu?: true;
};
