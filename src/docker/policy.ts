import type { Command, Part } from './command.ts';
import { parseParts } from './parse.ts';
import { permitContainer } from './policy-container.ts';
import { permitFetch } from './policy-fetch.ts';
import { nearestImage, permitImage } from './policy-image.ts';
import { permitLab } from './policy-lab.ts';
import {
  type Given,
  type Permitted,
  type PermittedStep,
  refuse,
  type State,
  startState,
} from './policy-state.ts';
import type { Problem } from './problem.ts';
import { fail, ok, type Result } from './result.ts';
import { splitWords } from './words.ts';

export type StepProblem = { readonly step: number; readonly problem: Problem };

/**
 * The allowlist for `confirm`: what is not named here is refused. Each line is parsed, checked and built anew, so
 * that nothing of what was typed reaches docker unread. All steps are checked before any of them may run.
 */
export function permitSteps(
  lines: readonly string[],
  given: Given,
): Result<readonly PermittedStep[], StepProblem> {
  // Twice: `docker images` shows the images of the steps, and later steps name some of them.
  const first = permitAll(lines, given, startState());
  if (!first.ok) return first;
  const mentioned = first.value.flatMap((step) => (step.kind === 'docker' ? step.references : []));
  return permitAll(lines, given, { ...startState(), mentioned: [...new Set(mentioned)] });
}

function permitAll(
  lines: readonly string[],
  given: Given,
  start: State,
): Result<readonly PermittedStep[], StepProblem> {
  const steps: PermittedStep[] = [];
  let state = start;
  for (const [step, line] of lines.entries()) {
    const permitted = permitLine(line, given, state);
    if (!permitted.ok) return { ok: false, error: { step, problem: permitted.error } };
    steps.push(permitted.value.step);
    state = permitted.value.state;
  }
  return ok(steps);
}

/** One line: what will run, and what there is for the lines after it. */
export function permitLine(line: string, given: Given, state: State): Result<Permitted, Problem> {
  const words = splitWords(line);
  if (!words.ok) return words;
  if (words.value[0] === 'curl') return permitFetch(words.value, given, state);
  const parsed = parseParts(words.value);
  if (!parsed.ok) return parsed;
  const permitted = permitCommand(parsed.value.command, given, state);
  if (permitted.ok) return permitted;
  return fail(withSuggestion(asTyped(permitted.error, parsed.value.parts), given, state));
}

/** A learner knows the flag by what was typed. */
function asTyped(problem: Problem, parts: readonly Part[]): Problem {
  if (problem.kind !== 'policy' || (problem.rule !== 'flag' && problem.rule !== 'global-option'))
    return problem;
  const found = parts.find((part) => part.kind === 'flag' && `--${part.option.name}` === problem.part);
  const typed = found?.text.split(/[ =]/)[0];
  return typed === undefined || typed === problem.part ? problem : { ...problem, typed };
}

function withSuggestion(problem: Problem, given: Given, state: State): Problem {
  if (problem.kind !== 'policy' || problem.rule !== 'image') return problem;
  const suggestion = nearestImage(problem.part, given, state);
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** Every flag that may be given, by command; any other command is refused. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  run: ['detach', 'publish', 'name', 'rm', 'env'],
  create: ['publish', 'name', 'rm', 'env'],
  start: ['attach'],
  stop: [],
  rm: [],
  ps: ['all', 'quiet'],
  exec: [],
  logs: [],
  diff: [],
  pull: ['quiet'],
  images: ['all', 'quiet'],
  rmi: [],
  tag: [],
  history: ['quiet'],
};

function permitCommand(command: Command, given: Given, state: State): Result<Permitted, Problem> {
  if (given.lab) return permitLab(command, given, given.lab, state);
  const [global] = command.globals;
  if (global) return refuse('global-option', `--${global.name}`);
  const allowed = Object.hasOwn(FLAGS, command.path) ? FLAGS[command.path] : undefined;
  if (!allowed) return refuse('command', command.path);
  const foreign = command.options.find((option) => !allowed.includes(option.name));
  if (foreign) return refuse('flag', `--${foreign.name}`);
  return permitContainer(command, given, state) ?? permitImage(command, given, state);
}
