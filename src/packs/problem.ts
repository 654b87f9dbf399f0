import type { Problem as DockerProblem } from '../docker/problem.ts';
import type { DockerfileRule } from './dockerfile.ts';
import type { Mark } from './unclosed.ts';
import type { YamlFault } from './yaml-faults.ts';

/**
 * What can be wrong with a pack. Data, not sentences: `i18n` says it in the user's language.
 * `path` is where in the document (keys and indices), before it is turned into a line.
 */
export type Problem =
  | { readonly code: 'not-found'; readonly name: string }
  | { readonly code: 'not-a-file'; readonly name: string }
  | { readonly code: 'symbolic-link'; readonly name: string }
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'not-utf8' }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'alias' }
  | { readonly code: 'yaml'; readonly fault: YamlFault }
  | { readonly code: 'newer-format'; readonly format: number; readonly known: number }
  | { readonly code: 'missing'; readonly key: string }
  | { readonly code: 'unknown-key'; readonly key: string; readonly nearest: string | undefined }
  | { readonly code: 'cut-text'; readonly rest: string }
  | { readonly code: 'repeated-key'; readonly key: string }
  | { readonly code: 'wrong-type'; readonly needed: Needed }
  | { readonly code: 'empty-file' }
  | { readonly code: 'quote-it'; readonly value: string }
  | { readonly code: 'comment' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'too-few'; readonly limit: number }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'too-low'; readonly limit: number }
  | { readonly code: 'too-high'; readonly limit: number }
  | { readonly code: 'not-one-of'; readonly allowed: readonly string[] }
  | { readonly code: 'bad-id'; readonly value: string }
  | { readonly code: 'reserved-id'; readonly value: string }
  | { readonly code: 'bad-version'; readonly value: string }
  | { readonly code: 'bad-url'; readonly value: string }
  | { readonly code: 'bad-file-name'; readonly value: string }
  /** The name of a file that a lab brings. */
  | { readonly code: 'bad-lab-file'; readonly value: string }
  /** Told as `U+202E`: what is wrong with the text would be wrong with a message, too. */
  | { readonly code: 'control-character'; readonly character: string }
  | { readonly code: 'markup'; readonly what: string }
  | { readonly code: 'code-language'; readonly language: string; readonly allowed: readonly string[] }
  | { readonly code: 'diagram-too-wide'; readonly columns: number; readonly limit: number }
  | { readonly code: 'diagram-words' }
  /** `row`: in which line of the text, counted from 0. */
  | { readonly code: 'unclosed'; readonly mark: Mark; readonly row: number }
  | { readonly code: 'inline-only' }
  | { readonly code: 'one-line' }
  | { readonly code: 'one-command' }
  | { readonly code: 'one-correct'; readonly found: number }
  | { readonly code: 'one-mistake'; readonly found: number }
  | { readonly code: 'some-correct' }
  | { readonly code: 'all-correct' }
  | { readonly code: 'correct-with-misconception' }
  | { readonly code: 'body-or-steps' }
  | { readonly code: 'blanks'; readonly wanted: readonly string[] }
  | { readonly code: 'same-right'; readonly id: string }
  | { readonly code: 'docker'; readonly problem: DockerProblem }
  | { readonly code: 'bad-image'; readonly value: string }
  | { readonly code: 'relative-path'; readonly value: string }
  /** A line of a `confirm`, or of a lab, that its own rules would refuse. */
  | { readonly code: 'confirm-line'; readonly problem: DockerProblem }
  | { readonly code: 'lab-line'; readonly problem: DockerProblem }
  | { readonly code: 'dockerfile'; readonly rule: DockerfileRule; readonly part: string }
  | { readonly code: 'duplicate-file'; readonly name: string }
  | { readonly code: 'unlisted-image'; readonly image: string }
  | { readonly code: 'listed-twice'; readonly name: string; readonly first: Place }
  | { readonly code: 'duplicate-id'; readonly id: string; readonly first: Place }
  | { readonly code: 'unknown-concept'; readonly id: string; readonly nearest: string | undefined }
  | { readonly code: 'unknown-misconception'; readonly id: string; readonly nearest: string | undefined }
  | { readonly code: 'unknown-fact'; readonly id: string; readonly nearest: string | undefined }
  | { readonly code: 'unknown-card'; readonly id: string; readonly nearest: string | undefined }
  | { readonly code: 'no-misconception'; readonly id: string }
  | { readonly code: 'unused-misconception'; readonly id: string }
  | { readonly code: 'unused-concept'; readonly id: string }
  | { readonly code: 'unused-fact'; readonly id: string }
  | { readonly code: 'avoided-term'; readonly word: string; readonly term: string }
  /** Over the whole pack: in `times` of `questions` something but its meaning shows the right choice. */
  | {
      readonly code: 'given-away';
      readonly by: GivenAwayBy;
      readonly times: number;
      readonly questions: number;
      /** By chance, rounded. */
      readonly expected: number;
    }
  | { readonly code: 'no-recording'; readonly id: string }
  | { readonly code: 'stale-recording'; readonly id: string }
  | { readonly code: 'and-more'; readonly limit: number };

/** Of so many in a file, or of a kind in a pack, the rest is not told; that there is a rest, is. */
export const problemLimit = 200;

/** The first of them, and at the place of the next one that there are more. */
export function limited(problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const next = problems[problemLimit];
  if (!next) return problems;
  const { file, line, column } = next;
  return [...problems.slice(0, problemLimit), { code: 'and-more', limit: problemLimit, file, line, column }];
}

export type GivenAwayBy = 'longest-ko' | 'longest-en' | 'shortest-ko' | 'shortest-en' | 'first';

/** A place in a pack's file: `line` and `column` count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

export type PlacedProblem = Problem & Place;

/** What a writer has to write at a place. */
export type Needed = 'text' | 'whole-number' | 'true-or-false' | 'list' | 'pairs';
