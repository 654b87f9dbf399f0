import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/domain/lab/condition.ts';
import { judgeLab, type LabRules } from '../../../src/domain/lab/judge.ts';
import type { LabState } from '../../../src/domain/lab/state.ts';

const volume = (name: string, not = false): Condition => ({ check: 'volume', volume: name, not });
const stateWith = (volumes: readonly string[] | undefined): LabState => ({
  images: [],
  containers: [],
  volumes,
  ran: [],
  probes: {},
});

const rules: LabRules = {
  checks: [
    { id: 'first', all: [volume('a')] },
    { id: 'second', all: [volume('b')] },
  ],
  hints: [{ when: [volume('a')] }, { when: [volume('a', true)] }],
  deadEnds: [{ when: [volume('broken')] }],
};

describe('a lab is judged', () => {
  it.each([
    ['untouched', [], ['failed', 'failed'], false, 1, undefined],
    ['half done: the more specific hint', ['a'], ['passed', 'failed'], false, 0, undefined],
    ['solved: no hint any more', ['a', 'b'], ['passed', 'passed'], true, undefined, undefined],
    ['in a dead end', ['a', 'broken'], ['passed', 'failed'], false, 0, 0],
    ['solved in spite of one', ['a', 'b', 'broken'], ['passed', 'passed'], true, undefined, undefined],
    ['without an engine', undefined, ['not-answered', 'not-answered'], false, undefined, undefined],
  ] as const)('%s', (_name, volumes, verdicts, isSolved, hint, deadEnd) => {
    const judged = judgeLab(rules, stateWith(volumes));
    expect(judged.checks.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(judged).toMatchObject({ isSolved });
    expect([judged.hint, judged.deadEnd]).toEqual([hint, deadEnd]);
  });
});
