import { expect, it } from 'vitest';
import type { State } from '../../src/app/state.ts';
import type { Question } from '../../src/packs/schema.ts';
import { promptLines } from '../../src/tui/question-text.ts';
import { viewOf } from '../../src/tui/view.ts';

const view = viewOf({ language: 'en' } as State, 60);
const said = (text: string, blanks: number, filled: readonly string[]): string => {
  const prompt = [{ type: 'paragraph', spans: [{ text }] }];
  const question = { kind: 'cloze', blanks: Array(blanks).fill({ answers: ['7'] }), prompt: { en: prompt } };
  return promptLines(view, question as unknown as Question, filled)
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\x1b\[[\d;]*m/g, '');
};

it('an open blank is not taken for an answer, and what was typed is', () => {
  const text = 'A has [[1]], B has [[2]].';
  expect(said(text, 2, [])).toBe('A has (1)____, B has (2)____.');
  expect(said(text, 2, ['', '  '])).toBe('A has (1)____, B has (2)____.');
  expect(said(text, 2, ['1', ''])).toBe('A has [ 1 ], B has (2)____.');
});

it('a single blank needs no number', () => {
  expect(said('A has [[1]].', 1, [''])).toBe('A has ____.');
  expect(said('A has [[1]].', 1, ['two'])).toBe('A has [ two ].');
});
