import wrapAnsi from 'wrap-ansi';
import { clean } from '../docker/clean.ts';
import type { Part } from '../docker/command.ts';
import { compare } from '../docker/equivalence.ts';
import { type Explanation, explainLine } from '../docker/explanation.ts';
import { quoteLine } from '../docker/render.ts';
import { suggestionOf } from '../i18n/docker-problem.ts';
import { sayDifference } from '../i18n/explain/differences.ts';
import { explainSayings } from '../i18n/explain/problems.ts';
import { sayLineProblem, sayPart, sayRisk } from '../i18n/explain/say.ts';
import type { Language } from '../packs/text.ts';
import { exitCode } from './exit-code.ts';
import { print } from './output.ts';

type Options = { readonly language: Language; readonly json: boolean };

/** `explain LINE`: each part with what it means; returns the exit code, 1 if the line is not understood to its end. */
export function explain(typed: string, { language, json }: Options): number {
  const explanation = explainLine(typed);
  if (json) print(JSON.stringify(toldOf(language, explanation)));
  else printExplanation(language, explanation);
  return explanation.problem ? exitCode.checkFailed : exitCode.fine;
}

/** `explain LINE --same-as LINE`: 0 if they are equivalent, 1 with the differences, or with what is not understood. */
export function explainSame(typed: string, sameAs: string, { language, json }: Options): number {
  const [given, wanted] = [explainLine(typed), explainLine(sameAs)];
  const say = explainSayings[language];
  const broken = [given, wanted].flatMap((each) => {
    // `docker --version` can be explained, and is no command that could be compared.
    const problem = each.problem ?? (each.command ? undefined : NO_COMMAND);
    return problem ? [{ ...each, problem }] : [];
  });
  const isKnown = broken.length === 0 && given.command && wanted.command;
  const differences = isKnown ? compare(given.command, wanted.command) : [];
  const told = differences.map((each) => ({
    ...each,
    text: sayDifference(language, wanted.command?.path ?? '', each),
  }));
  const isSame = broken.length === 0 && differences.length === 0;
  if (json) {
    const problems = broken.map((each) => ({ line: each.line, ...problemOf(language, each) }));
    print(JSON.stringify({ equivalent: isSame, differences: told, problems }));
  } else if (isSame) {
    print(say.same);
  } else {
    for (const each of broken) {
      const { problem, suggestion } = problemOf(language, each);
      complain(say.notUnderstood(each.line, [problem?.text, suggestion].filter(Boolean).join('. ')));
    }
    if (told.length > 0) print(say.different(told.length));
    for (const { text } of told) print(indent(text, '- '));
  }
  return isSame ? exitCode.fine : exitCode.checkFailed;
}

const NO_COMMAND = { kind: 'parse', rule: 'missing-command', part: '', command: '' } as const;

/** The arguments of the program in the container are one part. */
function partsOf({ parts }: Explanation): Explanation['parts'] {
  const isInner = ({ part }: { readonly part: Part }): boolean =>
    part.kind === 'argument' && part.role === 'inner';
  const [first, ...more] = parts.filter(isInner);
  if (first?.part.kind !== 'argument') return parts;
  const text = quoteLine([first, ...more].map(({ part }) => part.text));
  return [...parts.filter((each) => !isInner(each)), { ...first, part: { ...first.part, text } }];
}

function toldOf(language: Language, explanation: Explanation) {
  const { line, wasHangul, command } = explanation;
  return {
    ok: explanation.problem === undefined,
    line,
    wasHangul,
    command: command?.path ?? null,
    parts: partsOf(explanation).map(({ part, risks }) => ({
      kind: part.kind,
      text: part.text,
      meaning: sayPart(language, command?.path ?? '', part),
      risks: risks.map((risk) => ({ rule: risk.rule, text: sayRisk(language, risk) })),
    })),
    ...problemOf(language, explanation),
  };
}

function problemOf(language: Language, { problem }: Explanation) {
  const suggestion = problem && suggestionOf(problem);
  return {
    problem: problem
      ? { rule: problem.rule, part: problem.part, text: sayLineProblem(language, problem) }
      : null,
    suggestion: suggestion === undefined ? null : explainSayings[language].meant(suggestion),
  };
}

function printExplanation(language: Language, explanation: Explanation): void {
  const say = explainSayings[language];
  const { line, wasHangul, command, parts } = explanation;
  if (wasHangul) print(`${say.wasHangul(line)}\n`);
  for (const { part, risks } of partsOf(explanation)) {
    print(part.text);
    print(indent(sayPart(language, command?.path ?? '', part), '    '));
    for (const risk of risks) print(indent(`${say.risk}: ${sayRisk(language, risk)}`, '  ! '));
  }
  const { problem, suggestion } = problemOf(language, explanation);
  if (!problem) return;
  complain(parts.length > 0 ? `${problem.text} ${say.onlyDocker}` : problem.text);
  if (suggestion !== null) complain(suggestion);
}

const NARROWEST = 40;
const WIDEST = 100;

/** `mark` stands before the first line, and blanks of its width before the others. */
function indent(text: string, mark: string): string {
  const columns = Math.min(Math.max(process.stdout.columns ?? 80, NARROWEST), WIDEST);
  const wrapped = wrapAnsi(clean(text), columns - mark.length, { trim: true, hard: true });
  return mark + wrapped.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

function complain(text: string): void {
  process.stderr.write(`${clean(text)}\n`);
}
