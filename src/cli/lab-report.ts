import { clean } from '../docker/clean.ts';
import type { LabJudgement } from '../domain/lab/judge.ts';
import type { Ready, Removed } from '../engines/engine.ts';
import { dockerProblem } from '../i18n/docker-problem.ts';
import { engineSayings } from '../i18n/engine.ts';
import { labSayings } from '../i18n/lab.ts';
import { labCommandSayings } from '../i18n/lab-commands.ts';
import type { Lab } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';
import { plain } from './labs.ts';
import { print } from './output.ts';
import type { PlayedLine, Watcher } from './play-lines.ts';

/** How the playing of a lab is told. */
export type LabReport = Watcher & {
  readonly removing: () => void;
  /** `judgement` is absent where it was stopped. */
  readonly ended: (
    played: readonly PlayedLine[],
    judgement: LabJudgement | undefined,
    removed: Removed,
  ) => void;
};

/** One object at the end. */
export function jsonReport(lab: Lab, ready: Ready, language: Language): LabReport {
  const { status: _status, ...engine } = ready;
  return {
    removing: () => {},
    ended: (played, judgement, removed) => {
      const lines = played.map((line) => toldLine(line, language));
      const checks = judgement?.checks ?? [];
      const { hint, deadEnd } = judgement ?? {};
      const solved = judgement?.isSolved ?? false;
      const advice = { hint: adviceOf(lab.hints, hint), deadEnd: adviceOf(lab.deadEnds, deadEnd) };
      print(JSON.stringify({ lab: lab.id, engine, lines, checks, solved, ...advice, removed }));
    },
  };

  function adviceOf(parts: Lab['hints'], index: number | undefined): string | null {
    return textOf(parts, index, language) ?? null;
  }
}

function toldLine(line: PlayedLine, language: Language) {
  if ('refused' in line) {
    const { rule, part } = line.refused;
    const refused = { rule, part, text: dockerProblem[language](line.refused) };
    return { line: line.typed, runs: null, exit: null, ended: null, output: '', refused };
  }
  const { typed, planned, result, output } = line;
  return { line: typed, runs: planned.step.runs, ...result, output, refused: null };
}

/** As it goes, for people. */
export function textReport(lab: Lab, ready: Ready, language: Language): LabReport {
  const say = labCommandSayings[language];
  const sayEngine = engineSayings[language];
  print(`${say.lab(lab.title[language])}\n${sayEngine.engine(ready)}`);
  return {
    onLine: (typed, planned) => {
      print(`\n$ ${clean(typed)}`);
      for (const { wanted, used } of planned?.movedPorts ?? [])
        print(`  ${sayEngine.movedPort(wanted, used)}`);
    },
    onEvent: (event) => {
      if (event.type === 'output') process.stdout.write(event.text);
      else print(`  ${sayEngine.capped}`);
    },
    onPlayed: (line) => {
      if ('refused' in line) return print(`  ✗ ${say.refused(dockerProblem[language](line.refused))}`);
      const { output, result } = line;
      if (output !== '' && !output.endsWith('\n')) print('');
      if (result.ended !== 'exited') print(`  ✗ ${labSayings[language].ended(result)}`);
      else if (result.exit !== 0) print(`  ${sayEngine.exit(result.exit ?? 0)}`);
    },
    removing: () => print(`\n${sayEngine.cleaningUp}`),
    ended: (_played, judgement, removed) => {
      print(sayEngine.removed(removed));
      if (judgement) printJudgement(lab, judgement, language);
    },
  };
}

const MARKS = { passed: '✓', failed: '✗', 'not-answered': '?' } as const;

function printJudgement(lab: Lab, { checks, isSolved, hint, deadEnd }: LabJudgement, language: Language) {
  const say = labCommandSayings[language];
  print(`\n${say.checks}`);
  for (const [index, { verdict }] of checks.entries()) {
    const text = plain(lab.checks[index]?.text[language] ?? []);
    print(`  ${MARKS[verdict]} ${text}${verdict === 'not-answered' ? ` (${say.notAnswered})` : ''}`);
  }
  const passed = checks.filter(({ verdict }) => verdict === 'passed').length;
  print(isSolved ? say.solved : say.notSolved(passed, checks.length));
  const advice = [
    [say.hint, textOf(lab.hints, hint, language)],
    [say.deadEnd, textOf(lab.deadEnds, deadEnd, language)],
  ] as const;
  for (const [told, text] of advice) if (text !== undefined) print(told(text));
}

function textOf(parts: Lab['hints'], index: number | undefined, language: Language): string | undefined {
  const part = index === undefined ? undefined : parts[index];
  return part && plain(part.text[language]);
}
