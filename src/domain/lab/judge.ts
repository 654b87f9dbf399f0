import type { Condition } from './condition.ts';
import { type Answer, evaluateAll } from './evaluate.ts';
import type { LabState } from './state.ts';

/** What a lab asks of the state, by the ids of its parts; hints and dead ends are known by their place. */
export type LabRules = {
  readonly checks: readonly { readonly id: string; readonly all: readonly Condition[] }[];
  readonly hints: readonly { readonly when: readonly Condition[] }[];
  readonly deadEnds: readonly { readonly when: readonly Condition[] }[];
};

export type CheckVerdict = 'passed' | 'failed' | 'not-answered';

export type LabJudgement = {
  readonly checks: readonly { readonly id: string; readonly verdict: CheckVerdict }[];
  /** Every check is passed. */
  readonly isSolved: boolean;
  /** The first hint whose conditions are met, as an index; none where the lab is solved. */
  readonly hint: number | undefined;
  /** The first dead end that was run into, as an index: from there only starting over helps. */
  readonly deadEnd: number | undefined;
};

const VERDICTS: Readonly<Record<Answer, CheckVerdict>> = {
  met: 'passed',
  unmet: 'failed',
  unanswered: 'not-answered',
};

export function judgeLab({ checks, hints, deadEnds }: LabRules, state: LabState): LabJudgement {
  const judged = checks.map(({ id, all }) => ({ id, verdict: VERDICTS[evaluateAll(all, state)] }));
  const isSolved = judged.every(({ verdict }) => verdict === 'passed');
  const first = (parts: LabRules['hints']): number | undefined => {
    const index = parts.findIndex(({ when }) => evaluateAll(when, state) === 'met');
    return index < 0 || isSolved ? undefined : index;
  };
  return { checks: judged, isSolved, hint: first(hints), deadEnd: first(deadEnds) };
}

/** All conditions of a lab, for those who have to look something up for them. */
export const conditionsOf = ({ checks, hints, deadEnds }: LabRules): readonly Condition[] => [
  ...checks.flatMap(({ all }) => all),
  ...[...hints, ...deadEnds].flatMap(({ when }) => when),
];
