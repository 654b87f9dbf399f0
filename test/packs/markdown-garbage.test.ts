import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from '../../src/packs/markdown.ts';
import type { Block } from '../../src/packs/text.ts';

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;

function blocksOf(source: string): Block[] {
  const parsed = parseMarkdown(source);
  if (!('value' in parsed)) throw new Error(parsed.problem.code);
  return parsed.value;
}

describe('highlighting', () => {
  const sources = [
    'FROM a AS b\nRUN echo "x" # y',
    '{"a": [1, true, "b"]}',
    'a: "b" # c\n- 1',
    'for i in 1 2; do echo $i; done',
  ];

  it.each(['dockerfile', 'bash', 'json', 'yaml', 'console'])('%s changes no character', (language) => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...sources), fc.string()), (code) => {
        fc.pre(code.trim() !== '' && !code.includes('`') && !code.includes('\r') && !code.includes('\t'));
        const [block] = blocksOf(fence(language, code));
        if (block?.type !== 'code') throw new Error('no code');
        expect(block.lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(code);
      }),
    );
  });
});

it('never throws', () => {
  const piece = fc.constantFrom(
    ...'*_`[]()<>!#-+>|&\\\n 1.~',
    '  ',
    '\n\n',
    '```',
    '**',
    '- ',
    '1. ',
    'a',
    '한',
    '</',
    '<!--',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      parseMarkdown(pieces.join(''));
      parseInline(pieces.join(''));
    }),
    { numRuns: 2000 },
  );
});
