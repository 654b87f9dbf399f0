import type { LabJudgement } from '../domain/lab/judge.ts';
import type { LabSession } from '../engines/lab/lab-engine.ts';
import type { ItemProblem } from '../i18n/item-problem.ts';
import type { Lab } from '../packs/schema.ts';
import type { EngineAtHand } from './engine-at-hand.ts';
import { labPlan } from './labs.ts';
import { playLines } from './play-lines.ts';
import type { Steps } from './try-items.ts';

/**
 * Plays the model solution of a lab. Untouched it must not be solved, and must give a hint; then every line must end
 * as its `fails` says and lead into no dead end, and at the end it must be solved.
 */
export async function tryLab(
  { engine, ready }: EngineAtHand,
  lab: Lab,
  stop: AbortSignal,
): Promise<Steps | ItemProblem> {
  const opened = await engine.openLab(labPlan(lab), ready, stop);
  if (!opened.ok) return { kind: 'not-open', problem: opened.error };
  try {
    const untouched = await opened.value.judge();
    return problemUntouched(untouched) ?? (await solve(opened.value, lab, stop));
  } finally {
    await opened.value.close();
  }
}

function problemUntouched({ isSolved, hint, deadEnd }: LabJudgement): ItemProblem | undefined {
  if (isSolved) return { kind: 'solved-untouched' };
  if (deadEnd !== undefined) return { kind: 'dead-end', line: undefined };
  return hint === undefined ? { kind: 'no-hint' } : undefined;
}

async function solve(
  session: LabSession,
  { solution, deadEnds }: Lab,
  stop: AbortSignal,
): Promise<Steps | ItemProblem> {
  const steps: Steps[number][] = [];
  let judgement: LabJudgement | undefined;
  for (const [line, { run, fails }] of solution.entries()) {
    const [played] = await playLines(session, [run], stop);
    if (!played) return { kind: 'not-open', problem: { kind: 'stopped' } };
    if ('refused' in played) return { kind: 'refused', line, problem: played.refused };
    const { exit } = played.result;
    if (exit === null) return { kind: 'not-ended', line, result: played.result };
    if ((exit !== 0) !== fails) return { kind: 'exit', line, exit };
    steps.push({ run, exit, output: played.output });
    if (deadEnds.length === 0 && line < solution.length - 1) continue;
    judgement = await session.judge();
    if (judgement.deadEnd !== undefined) return { kind: 'dead-end', line };
  }
  const missed = (judgement?.checks ?? []).filter(({ verdict }) => verdict !== 'passed');
  return judgement?.isSolved ? steps : { kind: 'not-solved', checks: missed.map(({ id }) => id) };
}
