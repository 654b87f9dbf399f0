import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentRows } from '../../src/app/confirm.ts';
import type { Event } from '../../src/app/event.ts';
import type { Key } from '../../src/app/key.ts';
import { homeChoices } from '../../src/app/lesson/home.ts';
import { summaryChoices } from '../../src/app/lesson/reading.ts';
import { menuChoices, quitRows, settingsRows } from '../../src/app/overlay.ts';
import { focusCount } from '../../src/app/question/edit.ts';
import { openRun, type State } from '../../src/app/state.ts';
import { fold, noProgress } from '../../src/domain/progress.ts';
import { plan, startSession } from '../helpers/session.ts';

const keys: readonly Key[] = [
  ...([
    'up',
    'down',
    'left',
    'right',
    'page-up',
    'page-down',
    'enter',
    'space',
    'escape',
    'tab',
    'ctrl-z',
  ] as const),
  ...(['home', 'end', 'backspace', 'delete', 'ctrl-u', 'ctrl-d', 'other'] as const),
  ...([...'123456789cdhjklmpqrs?'] as Key[]),
];

/** How many things there are to choose on a screen that has a focus. */
function countOf(state: State): number | undefined {
  const { screen } = state;
  switch (screen.name) {
    case 'home':
      return homeChoices(state).length;
    case 'question':
      return focusCount(screen.draft);
    case 'summary':
      return summaryChoices(state).length;
    case 'menu':
      return menuChoices(state, screen).length;
    case 'settings':
      return settingsRows.length;
    case 'quit':
      return quitRows.length;
    case 'confirm':
      return screen.stage.name === 'consent' ? consentRows.length : undefined;
    default:
      return undefined;
  }
}

function check(state: State): void {
  const { screen, offset, layout } = state;
  expect(offset).toBeGreaterThanOrEqual(0);
  expect(offset).toBeLessThanOrEqual(Math.max(layout.lines - layout.height, 0));
  const focus =
    'focus' in screen
      ? screen.focus
      : screen.name === 'question'
        ? screen.draft.focus
        : screen.name === 'confirm' && 'focus' in screen.stage
          ? screen.stage.focus
          : undefined;
  const count = countOf(state);
  if (focus !== undefined) {
    expect(focus).toBeGreaterThanOrEqual(0);
    expect(focus).toBeLessThan(count ?? 0);
  }
  const run = openRun(state);
  if (run) {
    expect(run.position).toBeGreaterThanOrEqual(0);
    expect(run.position).toBeLessThanOrEqual(run.queue.length);
    expect(run.queue.length - run.length).toBe(
      Object.values(run.answers).filter(({ verdict }) => verdict === 'wrong').length,
    );
  }
  if (screen.name === 'question') {
    const { draft } = screen;
    if (draft.type === 'choosing') expect(draft.chosen.every((id) => draft.shown.includes(id))).toBe(true);
    if (draft.type === 'assigning') {
      const given = Object.values(draft.assigned);
      expect(given.every((id) => draft.targets.includes(id))).toBe(true);
      if (draft.once) expect(new Set(given).size).toBe(given.length);
    }
    expect(run?.answers[run.position]).toBeUndefined();
  }
  if (screen.name === 'feedback' || screen.name === 'confirm')
    expect(run?.answers[run.position]).toBeDefined();
}

const layouts = fc.record({ lines: fc.nat(80), height: fc.integer({ min: 1, max: 40 }) }).map(
  ({ lines, height }): Event => ({
    type: 'laid-out',
    layout: {
      lines,
      height,
      targets: Array.from({ length: Math.min(lines, 9) }, (_, index) => [index, index + 2] as const),
    },
  }),
);

const others = fc.constantFrom<Event>(
  { type: 'recorded' },
  { type: 'record-failed', problem: { code: 'not-writable', what: 'answers', path: '/x', reason: 'ENOSPC' } },
  { type: 'settings-failed', problem: { code: 'no-home' } },
  { type: 'plan-made', question: 'q', plan, at: 0 },
  {
    type: 'plan-refused',
    question: 'q',
    because: { status: 'not-ready', engine: 'docker', reason: 'timeout', detail: '' },
  },
  { type: 'confirm-progress', event: { type: 'step-started', step: 0 } },
  {
    type: 'confirm-ended',
    result: { outcome: { kind: 'stopped' }, removed: { containers: 0, images: [], leftBehind: [] } },
  },
  { type: 'swept', removed: { containers: 2, images: [], leftBehind: ['a'] } },
);

// Enter and digits more often, so that chapters are gone through and not only opened.
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Key>('enter', '1', '2') },
  { weight: 2, arbitrary: fc.constantFrom(...keys) },
);
const things = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: key },
    { weight: 1, arbitrary: layouts },
    { weight: 1, arbitrary: others },
  ),
  { maxLength: 200 },
);

describe('whatever is pressed and whatever happens', () => {
  it('nothing throws, the cursor stays on something, and the journal holds what is in memory', () => {
    fc.assert(
      fc.property(things, (list) => {
        const { press, dispatch, state, world } = startSession();
        for (const thing of list) {
          if (typeof thing === 'string') press(thing);
          else {
            dispatch(thing);
            dispatch({ type: 'laid-out', layout: state().layout });
          }
          check(state());
        }
        expect(world.facts.reduce(fold, noProgress)).toEqual(state().progress);
      }),
      { numRuns: 150 },
    );
  });

  it('a burst of fifty keys loses none', () => {
    const { dispatch, state, world } = startSession();
    for (let index = 0; index < 50; index++) dispatch({ type: 'key', key: 'l', at: world.now, burst: true });
    expect(world.settings).toHaveLength(50);
    for (let index = 0; index < 3; index++)
      dispatch({ type: 'key', key: 'down', at: world.now, burst: true });
    expect(state().screen).toEqual({ name: 'home', focus: 3 });
  });
});
