import { expect, it } from 'vitest';
import { goOnTo, startSession } from '../helpers/session.ts';

const path = '/reports/1.txt';

it('where the report is, is said until the learner goes on', () => {
  const session = startSession();
  session.press('1');
  goOnTo(session, 'feedback');
  session.press('p');
  expect(session.state().notices).toEqual([{ kind: 'reported', path }]);
  session.press('enter');
  expect(session.state().notices).toEqual([]);
});

it('a report that could not be written is told as that, and no other notice goes with it', () => {
  const session = startSession();
  session.dispatch({ type: 'swept', removed: { containers: 1, images: [], leftBehind: [] } });
  session.press('1');
  goOnTo(session, 'feedback');
  const problem = { code: 'not-writable', what: 'report', path, reason: 'ENOSPC' } as const;
  session.world.failing = problem;
  session.press('p');
  expect(session.state().notices).toEqual([
    { kind: 'swept', containers: 1 },
    { kind: 'not-reported', problem },
  ]);
  session.world.failing = undefined;
  session.press('enter');
  expect(session.state().notices).toEqual([{ kind: 'swept', containers: 1 }]);
});
