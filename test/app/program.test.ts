import { expect, it } from 'vitest';
import type { Effect } from '../../src/app/effect.ts';
import type { Event } from '../../src/app/event.ts';
import { createProgram } from '../../src/app/program.ts';
import { choicesOf } from '../../src/app/question/shown.ts';
import { beginRun } from '../../src/domain/run.ts';
import { builtInPack, startSession } from '../helpers/session.ts';

const key = (key: 'l' | '1' | 'ctrl-c'): Event => ({ type: 'key', key, at: 0, burst: false });
const initial = startSession().state();

it('an event that arrives during another waits its turn', () => {
  const order: string[] = [];
  const program = createProgram(initial, (effect, dispatch) => {
    order.push(effect.type);
    if (effect.type !== 'begin-run') return;
    dispatch({ type: 'run-begun', chapter: effect.chapter, run: 'r', seed: 1, at: 0 });
    // Had it been carried out at once, the screen would have changed already.
    expect(program.state().screen.name).toBe('home');
    order.push('begun');
  });
  program.dispatch(key('1'));
  expect(order).toEqual(['begin-run', 'begun', 'record']);
  expect(program.state().screen.name).toBe('card');
});

it('who listens is told once a change, and not of what changes nothing', () => {
  const program = createProgram(initial, () => undefined);
  const seen: string[] = [];
  const stop = program.subscribe(() => seen.push(program.state().language));
  program.dispatch(key('l'));
  program.dispatch(key('ctrl-c'));
  program.dispatch(key('l'));
  expect(seen).toEqual(['en', 'ko']);
  stop();
  program.dispatch(key('l'));
  expect(seen).toHaveLength(2);
});

it('a port that throws does not deafen the program', () => {
  let broken = true;
  const done: Effect[] = [];
  const program = createProgram(initial, (effect) => {
    if (broken) throw new Error('broken');
    done.push(effect);
  });
  expect(() => program.dispatch(key('ctrl-c'))).toThrow('broken');
  broken = false;
  program.dispatch(key('ctrl-c'));
  expect(done).toEqual([{ type: 'exit' }]);
});

it('a question that comes back shows its choices in another order; true and false stay', () => {
  const questions = builtInPack.chapters.flatMap(({ items }) => items.filter((item) => 'choices' in item));
  const run = beginRun('r', 'c', 77, []);
  const orders = (question: (typeof questions)[number]) =>
    Array.from({ length: 20 }, (_, position) =>
      choicesOf(question, run, position)
        .map(({ id }) => id)
        .join(),
    );
  for (const question of questions) {
    const different = new Set(orders(question)).size;
    if (question.kind === 'true-false' || question.kind === 'spot-the-mistake') expect(different).toBe(1);
    else expect(different).toBeGreaterThan(1);
  }
});
