import { expect, it, vi } from 'vitest';
import { reportAtEnd } from '../../src/cli/exam-report.ts';
import type { Fact } from '../../src/domain/progress.ts';
import { startSession } from '../helpers/session.ts';

const minute = 60_000;
const begin = (exam: string, begun: number): Fact => ({
  type: 'exam-begin',
  exam,
  seed: 1,
  items: ['what-describes-an-image'],
  minutes: 20,
  pass: 70,
  begun,
});
const afterwards = (...facts: readonly Fact[]) => startSession({ facts }).state();

it.each([
  ['whose time ran out while nobody looked', -30, 1],
  ['that is still going on', -10, 0],
])('an exam of this start %s ends with this code', (_name, begunMinutes, code) => {
  const now = Date.now();
  const state = afterwards(begin('new', now + begunMinutes * minute));
  expect(reportAtEnd(state, { before: undefined, started: now - 40 * minute }, { json: false })).toBe(code);
});

it('one that was over before this start, though nobody had seen its end, is none of its business', () => {
  const now = Date.now();
  const state = afterwards(begin('old', now - 100 * minute), {
    type: 'exam-end',
    exam: 'old',
    how: 'time-up',
  });
  const { exam: before } = afterwards(begin('old', now - 100 * minute)).progress;
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = reportAtEnd(state, { before, started: now }, { json: true });
  const printed = write.mock.calls.join('');
  write.mockRestore();
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toEqual({ format: 1, state: 'none' });
});
