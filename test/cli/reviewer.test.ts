import { expect, it } from 'vitest';
import { createReviewer } from '../../src/cli/reviewer.ts';
import type { Entry } from '../../src/progress/entry.ts';
import { entry } from '../helpers/entries.ts';
import { builtInPack } from '../helpers/session.ts';

const question = builtInPack.chapters.flatMap(({ items }) => items).find(({ kind }) => kind !== 'card');
if (!question) throw new Error('no question');
const start = Date.UTC(2026, 10, 23, 9);
const request = { material: builtInPack, settings: {}, finished: [], missed: [] };
const facts: readonly Entry['fact'][] = [
  { type: 'exam-begin', exam: 'e', seed: 1, items: [question.id], minutes: 10, pass: 70, begun: start },
  {
    type: 'exam-answer',
    exam: 'e',
    position: 0,
    item: question.id,
    itemVersion: question.version,
    response: ['x'],
    verdict: 'wrong',
    score: 0,
    milliseconds: 1000,
  },
  { type: 'exam-end', exam: 'e', how: 'handed-in' },
];
const exam = facts.map((fact, index) => entry(index, { fact }));

it('remembers nothing of an exam before it is over, and then its answers', () => {
  const entries = exam.slice(0, 2);
  const reviewer = createReviewer(entries, () => start + 60_000);
  expect(reviewer.plan(request).next).toBeUndefined();
  expect(reviewer.stats(request)).toMatchObject({ answers: 0 });
  entries.push(...exam.slice(2));
  expect(reviewer.plan(request).next).toEqual({ days: 1, questions: 1 });
  expect(reviewer.stats(request)).toMatchObject({ answers: 1, right: 0 });
});

it('an exam that was left alone is over when its time is up', () => {
  let now = start + 60_000;
  const reviewer = createReviewer(exam.slice(0, 2), () => now);
  expect(reviewer.plan(request).next).toBeUndefined();
  now = start + 11 * 60_000;
  expect(reviewer.plan(request).next).toEqual({ days: 1, questions: 1 });
});
