import type { WordsProblem, WordsRule } from './problem.ts';
import { fail, ok, type Result } from './result.ts';

/** Unquoted text that only a shell understands; the first match names it. Sticky, longest operators first. */
const SHELL: readonly (readonly [WordsRule, RegExp])[] = [
  ['or', /\|\|/y],
  ['pipe', /\|&?/y],
  ['and', /&&/y],
  ['redirect', /&>>?|\d?[<>][<>&|]?/y],
  ['background', /&/y],
  ['sequence', /;/y],
  ['command-substitution', /\$\(|`/y],
  ['variable', /\$['"]|\$[\w{@*#?$!-]/y],
  ['subshell', /[()]/y],
  ['glob', /[*?[\]]/y],
  ['braces', /\{[^\s{}]*(?:,|\.\.)[^\s{}]*\}/y],
  ['look-alike', /[‘’‚‛“”„‟「」『』＂＇｀]|[^\S \t]/y],
];
/** The same, where a word begins: dashes that are not `-`, as word processors and chats make them. */
const AT_START: readonly (readonly [WordsRule, RegExp])[] = [
  ['comment', /#/y],
  ['tilde', /~/y],
  ['look-alike', /-?[\u2010-\u2015\u2043\u207b\u2212\ufe58\ufe63\uff0d]/y],
];
/** Still alive between double quotes. */
const IN_DOUBLE: readonly (readonly [WordsRule, RegExp])[] = [
  ['command-substitution', /\$\(|`/y],
  ['variable', /\$[\w{@*#?$!-]/y],
];
/** Not even between quotes: what is drawn before the learner agrees must be what runs. */
const UNSEEN = /[^\P{Cc}\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** What a backslash is put before to mean the character itself; before any other it has no use. */
const ESCAPED = /[\s'"$`|&;<>()*?[\]{}~#!\\]/;
const DRIVE = /^[A-Za-z]:/;
/** What stands before the first backslash of a path of Windows; before the others stands that one. */
const PATH = /(?:^|[=:,])(?:[A-Za-z]:|\.{1,2}|%\w+%)$|\\/;

/**
 * Splits a line as a POSIX shell does it for plain words: blanks, quotes and backslashes. What needs a shell is
 * not done but named. Never returns an empty list. `windowsPaths`: a backslash of such a path stays, as in
 * `C:\Users`.
 */
export function splitWords(
  line: string,
  { windowsPaths = false } = {},
): Result<readonly string[], WordsProblem> {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const problem = (rule: WordsRule, part: string): Result<never, WordsProblem> =>
    fail({ kind: 'words', rule, part, at });

  const unseen = UNSEEN.exec(line);
  if (unseen) {
    at = unseen.index;
    return problem(/[\n\r]/.test(unseen[0]) ? 'newline' : 'control-character', unseen[0]);
  }
  while (at < line.length) {
    const character = line.charAt(at);
    if (character === ' ' || character === '\t') {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
      continue;
    }
    if (character === "'") {
      const end = line.indexOf("'", at + 1);
      if (end < 0) return problem('unclosed-quote', line.slice(at));
      word = (word ?? '') + line.slice(at + 1, end);
      at = end + 1;
      continue;
    }
    if (character === '"') {
      const quoted = readDouble(line, at);
      if (!quoted.ok) return quoted;
      word = (word ?? '') + quoted.value.text;
      at = quoted.value.end;
      continue;
    }
    if (character === '\\') {
      const next = line.charAt(at + 1);
      const before = word ?? '';
      const isPath = next === '' ? DRIVE.test(before) : PATH.test(before) && !ESCAPED.test(next);
      if (windowsPaths && isPath) {
        word = before + character;
        at += 1;
        continue;
      }
      if (next === '') return problem('trailing-backslash', character);
      word = (word ?? '') + next;
      at += 2;
      continue;
    }
    const found = firstMatch(word === undefined ? [...AT_START, ...SHELL] : SHELL, line, at);
    if (found) return problem(found.rule, found.part);
    if (word === undefined && words.length === 0) {
      const assignment = ASSIGNMENT.exec(line.slice(at));
      if (assignment) return problem('assignment', assignment[0]);
    }
    word = (word ?? '') + character;
    at += 1;
  }
  if (word !== undefined) words.push(word);
  return words.length === 0 ? problem('empty', line) : ok(words);
}

type Quoted = { readonly text: string; readonly end: number };

/** `start` is at the opening quote; `end` is behind the closing one. */
function readDouble(line: string, start: number): Result<Quoted, WordsProblem> {
  let text = '';
  for (let at = start + 1; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '"') return ok({ text, end: at + 1 });
    const found = firstMatch(IN_DOUBLE, line, at);
    if (found) return fail({ kind: 'words', ...found, at });
    if (character === '\\' && '$`"\\'.includes(line.charAt(at + 1)) && at + 1 < line.length) {
      at += 1;
      text += line.charAt(at);
    } else {
      text += character;
    }
  }
  return fail({ kind: 'words', rule: 'unclosed-quote', part: line.slice(start), at: start });
}

function firstMatch(
  table: readonly (readonly [WordsRule, RegExp])[],
  line: string,
  at: number,
): { readonly rule: WordsRule; readonly part: string } | undefined {
  for (const [rule, pattern] of table) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) return { rule, part: match[0] };
  }
  return undefined;
}
