import type { Problem } from '../docker/problem.ts';
import type { ConfirmOutcome, PlanProblem } from '../engines/engine.ts';
import type { LabProblem, LineResult } from '../engines/lab/lab-engine.ts';
import type { Deviation } from '../packs/against-recording.ts';
import { dockerProblem } from './docker-problem.ts';
import { engineSayings } from './engine.ts';
import { labSayings } from './lab.ts';

/** Why a question or a lab of a pack does not do on an engine what its author says. Lines count from 0. */
export type ItemProblem =
  | { readonly kind: 'plan'; readonly problem: PlanProblem }
  | { readonly kind: 'outcome'; readonly outcome: ConfirmOutcome }
  | { readonly kind: 'not-open'; readonly problem: LabProblem }
  | { readonly kind: 'refused'; readonly line: number; readonly problem: Problem }
  | { readonly kind: 'not-ended'; readonly line: number; readonly result: LineResult }
  /** Its `fails` is not true to this exit code. */
  | { readonly kind: 'exit'; readonly line: number; readonly exit: number }
  | { readonly kind: 'solved-untouched' }
  | { readonly kind: 'no-hint' }
  /** After this line; before the first one where it is undefined. */
  | { readonly kind: 'dead-end'; readonly line: number | undefined }
  | { readonly kind: 'not-solved'; readonly checks: readonly string[] }
  /** What the engine holds more (`+`) or less (`-`) than before. */
  | { readonly kind: 'changed'; readonly differences: readonly string[] }
  | { readonly kind: 'not-asked'; readonly detail: string }
  | Deviation;

const en = (problem: ItemProblem): string => {
  switch (problem.kind) {
    case 'plan':
      return engineSayings.en.planProblem(problem.problem);
    case 'outcome':
      return engineSayings.en.outcome(problem.outcome);
    case 'not-open':
      return labSayings.en.problem(problem.problem);
    case 'refused':
      return `line ${problem.line + 1} of the solution is not run: ${dockerProblem.en(problem.problem)}`;
    case 'not-ended':
      return `line ${problem.line + 1} of the solution: ${labSayings.en.ended(problem.result)}`;
    case 'exit':
      return `line ${problem.line + 1} of the solution ended with ${problem.exit}, and "fails" says otherwise`;
    case 'solved-untouched':
      return 'it is solved before anything was done';
    case 'no-hint':
      return 'it gives no hint before anything was done';
    case 'dead-end':
      return problem.line === undefined
        ? 'a dead end is met before anything was done'
        : `a dead end is met after line ${problem.line + 1} of the solution`;
    case 'not-solved':
      return `the solution does not solve it, not passed: ${problem.checks.join(', ')}`;
    case 'changed':
      return `the engine does not hold what it held before: ${problem.differences.join(', ')}`;
    case 'not-asked':
      return `the engine did not say what it holds: ${problem.detail}`;
    case 'recorded-exit':
      return `line ${problem.line + 1} ended with ${problem.is}, and with ${problem.was} in the recording`;
    case 'recorded-text':
      return `line ${problem.line + 1} printed "${problem.is}", and "${problem.was}" in the recording`;
  }
};

const ko = (problem: ItemProblem): string => {
  switch (problem.kind) {
    case 'plan':
      return engineSayings.ko.planProblem(problem.problem);
    case 'outcome':
      return engineSayings.ko.outcome(problem.outcome);
    case 'not-open':
      return labSayings.ko.problem(problem.problem);
    case 'refused':
      return `풀이의 ${problem.line + 1}번째 줄은 실행하지 않습니다. ${dockerProblem.ko(problem.problem)}`;
    case 'not-ended':
      return `풀이의 ${problem.line + 1}번째 줄: ${labSayings.ko.ended(problem.result)}`;
    case 'exit':
      return `풀이의 ${problem.line + 1}번째 줄의 종료 코드(${problem.exit})가 "fails"와 맞지 않습니다`;
    case 'solved-untouched':
      return '아무것도 하지 않았는데 이미 해결되어 있습니다';
    case 'no-hint':
      return '아무것도 하지 않았을 때 보여 줄 힌트가 없습니다';
    case 'dead-end':
      return problem.line === undefined
        ? '아무것도 하지 않았는데 막다른 길에 들어섭니다'
        : `풀이의 ${problem.line + 1}번째 줄을 실행하면 막다른 길에 들어섭니다`;
    case 'not-solved':
      return `풀이로 해결되지 않습니다. 통과하지 못한 검사: ${problem.checks.join(', ')}`;
    case 'changed':
      return `엔진에 있는 것이 전과 다릅니다: ${problem.differences.join(', ')}`;
    case 'not-asked':
      return `엔진에 무엇이 있는지 알아내지 못했습니다: ${problem.detail}`;
    case 'recorded-exit':
      return `${problem.line + 1}번째 줄의 종료 코드가 ${problem.is}입니다. 실행 기록에는 ${problem.was}입니다`;
    case 'recorded-text':
      return `${problem.line + 1}번째 줄의 출력이 "${problem.is}"입니다. 실행 기록에는 "${problem.was}"입니다`;
  }
};

/** One line. */
export const sayItemProblem = (language: 'ko' | 'en', problem: ItemProblem): string =>
  ({ en, ko })
    [language](problem)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
