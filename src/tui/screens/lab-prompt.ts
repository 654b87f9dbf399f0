import type { Entry, LabPrompt, PromptNote } from '../../app/lab/stage.ts';
import { canonicalLine } from '../../docker/parse.ts';
import { dockerProblem } from '../../i18n/docker-problem.ts';
import { labSayings } from '../../i18n/lab.ts';
import type { Lab } from '../../packs/schema.ts';
import { choice, gap, type Part, pointerWidth, text } from '../body.ts';
import { fieldLines } from '../field-lines.ts';
import { blockLines, hang, type Lines, spansText, wrap } from '../lines.ts';
import { outputLines } from '../output.ts';
import { typedLine } from '../recording.ts';
import { marks, theme } from '../theme.ts';
import type { View } from '../view.ts';

/** The goal, the checks, everything that was run, and the line that is being typed. */
export function promptParts(view: View, lab: Lab, prompt: LabPrompt): Part[] {
  const { state, width } = view;
  const say = labSayings[state.language];
  const parts: Part[] = [
    text(blockLines(lab.goal[state.language], width)),
    gap,
    text(checkLines(view, lab, prompt)),
    gap,
  ];
  if (prompt.transcript.length === 0) parts.push(text(wrap(theme.quiet(say.promptHelp), width)), gap);
  for (const entry of prompt.transcript) parts.push(text(entryLines(view, lab, entry)), gap);
  if (prompt.running) return [...parts, text(wrap(theme.quiet(say.running), width))];
  const { lines, cursor } = fieldLines('$ ', prompt.field, width - pointerWidth);
  return [...parts, choice(lines, true, cursor), ...note(view, prompt)];
}

function note({ state, say, width }: View, { note }: LabPrompt): Part[] {
  if (!note) return [];
  return [text(wrap(theme.warning(sayingOf(note, labSayings[state.language], say.candidates)), width))];
}

function sayingOf(note: PromptNote, say: (typeof labSayings)['en'], candidates: string): string {
  switch (note.kind) {
    case 'hangul':
      return say.hangul(note.latin);
    case 'leaving':
      return say.leaving;
    case 'candidates':
      return `${candidates}: ${note.candidates.join('  ')}`;
  }
}

const checkMarks = {
  passed: theme.right(marks.right),
  failed: theme.quiet(marks.open),
  'not-answered': theme.warning('?'),
} as const;

function checkLines({ state, width }: View, lab: Lab, { judgement }: LabPrompt): Lines {
  const say = labSayings[state.language];
  return lab.checks.flatMap(({ id, text }) => {
    const verdict = judgement.checks.find((check) => check.id === id)?.verdict ?? 'not-answered';
    const told = verdict === 'not-answered' ? ` (${say.notAnswered})` : '';
    return hang(`${checkMarks[verdict]} `, spansText(text[state.language]) + told, width);
  });
}

function entryLines(view: View, lab: Lab, entry: Entry): Lines {
  const { state, width } = view;
  const { language } = state;
  const say = labSayings[language];
  switch (entry.kind) {
    case 'line':
      return ranLines(view, entry);
    case 'refused':
      return [
        ...typedLine(entry.typed, width),
        ...hang(theme.wrong(`${say.refused}: `), dockerProblem[language](entry.problem), width),
      ];
    case 'passed':
      return lab.checks
        .filter(({ id }) => entry.checks.includes(id))
        .flatMap(({ text }) => hang(`${checkMarks.passed} `, theme.right(spansText(text[language])), width));
    case 'hint': {
      const hint = entry.hint === undefined ? undefined : lab.hints[entry.hint];
      if (!hint && entry.isSolved) return wrap(`${theme.right(say.solved)} ${say.solvedNext}`, width);
      return hang(theme.warning(`${say.hint}: `), hint ? spansText(hint.text[language]) : say.noHint, width);
    }
    case 'dead-end': {
      const told = lab.deadEnds[entry.deadEnd];
      const why = told ? spansText(told.text[language]) : '';
      return hang(theme.wrong(`${say.deadEnd}: `), `${why} ${say.startOver}`, width);
    }
    case 'goal':
      return blockLines(lab.goal[language], width);
    case 'solution':
      return [
        ...wrap(theme.quiet(say.solution), width),
        ...lab.solution.flatMap(({ run }) => typedLine(run, width)),
      ];
    case 'help':
      return wrap(say.help, width);
    case 'solved':
      return [
        ...wrap(theme.right(say.solved), width),
        ...blockLines(lab.explanation[language], width),
        '',
        ...wrap(theme.quiet(say.solvedNext), width),
      ];
  }
}

function ranLines({ state, width }: View, entry: Extract<Entry, { kind: 'line' }>): Lines {
  const say = labSayings[state.language];
  const { typed, runs, movedPorts, events, result } = entry;
  const output = events.map((event) => (event.type === 'output' ? event.text : '')).join('');
  const ending = result ? say.ended(result) : '';
  return [
    ...typedLine(typed, width),
    ...(runs !== undefined && runs !== canonicalLine(typed)
      ? hang(theme.quiet('  → '), theme.quiet(runs), width)
      : []),
    ...movedPorts.flatMap(({ wanted, used }) => wrap(theme.warning(say.movedPort(wanted, used)), width)),
    ...outputLines(output, width),
    ...(events.some(({ type }) => type === 'output-capped') ? wrap(theme.quiet(say.capped), width) : []),
    ...(ending === '' ? [] : wrap(theme.wrong(ending), width)),
  ];
}
