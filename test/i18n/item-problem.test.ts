import { describe, expect, it } from 'vitest';
import { type ItemProblem, sayItemProblem } from '../../src/i18n/item-problem.ts';

const problems: readonly ItemProblem[] = [
  { kind: 'plan', problem: { kind: 'no-free-port', wanted: 80 } },
  { kind: 'outcome', outcome: { kind: 'differs', step: 1, exit: 3, why: 'exit' } },
  { kind: 'not-open', problem: { kind: 'setup', run: 'docker pull nginx', detail: 'one\ntwo' } },
  { kind: 'not-open', problem: { kind: 'engine', detail: 'one\n\ntwo\n' } },
  { kind: 'not-open', problem: { kind: 'storage', detail: 'EACCES' } },
  { kind: 'not-open', problem: { kind: 'stopped' } },
  { kind: 'refused', line: 0, problem: { kind: 'policy', rule: 'image', part: 'redis' } },
  { kind: 'not-ended', line: 1, result: { ended: 'timeout', exit: null, detail: '' } },
  { kind: 'exit', line: 2, exit: 125 },
  { kind: 'solved-untouched' },
  { kind: 'no-hint' },
  { kind: 'dead-end', line: undefined },
  { kind: 'dead-end', line: 0 },
  { kind: 'not-solved', checks: ['written', 'ended'] },
  { kind: 'changed', differences: ['+ volume data', '- image 1'] },
  { kind: 'not-asked', detail: 'gone' },
  { kind: 'recorded-exit', line: 0, was: 0, is: 1 },
  { kind: 'recorded-text', line: 0, was: 'one', is: 'other' },
];

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const lines = problems.map((problem) => sayItemProblem(language, problem));

  it('each is one line of that language', () => {
    for (const line of lines) {
      expect(line).not.toMatch(/\n|undefined|NaN|\[object/);
      expect(/[가-힣]/.test(line), line).toBe(language === 'ko');
    }
  });

  it('no two say the same', () => {
    expect(new Set(lines).size).toBe(problems.length);
  });
});
