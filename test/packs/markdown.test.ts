import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from '../../src/packs/markdown.ts';

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
const paragraph = (...texts: string[]) => ({ type: 'paragraph', spans: texts.map((text) => ({ text })) });

describe('what an author may write', () => {
  it.each<[string, string, unknown[]]>([
    ['a paragraph', 'An image.', [paragraph('An image.')]],
    ['two paragraphs', 'One.\n\nTwo.', [paragraph('One.'), paragraph('Two.')]],
    ['a line break is a space', 'One\ntwo', [paragraph('One two')]],
    ['signs that HTML would escape', `a < b & "c" 'd' > e`, [paragraph(`a < b & "c" 'd' > e`)]],
    ['an escaped star', '\\*a', [paragraph('*', 'a')]],
    ['underscores within a word', 'my_own_image', [paragraph('my_own_image')]],
    [
      'strong and code',
      'An **image** is `a < b`.',
      [
        {
          type: 'paragraph',
          spans: [
            { text: 'An ' },
            { text: 'image', style: 'strong' },
            { text: ' is ' },
            { text: 'a < b', style: 'code' },
            { text: '.' },
          ],
        },
      ],
    ],
    [
      'code within strong',
      '**a `b`**',
      [
        {
          type: 'paragraph',
          spans: [
            { text: 'a ', style: 'strong' },
            { text: 'b', style: 'code' },
          ],
        },
      ],
    ],
    [
      'Korean right after strong',
      '**이미지**는',
      [{ type: 'paragraph', spans: [{ text: '이미지', style: 'strong' }, { text: '는' }] }],
    ],
    [
      'a list',
      '- one\n- two',
      [{ type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] }],
    ],
    [
      'a loose list',
      '- one\n\n- two',
      [{ type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] }],
    ],
    [
      'a numbered list',
      '1. one\n2. two',
      [{ type: 'list', ordered: true, items: [[{ text: 'one' }], [{ text: 'two' }]] }],
    ],
    [
      'a console',
      fence('console', '$ docker ps\nCONTAINER ID'),
      [
        {
          type: 'code',
          language: 'console',
          lines: [
            [
              { text: '$ ', style: 'comment' },
              { text: 'docker ps', style: 'strong' },
            ],
            [{ text: 'CONTAINER ID' }],
          ],
        },
      ],
    ],
    [
      'a Dockerfile',
      fence('dockerfile', 'FROM nginx'),
      [
        {
          type: 'code',
          language: 'dockerfile',
          lines: [[{ text: 'FROM', style: 'keyword' }, { text: ' nginx' }]],
        },
      ],
    ],
    [
      'a diagram, kept as it is',
      fence('diagram two boxes', '┌─┐  *a*\n\n└─┘ <b>'),
      [{ type: 'diagram', alternative: 'two boxes', lines: ['┌─┐  *a*', '', '└─┘ <b>'] }],
    ],
  ])('%s', (_name, source, blocks) => {
    expect(parseMarkdown(source)).toEqual({ value: blocks });
  });
});

describe('what is refused, never dropped', () => {
  it.each([
    ['a link', '[a](https://b.example)', '[a](https://b.example)'],
    ['an address in brackets', '<https://b.example>', '<https://b.example>'],
    ['a definition', '[a]: https://b.example', '[a]: https://b.example'],
    ['an image', 'See ![a](b)', '![a](b)'],
    ['HTML', 'a <b>c</b>', '<b>'],
    ['an HTML block', '<div>\na\n</div>', '<div>'],
    ['a comment', '<!-- a -->', '<!-- a -->'],
    ['a placeholder', 'docker run <image>', '<image>'],
    ['a heading', '# An image', '# An image'],
    ['an underlined heading', 'An image\n---', 'An image'],
    ['a rule', 'a\n\n---', '---'],
    ['a quotation', '> a', '> a'],
    ['emphasis', 'a *b*', '*b*'],
    ['emphasis with underscores', '_b_', '_b_'],
    ['emphasis within strong', '**a *b***', '*b*'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |'],
    ['a table without outer bars', 'a | b\n:-- | --:\n1 | 2', 'a | b'],
    ['a list within a list', '- a\n  - b', '- a'],
    ['code within a list', `- a\n\n  ${fence('bash', 'x').replaceAll('\n', '\n  ')}`, '- a'],
    ['an empty item', '-', '-'],
    ['a list that begins at three', '3. a\n4. b', '3. a'],
  ])('%s', (_name, source, what) => {
    expect(parseMarkdown(source)).toEqual({ problem: { code: 'markup', what } });
  });

  it.each(['', 'perl', 'Bash'])('a fenced block in "%s"', (language) => {
    expect(parseMarkdown(fence(language, 'x'))).toMatchObject({
      problem: { code: 'code-language', language },
    });
  });

  it('a block that is only indented', () => {
    expect(parseMarkdown('a\n\n    docker ps')).toMatchObject({
      problem: { code: 'code-language', language: '' },
    });
  });

  it.each(['- a', 'a\n\nb', fence('bash', 'x'), '1. a'])('more than a paragraph in a line: %j', (source) => {
    expect(parseInline(source)).toEqual({ problem: { code: 'inline-only' } });
  });
});

describe('a diagram fits 60 columns', () => {
  it.each([
    ['x', 60],
    ['─', 60],
    ['이', 30],
    ['あ', 30],
  ])('of %s', (character, most) => {
    const drawn = (count: number) => parseMarkdown(fence('diagram what it shows', character.repeat(count)));
    expect(drawn(most)).toHaveProperty('value');
    expect(drawn(most + 1)).toMatchObject({ problem: { code: 'diagram-too-wide', limit: 60 } });
  });
});
