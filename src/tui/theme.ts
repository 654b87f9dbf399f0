import chalk from 'chalk';
import figures from 'figures';
import type { SpanStyle } from '../packs/text.ts';

type Paint = (text: string) => string;

/**
 * Few colours, each with one meaning, and never the only sign of anything: marks and words say it too.
 * The sixteen colours of the terminal are used, so that the learner's own scheme decides how they look.
 */
export const theme = {
  title: (text) => chalk.bold(text),
  accent: (text) => chalk.cyan(text),
  right: (text) => chalk.green(text),
  wrong: (text) => chalk.red(text),
  warning: (text) => chalk.yellow(text),
  quiet: (text) => chalk.dim(text),
} satisfies Record<string, Paint>;

export const spanPaint: Readonly<Record<SpanStyle, Paint>> = {
  strong: (text) => chalk.bold(text),
  code: (text) => chalk.cyan(text),
  keyword: (text) => chalk.magenta(text),
  string: (text) => chalk.green(text),
  number: (text) => chalk.yellow(text),
  comment: (text) => chalk.dim(text),
  name: (text) => chalk.cyan(text),
};

/** Marks with a plain form for terminals that lack the character. */
export const marks = {
  right: figures.tick,
  wrong: figures.cross,
  marked: figures.checkboxOn,
  unmarked: figures.checkboxOff,
  /** In place of a number that was not given yet. */
  open: '–',
  /** Before an item that is picked up. */
  grip: figures.arrowUp + figures.arrowDown,
  /** A hyphen: the usual bullet is as wide as a syllable in some Korean terminals. */
  bullet: '-',
  more: figures.arrowDown,
  rule: figures.line,
  full: figures.square,
  empty: figures.squareLightShade,
};

/** What the terminal itself can show; `never` is the learner's own wish. */
const terminalLevel = chalk.level;

export function setColour(colour: 'auto' | 'never'): void {
  chalk.level = colour === 'never' ? 0 : terminalLevel;
}
