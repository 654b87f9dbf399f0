import { describe, expect, it } from 'vitest';
import { sayPackProblem } from '../../src/i18n/pack-problem/say.ts';
import type { PlacedProblem, Problem } from '../../src/packs/problem.ts';
import { change, chapter, compileFiles } from '../helpers/packs.ts';

/** One problem of each code: the compiler insists that none is left out. */
const each: { readonly [Code in Problem['code']]: Omit<Extract<Problem, { code: Code }>, 'code'> } = {
  'not-found': { name: 'one.yaml' },
  'not-a-file': { name: 'one.yaml' },
  'symbolic-link': { name: 'one.yaml' },
  unreadable: { reason: 'EACCES' },
  'too-large': { bytes: 300_000, limit: 262_144 },
  'not-utf8': {},
  'too-deep': { limit: 40 },
  alias: {},
  yaml: { fault: 'tab' },
  'newer-format': { format: 2, known: 1 },
  missing: { key: 'title' },
  'unknown-key': { key: 'titel', nearest: 'title' },
  'cut-text': { rest: 'or two' },
  'repeated-key': { key: 'title' },
  'wrong-type': { needed: 'list' },
  'empty-file': {},
  'quote-it': { value: '1.10' },
  comment: {},
  empty: {},
  'too-long': { limit: 64 },
  'too-few': { limit: 2 },
  'too-many': { limit: 6 },
  'too-low': { limit: 1 },
  'too-high': { limit: 65_535 },
  'not-one-of': { allowed: ['card', 'true-false'] },
  'bad-id': { value: 'A' },
  'reserved-id': { value: 'constructor' },
  'bad-version': { value: '1' },
  'bad-url': { value: 'http://a' },
  'bad-file-name': { value: '../a' },
  'bad-lab-file': { value: '../a' },
  'control-character': { character: 'U+202E' },
  markup: { what: '# a' },
  'code-language': { language: 'perl', allowed: ['bash'] },
  'diagram-too-wide': { columns: 61, limit: 60 },
  'diagram-words': {},
  unclosed: { mark: '**', row: 0 },
  'same-right': { id: 'a' },
  'inline-only': {},
  'one-line': {},
  'one-command': {},
  'one-correct': { found: 2 },
  'one-mistake': { found: 0 },
  'some-correct': {},
  'all-correct': {},
  'correct-with-misconception': {},
  'body-or-steps': {},
  blanks: { wanted: ['[[1]]'] },
  docker: { problem: { kind: 'parse', rule: 'unknown-command', part: 'runn', command: '' } },
  'bad-image': { value: 'A:' },
  'relative-path': { value: 'etc/x' },
  'confirm-line': { problem: { kind: 'policy', rule: 'flag', part: '--privileged' } },
  'lab-line': { problem: { kind: 'policy', rule: 'flag', part: '--privileged' } },
  dockerfile: { rule: 'image', part: 'ubuntu' },
  'duplicate-file': { name: 'Dockerfile' },
  'unlisted-image': { image: 'httpd' },
  'listed-twice': { name: 'two.yaml', first: { file: 'pack.yaml', line: 3, column: 1 } },
  'duplicate-id': { id: 'a', first: { file: 'one.yaml', line: 3, column: 1 } },
  'unknown-concept': { id: 'imgae', nearest: 'image' },
  'unknown-misconception': { id: 'x', nearest: undefined },
  'unknown-fact': { id: 'x', nearest: undefined },
  'unknown-card': { id: 'x', nearest: 'y' },
  'no-misconception': { id: 'x' },
  'unused-misconception': { id: 'x' },
  'unused-concept': { id: 'x' },
  'unused-fact': { id: 'x' },
  'avoided-term': { word: 'tier', term: 'layer' },
  'given-away': { by: 'longest-ko', times: 40, questions: 79, expected: 21 },
  'no-recording': { id: 'x' },
  'stale-recording': { id: 'x' },
  'and-more': { limit: 200 },
};

const problems = Object.entries(each).map(
  ([code, rest]) => ({ code, ...rest, file: 'one.yaml', line: 4, column: 7 }) as PlacedProblem,
);

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  it.each(problems.map((problem) => [problem.code, problem] as const))(
    '%s is one line with its place',
    (_code, problem) => {
      const line = sayPackProblem(language, problem);
      expect(line).toMatch(/^one\.yaml:4:7: \S.+$/);
      expect(line).not.toMatch(/undefined|\[object|NaN/);
      expect(/[가-힣]/.test(line)).toBe(language === 'ko');
      expect(line).not.toMatch(/\((?:는|가|를|으|와|이)\)/);
    },
  );

  it('no two say the same', () => {
    expect(new Set(problems.map((problem) => sayPackProblem(language, problem))).size).toBe(problems.length);
  });
});

it('a stranger’s escape sequences never reach the terminal', () => {
  const compiled = compileFiles({
    'one.yaml': change(chapter, 'id: a-card', 'id: "\\e]52;c;x\\a"\n    "\\e[2J\\n": "\\x9b"'),
  });
  const lines = compiled.ok ? [] : compiled.errors.map((problem) => sayPackProblem('en', problem));
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
});
