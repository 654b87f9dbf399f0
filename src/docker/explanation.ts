import { badValue } from './bad-value.ts';
import type { Command, Part } from './command.ts';
import { fromHangulMode } from './hangul.ts';
import { type MixUp, mixUpOf } from './mix-up.ts';
import { parseParts } from './parse.ts';
import type { ParseProblem, WordsProblem, WordsRule } from './problem.ts';
import { type Risk, risksOf } from './risk.ts';
import { splitWords } from './words.ts';

type ExplainedPart = { readonly part: Part; readonly risks: readonly (Risk | MixUp)[] };

export type Explanation = {
  /** What is explained: without a prompt, and in Latin letters. */
  readonly line: string;
  /** It was typed in Hangul mode. */
  readonly wasHangul: boolean;
  /** Absent where nothing of it is a docker command. With a shell's construct, what stands before that. */
  readonly command?: Command;
  readonly parts: readonly ExplainedPart[];
  readonly problem?: WordsProblem | ParseProblem;
};

/** Takes a command line apart as docker would. Never fails: what is not understood is named as a problem. */
export function explainLine(typed: string): Explanation {
  const bare = typed.trim().replace(/^\$\s+/, '');
  const latin = fromHangulMode(bare);
  const [line, wasHangul] = [latin ?? bare, latin !== undefined];
  const words = splitWords(line, { windowsPaths: true });
  if (!words.ok) {
    const { rule, at } = words.error;
    const before = BROKEN.has(rule) ? { parts: [] } : explainBefore(line.slice(0, at));
    return { line, wasHangul, ...before, problem: words.error };
  }
  const explained = explainWords(words.value);
  const { command, parts } = explained;
  const problem =
    command &&
    badValue(
      command,
      parts.map(({ part }) => part),
    );
  return { line, wasHangul, ...(problem ? { parts: [], problem } : explained) };
}

/** A line that no shell would take either: nothing of it is explained. */
const BROKEN: ReadonlySet<WordsRule> = new Set([
  'unclosed-quote',
  'trailing-backslash',
  'control-character',
  'look-alike',
  'empty',
]);

/** What stands before a shell's construct; that may be the argument which is missing there. */
function explainBefore(text: string): Pick<Explanation, 'command' | 'parts'> {
  const words = splitWords(text, { windowsPaths: true });
  if (!words.ok) return { parts: [] };
  const read = explainWords(words.value);
  if (read.command) return { command: read.command, parts: read.parts };
  if (read.problem?.rule !== 'missing-argument') return { parts: [] };
  const { command, parts } = explainWords([...words.value, STAND_IN]);
  const known = parts.filter(({ part }) => part.text !== STAND_IN);
  return command ? { command, parts: known } : { parts: [] };
}

const STAND_IN = '…';

function explainWords(words: readonly string[]): Omit<Explanation, 'line' | 'wasHangul'> {
  const parsed = parseParts(words);
  if (!parsed.ok) {
    const alone = words.length === 2 ? ALONE[words[1] ?? ''] : undefined;
    if (alone !== undefined) return { parts: aloneParts(words, alone) };
    return { parts: [], problem: parsed.error };
  }
  const { command, parts } = parsed.value;
  const risks = risksOf(command);
  return {
    command,
    parts: parts.map((part) => {
      const mixUp = mixUpOf(command, part);
      return { part, risks: [...risks.filter((each) => isOf(each, part)), ...(mixUp ? [mixUp] : [])] };
    }),
  };
}

/** Options of `docker` that need no command. */
const ALONE: Readonly<Record<string, string>> = { '--version': 'version', '-v': 'version', '--help': 'help' };

function aloneParts([program = '', text = '']: readonly string[], name: string): readonly ExplainedPart[] {
  const option = { name, value: true };
  return [
    { part: { kind: 'program', text: program }, risks: [] },
    { part: { kind: 'flag', text, option, typed: [text], ofDocker: true }, risks: [] },
  ];
}

function isOf({ option }: Risk, part: Part): boolean {
  return part.kind === 'flag' ? part.option === option : part.kind === 'command' && option === undefined;
}
