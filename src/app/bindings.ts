import type { Binding } from './intent.ts';
import type { Key } from './key.ts';
import type { Mode } from './mode.ts';

const digits: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const up: Binding = { intent: 'up', keys: ['up', 'k'] };
const down: Binding = { intent: 'down', keys: ['down', 'j'] };
const pages: readonly Binding[] = [
  { intent: 'page-up', keys: ['page-up'] },
  { intent: 'page-down', keys: ['page-down'] },
];
const scrolling: readonly Binding[] = [
  up,
  down,
  ...pages,
  { intent: 'first', keys: ['home'] },
  { intent: 'last', keys: ['end'] },
];
const choose: Binding = { intent: 'choose', keys: ['enter', 'space', 'right'], footer: true };
const pick: Binding = { intent: 'pick', keys: digits };
const back: Binding = { intent: 'back', keys: ['escape', 'left'], footer: true };
const previous: Binding = { intent: 'previous', keys: ['left'] };
const next: Binding = { intent: 'next', keys: ['enter', 'space', 'right'], footer: true };
const home: Binding = { intent: 'home', keys: ['escape'], footer: true };
const report: Binding = { intent: 'report', keys: ['p'], menu: true };

const language: Binding = { intent: 'language', keys: ['l'], menu: true };
const common: readonly Binding[] = [
  { intent: 'menu', keys: ['tab', 'm'], footer: true },
  language,
  { intent: 'settings', keys: ['s'], menu: true },
  { intent: 'glossary', keys: ['g'], menu: true },
  { intent: 'help', keys: ['?'], footer: true, menu: true },
  { intent: 'quit', keys: ['q'], menu: true },
];
export const always: readonly Binding[] = [
  { intent: 'interrupt', keys: ['ctrl-c'] },
  { intent: 'suspend', keys: ['ctrl-z'] },
];
const hint: Binding = { intent: 'hint', keys: ['h'], footer: true, menu: true };
/** Questions that are answered without typing letters. */
const picking: readonly Binding[] = [
  ...scrolling,
  { intent: 'toggle', keys: ['space'] },
  pick,
  { intent: 'submit', keys: ['enter'], footer: true },
  hint,
  { intent: 'dont-know', keys: ['d'], menu: true },
  { intent: 'confidence', keys: ['c'], menu: true },
  report,
];
const reading = [...scrolling, language];
const list = [...scrolling, choose, pick, back];
/** Without a leap to its end: what is agreed to has been on the screen. */
const agreement = [up, down, ...pages, choose, pick, back];

/** A line that is being typed. */
const editing: readonly Binding[] = [
  { intent: 'cursor-left', keys: ['left'] },
  { intent: 'cursor-right', keys: ['right'] },
  { intent: 'line-start', keys: ['home'] },
  { intent: 'line-end', keys: ['end'] },
  { intent: 'erase', keys: ['backspace'] },
  { intent: 'erase-forward', keys: ['delete'] },
  { intent: 'erase-line', keys: ['ctrl-u'] },
];
/** A question whose answer is typed, in a chapter or in an exam. */
const typing: readonly Binding[] = [
  up,
  down,
  ...pages,
  { intent: 'submit', keys: ['enter'], footer: true },
  ...editing,
  { intent: 'complete', keys: ['tab'], footer: true },
];
/** Letters are text there: what they do elsewhere is in the menu only. */
const menuOnly = (binding: Binding): Binding => ({ ...binding, keys: [] });

const flag: Binding = { intent: 'flag', keys: ['f'], footer: true, menu: true };
/** Within an exam: to any question and back, without an answer. */
const skip: Binding = { intent: 'skip', keys: ['right'], footer: true, menu: true };
const examMoves: readonly Binding[] = [
  { intent: 'previous', keys: ['left'], menu: true },
  { intent: 'overview', keys: ['escape'], footer: true },
  flag,
  { intent: 'confidence', keys: ['c'], menu: true },
];
const examPicking: readonly Binding[] = [
  skip,
  ...picking.filter(({ intent }) => !['hint', 'dont-know', 'report', 'confidence'].includes(intent)),
  ...examMoves,
  ...common,
];

/** Each screen's own bindings; on an overlay only what leads out of it. */
export const own: Readonly<Record<Mode, readonly Binding[]>> = {
  home: [
    ...scrolling,
    choose,
    pick,
    { intent: 'quit', keys: ['escape'] },
    ...common,
    { intent: 'stats', keys: ['t'], menu: true },
  ],
  card: [next, ...scrolling, previous, home, ...common],
  'question-choosing': [...picking, previous, home, ...common],
  'question-ordering': [...picking, previous, home, ...common],
  'question-assigning': [...picking, previous, home, ...common],
  'question-typing': [...typing, home, ...[hint, report, ...common].map(menuOnly)],
  'question-below-typing': [
    up,
    down,
    ...pages,
    { intent: 'submit', keys: ['enter', 'space'], footer: true },
    hint,
    { intent: 'dont-know', keys: ['d'], menu: true },
    { intent: 'confidence', keys: ['c'], menu: true },
    report,
    previous,
    home,
    ...common,
  ],
  feedback: [
    next,
    ...scrolling,
    { intent: 'confirm', keys: ['r'], footer: true, menu: true },
    report,
    previous,
    home,
    ...common,
  ],
  summary: [...scrolling, choose, pick, previous, home, ...common],
  'review-summary': [...scrolling, choose, pick, previous, home, ...common],
  'confirm-looking': [back, ...common],
  'confirm-consent': [...agreement, ...common],
  'confirm-running': [...scrolling, { intent: 'back', keys: ['escape'], footer: true }, language],
  'confirm-result': [
    { intent: 'back', keys: ['escape', 'left', 'enter', 'space', 'right'], footer: true },
    ...scrolling,
    ...common,
  ],
  labs: [...list, ...common],
  'lab-brief': [...list, ...common],
  'lab-consent': [...agreement, ...common],
  'lab-busy': [back, ...scrolling, language],
  /** What is typed on would be keys here, and there is nothing to do but wait. */
  'lab-closing': [],
  'lab-prompt': [
    { intent: 'run-line', keys: ['enter'], footer: true },
    { intent: 'recall-back', keys: ['up'] },
    { intent: 'recall-on', keys: ['down'] },
    ...pages,
    ...editing,
    { intent: 'complete', keys: ['tab'], footer: true },
    { intent: 'leave', keys: ['escape', 'ctrl-d'], footer: true },
    { intent: 'stop', keys: ['ctrl-c'] },
    { intent: 'hint', keys: [], menu: true },
    { intent: 'goal', keys: [], menu: true },
    { intent: 'solution', keys: [], menu: true },
    { intent: 'again', keys: [], menu: true },
    ...common.map(menuOnly),
  ],
  'lab-running': [
    { intent: 'stop', keys: ['ctrl-c', 'escape'], footer: true },
    { intent: 'up', keys: ['up'] },
    { intent: 'down', keys: ['down'] },
    ...pages,
  ],
  'lab-recording': [
    { intent: 'back', keys: ['escape', 'left', 'enter', 'space', 'right'], footer: true },
    ...scrolling,
    ...common,
  ],
  'exam-brief': [...list, ...common],
  'exam-under-way': [...list, ...common],
  'exam-choosing': examPicking,
  'exam-ordering': examPicking,
  'exam-assigning': examPicking,
  'exam-typing': [
    ...typing,
    { intent: 'overview', keys: ['escape'], footer: true },
    ...[skip, ...examMoves, ...common].filter(({ intent }) => intent !== 'overview').map(menuOnly),
  ],
  'exam-list': [...list, flag, ...common],
  'exam-hand-in': [...list, ...common],
  'exam-report': [
    { intent: 'back', keys: ['escape', 'left', 'enter'], footer: true },
    ...scrolling,
    ...common,
  ],
  stats: [{ intent: 'back', keys: ['escape', 'left', 'enter'], footer: true }, ...scrolling, ...common],
  settings: [...list, language],
  help: [{ intent: 'back', keys: ['escape', 'left', 'enter', 'space', '?'], footer: true }, ...reading],
  glossary: [{ intent: 'back', keys: ['escape', 'left', 'enter', 'space', 'g'], footer: true }, ...reading],
  menu: [...list, { intent: 'back', keys: ['tab', 'm'] }, language],
  quit: [...list, { intent: 'quit', keys: ['q'] }, language],
};
