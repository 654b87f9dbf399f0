import { describe, expect, it } from 'vitest';
import { bindingsOf } from '../../src/app/keymap.ts';
import type { Question } from '../../src/packs/schema.ts';
import { builtInPack, startSession } from '../helpers/session.ts';

/** A session at the first question of a kind. */
function startAt(kind: Question['kind']) {
  const chapter = builtInPack.chapters.find(({ items }) => items.some((item) => item.kind === kind));
  const position = chapter?.items.findIndex((item) => item.kind === kind) ?? -1;
  const item = chapter?.items[position];
  if (!chapter || !item) throw new Error(`no question of kind ${kind}`);
  const session = startSession({
    facts: [
      { type: 'begin', run: 'r', chapter: chapter.id, seed: 7, items: chapter.items.map(({ id }) => id) },
      { type: 'move', run: 'r', item: item.id, position, step: 0 },
    ],
  });
  session.press('enter');
  return session;
}

const question = ({ state }: ReturnType<typeof startAt>) => {
  const { screen } = state();
  if (screen.name !== 'question') throw new Error(`on ${screen.name}`);
  return screen;
};

describe('Enter before the answer is complete', () => {
  it.each(['multiple-response', 'matching', 'sorting', 'cloze', 'command'] as const)('%s', (kind) => {
    const session = startAt(kind);
    session.press('enter');
    expect(question(session).incomplete).toBe(true);
  });

  it('is said until the answer changes', () => {
    const session = startAt('multiple-response');
    session.press('enter', 'space');
    expect(question(session).incomplete).toBeUndefined();
  });
});

describe('a command that docker would not take', () => {
  const start = (text: string) => {
    const session = startAt('command');
    session.press({ text }, 'enter');
    return session;
  };

  it.each([
    ['docker pul nginx', { rule: 'unknown-command', suggestion: 'pull' }],
    ['docker run "nginx', { rule: 'unclosed-quote' }],
  ])('%s is told at the first Enter, and judged at the second', (text, problem) => {
    const session = start(text);
    expect(question(session).draft).toMatchObject({ note: { kind: 'refused', problem } });
    session.press('left', 'enter');
    expect(session.state().screen.name).toBe('feedback');
  });

  it('once corrected is judged at once; corrected to another that is none, it is told again', () => {
    const session = start('docker pul');
    session.press({ text: 'x' });
    expect(question(session).draft).not.toHaveProperty('note');
    session.press('enter');
    expect(question(session).draft).toMatchObject({ note: { problem: { part: 'pulx' } } });
    session.press('backspace', { text: 'l nginx' }, 'enter');
    expect(session.state().screen.name).toBe('feedback');
  });
});

it('← goes back from fields with nothing in them, and never away from what was typed', () => {
  const session = startAt('cloze');
  session.press({ text: '1' }, 'down', 'left');
  expect(question(session).draft).toMatchObject({ fields: [{ text: '1' }, { text: '' }, { text: '' }] });
  session.press('up', 'backspace', 'left');
  expect(session.state().chapter).toBeDefined();
  expect(session.state().screen).not.toMatchObject({ draft: { type: 'typing' } });
});

describe('on a screen that is shorter than the prompt', () => {
  const start = (kind: Question['kind']) => {
    const session = startAt(kind);
    const targets = Array.from({ length: 9 }, (_, index): [number, number] => [12 + index, 13 + index]);
    session.dispatch({ type: 'laid-out', layout: { lines: 30, height: 9, targets } });
    return session;
  };

  it('Enter shows a choice before it is taken for the answer', () => {
    const session = start('single-choice');
    session.press('enter');
    expect(session.state()).toMatchObject({ screen: { name: 'question' }, offset: 4 });
    session.press('enter');
    expect(session.state().screen.name).toBe('feedback');
  });

  it('Enter shows the field that is still empty', () => {
    const session = start('cloze');
    session.press('enter');
    expect(session.state().offset).toBe(4);
  });

  it('Enter makes room below the field for why docker would not take the command', () => {
    const session = start('command');
    session.press({ text: 'docker pul' });
    expect(session.state().offset).toBe(4);
    session.press('enter');
    expect(session.state()).toMatchObject({ screen: { draft: { note: { kind: 'refused' } } }, offset: 12 });
  });

  it('a hint is shown after Enter has asked for more', () => {
    const session = start('multiple-response');
    session.press('enter', 'enter', 'h');
    expect(session.state().offset).toBe(21);
  });

  it.each(['h', 'c'] as const)('what %s asked for is shown', (key) => {
    const session = start('single-choice');
    session.press(key);
    expect(session.state().offset).toBe(21);
  });
});

it('where a report was put is seen, however far the screen was scrolled', () => {
  const session = startAt('single-choice');
  session.press('enter');
  session.dispatch({ type: 'laid-out', layout: { lines: 30, height: 9, targets: [] } });
  session.press('page-down', 'p');
  expect(session.state()).toMatchObject({ offset: 0, notices: [{ kind: 'reported' }] });
});

it('feedback on a short screen goes down to the correct answer before it goes on', () => {
  const session = startAt('single-choice');
  session.press('enter');
  session.dispatch({ type: 'laid-out', layout: { lines: 30, height: 9, targets: [[8, 12]] } });
  session.press('enter');
  expect(session.state()).toMatchObject({ screen: { name: 'feedback' }, offset: 8 });
  session.press('enter');
  expect(session.state().screen.name).not.toBe('feedback');
});

it('only where several apply is there something to mark', () => {
  const intents = (kind: Question['kind']) => {
    const { state } = startAt(kind);
    return bindingsOf(state(), state().screen).map(({ intent }) => intent);
  };
  expect(intents('single-choice')).not.toContain('toggle');
  expect(intents('multiple-response')).toContain('toggle');
});
