import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteLine } from '../../src/docker/render.ts';
import { splitWords } from '../../src/docker/words.ts';

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['docker run nginx', ['docker', 'run', 'nginx']],
  ['  docker \t ps  ', ['docker', 'ps']],
  [`echo 'a b' "c d" e\\ f`, ['echo', 'a b', 'c d', 'e f']],
  [`a'b'"c"d`, ['abcd']],
  [`'' ""`, ['', '']],
  [`"a\\"b\\\\c\\$d\\e"`, ['a"b\\c$d\\e']],
  [`'a\\b $x \`y\` * > |'`, ['a\\b $x `y` * > |']],
  [`"* > | ; & ~ #"`, ['* > | ; & ~ #']],
  ['--format {{.ID}}', ['--format', '{{.ID}}']],
  ['a#b a~b a=b 1', ['a#b', 'a~b', 'a=b', '1']],
  ['100$', ['100$']],
  [String.raw`\$x \* \;`, ['$x', '*', ';']],
  ['echo "이미지 — ‘좋다’"', ['echo', '이미지 — ‘좋다’']],
];
test.each(WORDS)('%s', (line, words) => {
  expect(splitWords(line)).toEqual({ ok: true, value: words });
});

test.each<[string, readonly string[]]>([
  [String.raw`-v C:\Users\김\site:/data nginx`, ['-v', String.raw`C:\Users\김\site:/data`, 'nginx']],
  [String.raw`-v C:\site\:/data`, ['-v', String.raw`C:\site\:/data`]],
  [String.raw`-v .\site:/data`, ['-v', String.raw`.\site:/data`]],
  ['web:/etc C:\\temp\\', ['web:/etc', 'C:\\temp\\']],
  ['e\\ f \\$x \\\\ \\;', ['e f', '$x', '\\', ';']],
  [String.raw`--name my\-web -e A\=b`, ['--name', 'my-web', '-e', 'A=b']],
  [String.raw`--mount type=bind,source=C:\a\b`, ['--mount', String.raw`type=bind,source=C:\a\b`]],
  [String.raw`-v %cd%\site:/x`, ['-v', String.raw`%cd%\site:/x`]],
])('with paths of Windows: %s', (line, words) => {
  expect(splitWords(line, { windowsPaths: true })).toEqual({ ok: true, value: words });
});

const PROBLEMS: readonly (readonly [string, string, string, number])[] = [
  ['a | b', 'pipe', '|', 2],
  ['a |& b', 'pipe', '|&', 2],
  ['a || b', 'or', '||', 2],
  ['a && b', 'and', '&&', 2],
  ['a & b', 'background', '&', 2],
  ['a; b', 'sequence', ';', 1],
  ['a > b', 'redirect', '>', 2],
  ['a >> b', 'redirect', '>>', 2],
  ['a 2>&1', 'redirect', '2>&', 2],
  ['a &> b', 'redirect', '&>', 2],
  ['a < b', 'redirect', '<', 2],
  ['a << b', 'redirect', '<<', 2],
  ['a $(b)', 'command-substitution', '$(', 2],
  ['a "$(b)"', 'command-substitution', '$(', 3],
  ['a `b`', 'command-substitution', '`', 2],
  ['a $b', 'variable', '$b', 2],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's.
  ['a "${b}"', 'variable', '${', 3],
  ["a $'b'", 'variable', "$'", 2],
  ['a *', 'glob', '*', 2],
  ['a b?', 'glob', '?', 3],
  ['a [b]', 'glob', '[', 2],
  ['a {b,c}', 'braces', '{b,c}', 2],
  ['a {1..3}', 'braces', '{1..3}', 2],
  ['a ~/b', 'tilde', '~', 2],
  ['a # b', 'comment', '#', 2],
  ['a\nb', 'newline', '\n', 1],
  ['a "b\nc"', 'newline', '\n', 4],
  ['(a)', 'subshell', '(', 0],
  ['A=b c', 'assignment', 'A=', 0],
  ["a 'b", 'unclosed-quote', "'b", 2],
  ['a "b', 'unclosed-quote', '"b', 2],
  ['a \\', 'trailing-backslash', '\\', 2],
  ['a\u001b[0m', 'control-character', '\u001b', 1],
  ["a '\u202e'", 'control-character', '\u202e', 3],
  ['a –v', 'look-alike', '–', 2],
  ['a -–v', 'look-alike', '-–', 2],
  ['a “b”', 'look-alike', '“', 2],
  ['a\u00a0b', 'look-alike', '\u00a0', 1],
  ['', 'empty', '', 0],
];
test.each(PROBLEMS)('%j is a %s', (line, rule, part, at) => {
  expect(splitWords(line)).toEqual({ ok: false, error: { kind: 'words', rule, part, at } });
});

test('a quoted line has the words that it was made of', () => {
  const word = fc.string({ unit: 'grapheme' }).filter((text) => !/[^\P{C}]|[\p{Zl}\p{Zp}]/u.test(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(splitWords(quoteLine(words))).toEqual({ ok: true, value: words });
    }),
  );
});
