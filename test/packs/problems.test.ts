import { describe, expect, it } from 'vitest';
import { change, chapter, compileFiles, type Files, manifest, placesOf } from '../helpers/packs.ts';

const question = chapter.slice(chapter.indexOf('  - kind: single-choice'));
const trueFalse = `  - kind: true-false
    id: a-claim
    concepts: [image]
    prompt: An image runs.
    answer: false
    misconception: image-is-running
    rationales: { whenTrue: It does not., whenFalse: Right. }
    hint: Think.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;

const cloze = `  - kind: cloze
    id: a-gap
    concepts: [image]
    prompt: An [[1]] and [[1]].
    blanks: [{ answers: [image], rationale: Yes. }]
    hint: Think.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;
const matching = `  - kind: matching
    id: a-match
    concepts: [image]
    prompt: What belongs together?
    pairs:
      - { id: a, left: A, right: X, rationale: Yes. }
      - { id: b, left: B, right: Y, rationale: Yes. }
      - { id: c, left: C, right: X, rationale: Yes. }
    hint: Think.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;
/** A card's text, from line 9 on. */
const body = (...lines: string[]): Files =>
  inChapter('body: An image.', ['body: |', ...lines.map((line) => `      ${line}`)].join('\n'));

const inChapter = (part: string, by: string): Files => ({ 'one.yaml': change(chapter, part, by) });
const inManifest = (part: string, by: string): Files => ({ 'pack.yaml': change(manifest, part, by) });
const long = (length: number) => 'x'.repeat(length);

describe('what the schema finds, at its place', () => {
  it.each<[string, Files, string[]]>([
    ['newer format', inManifest('format: 1', 'format: 2\nnews: yes'), ['pack.yaml:1:9 newer-format']],
    ['format as a text', inManifest('format: 1', 'format: "1"'), ['pack.yaml:1:9 wrong-type']],
    ['older format', inManifest('format: 1', 'format: 0'), ['pack.yaml:1:9 not-one-of']],
    ['no format', inManifest('format: 1\n', ''), ['pack.yaml:1:1 missing']],
    ['bad version', inManifest('"1.0.0"', '"1.0"'), ['pack.yaml:3:10 bad-version']],
    ['version as a number', inManifest('"1.0.0"', '1.0'), ['pack.yaml:3:10 quote-it']],
    [
      'one language',
      inManifest('{ ko: 작은 팩, en: A small pack }', '{ ko: 팩 }'),
      ['pack.yaml:4:8 missing'],
    ],
    ['a third language', inManifest('en: A small pack', 'en: A, fr: B'), ['pack.yaml:4:27 unknown-key']],
    ['no chapters', inManifest('  - one.yaml\n', '  []\n'), ['pack.yaml:15:3 too-few']],
    [
      'text of the wrong type',
      inManifest('title: image\n', 'title: [image]\n'),
      ['pack.yaml:10:12 wrong-type'],
    ],
    ['missing in a list', inChapter('    title: A card\n', ''), ['one.yaml:4:5 missing']],
    ['missing kind', inChapter('kind: card\n    ', ''), ['one.yaml:4:5 missing']],
    ['unknown kind', inChapter('kind: card', 'kind: slide'), ['one.yaml:4:11 not-one-of']],
    ['an item that is none', inChapter('items:\n', 'items:\n  - card\n'), ['one.yaml:4:5 wrong-type']],
    [
      'a text with a comma between braces',
      inManifest('en: A small pack', 'en: A pack, and small'),
      ['pack.yaml:4:32 cut-text'],
    ],
    [
      'a text with a comma before one word',
      inManifest('en: A small pack', 'en: A pack, small'),
      ['pack.yaml:4:32 cut-text'],
    ],
    ['misspelt key', inChapter('hint: Think.', 'hint: Think.\n    hints: x'), ['one.yaml:24:5 unknown-key']],
    [
      'key of a choice',
      inChapter('correct: true', 'corect: true'),
      ['one.yaml:17:9 unknown-key', 'one.yaml:15:7 one-correct'],
    ],
    ['empty text', inChapter('hint: Think.', 'hint: "  "'), ['one.yaml:23:11 empty']],
    ['long text', inChapter('Think.', long(8001)), ['one.yaml:23:11 too-long']],
    ['long text, at the limit', inChapter('Think.', long(8000)), []],
    ['long id', inChapter('id: a-card', `id: ${long(65)}`), ['one.yaml:5:9 too-long']],
    ['id in capitals', inChapter('id: a-card', 'id: A-Card'), ['one.yaml:5:9 bad-id']],
    ['id with two hyphens', inChapter('id: a-card', 'id: a--card'), ['one.yaml:5:9 bad-id']],
    ['id as a number', inChapter('id: a-card', 'id: 7'), ['one.yaml:5:9 quote-it']],
    [
      'item version 1.5',
      inChapter('id: a-card', 'id: a-card\n    version: 1.5'),
      ['one.yaml:6:14 wrong-type'],
    ],
    ['item version 0', inChapter('id: a-card', 'id: a-card\n    version: 0'), ['one.yaml:6:14 too-low']],
    [
      'no concepts',
      inChapter('A card\n    concepts: [image]', 'A card\n    concepts: []'),
      ['one.yaml:7:15 too-few'],
    ],
    [
      'http',
      inChapter('url: "https://docs.docker.com/" }]\n  - kind', 'url: "http://a" }]\n  - kind'),
      ['one.yaml:9:35 bad-url'],
    ],
    ['neither body nor steps', inChapter('    body: An image.\n', ''), ['one.yaml:4:5 body-or-steps']],
    [
      'both',
      inChapter('body: An image.', 'body: An image.\n    steps: [One, Two]'),
      ['one.yaml:4:5 body-or-steps'],
    ],
    ['one step', inChapter('body: An image.', 'steps: [One]'), ['one.yaml:8:12 too-few']],
    [
      'no wrong line',
      {
        'one.yaml': `${chapter}  - kind: spot-the-mistake
    id: a-line
    concepts: [image]
    prompt: Which line is wrong?
    language: dockerfile
    lines: [{ text: FROM nginx, rationale: Fine. }, { text: RUM ls, rationale: RUN. }]
    hint: Think.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`,
      },
      ['one.yaml:30:12 one-mistake'],
    ],
    ['no right choice', inChapter('        correct: true\n', ''), ['one.yaml:15:7 one-correct']],
    [
      'two right choices',
      inChapter('        misconception: image-is-running\n', '        correct: true\n'),
      ['one.yaml:15:7 one-correct'],
    ],
    [
      'a right choice that stands for a misconception',
      inChapter('correct: true', 'correct: true\n        misconception: image-is-running'),
      ['one.yaml:18:24 correct-with-misconception'],
    ],
    ['correct as a text', inChapter('correct: true', 'correct: "true"'), ['one.yaml:17:18 wrong-type']],
    ['a list in a choice', inChapter('text: A package', 'text: "- A"'), ['one.yaml:16:15 inline-only']],
    ['two lines in a title', inChapter('title: A card', 'title: "A\\ncard"'), ['one.yaml:6:12 one-line']],
    ['a link', inChapter('body: An image.', 'body: "[An](x) image"'), ['one.yaml:8:11 markup']],
    [
      'an unknown code language',
      inChapter('body: An image.', 'body: "```perl\\nx\\n```"'),
      ['one.yaml:8:11 code-language'],
    ],
    [
      'a wide diagram',
      inChapter('body: An image.', `body: "\`\`\`diagram\\n${long(61)}\\n\`\`\`"`),
      ['one.yaml:8:11 diagram-too-wide'],
    ],
    [
      'a diagram without words',
      inChapter('body: An image.', 'body: "```diagram\\nx\\n```"'),
      ['one.yaml:8:11 diagram-words'],
    ],
    ['bold, never closed', body('One.', '', 'A **bold', 'text.'), ['one.yaml:11:7 unclosed']],
    ['bold, closed before a particle', body('- One.', '- **"A"**는 B.'), ['one.yaml:10:7 unclosed']],
    ['bold between quotes', inChapter('Think.', '"A **bold"'), ['one.yaml:23:11 unclosed']],
    ['code, never closed', body('A `code', '', 'text.'), ['one.yaml:9:7 unclosed']],
    ['a block, never closed', body('One.', '', '```bash', 'ls'), ['one.yaml:11:7 unclosed']],
    ['a block, closed by fewer', body('````bash', 'ls', '```'), ['one.yaml:9:7 unclosed']],
    ['signs that mean themselves', body('2 ** 3, `a ** b`, \\*\\* and \\`.'), []],
    ['a blank that stands twice', { 'one.yaml': chapter + cloze }, ['one.yaml:28:13 blanks']],
    ['a blank that stands once', { 'one.yaml': chapter + change(cloze, '[[1]] and [[1]]', '[[1]]') }, []],
    ['two pairs with one right side', { 'one.yaml': chapter + matching }, ['one.yaml:32:34 same-right']],
    [
      'three pairs with a side each',
      { 'one.yaml': chapter + change(matching, 'c, left: C, right: X', 'c, left: C, right: Z') },
      [],
    ],
    ['true or false', { 'one.yaml': chapter + trueFalse }, []],
    [
      'an answer as a text',
      { 'one.yaml': chapter + change(trueFalse, 'answer: false', 'answer: "false"') },
      ['one.yaml:29:13 wrong-type'],
    ],
    [
      'too many choices',
      inChapter('    hint: Think.\n', `${choices(5)}    hint: Think.\n`),
      ['one.yaml:15:7 too-many'],
    ],
    [
      'several, all right',
      several((text) => text.replaceAll('misconception: image-is-running', 'correct: true')),
      ['one.yaml:15:7 all-correct'],
    ],
    [
      'several, none right',
      several((text) => text.replaceAll('correct: true', 'correct: false')),
      ['one.yaml:15:7 some-correct'],
    ],
    ['several, sound', several((text) => text), []],
  ])('%s', (_name, files, places) => {
    expect(placesOf(compileFiles(files))).toEqual(places);
  });

  it('everything at once, over all files, though the manifest has mistakes too', () => {
    const files = {
      'pack.yaml': `${change(manifest, 'licence: MIT\n', '')}  - two.yaml\n  - three.yaml\n  - Four.YML\n`,
      'one.yaml': change(change(chapter, 'id: a-card', 'id: A'), 'hint: Think.', 'hint: 1.10'),
      'two.yaml': 'id: [',
    };
    expect(placesOf(compileFiles(files))).toEqual([
      'pack.yaml:1:1 missing',
      'pack.yaml:17:5 bad-file-name',
      'one.yaml:5:9 bad-id',
      'one.yaml:23:11 quote-it',
      expect.stringMatching(/^two\.yaml:\d:\d yaml$/),
      'pack.yaml:16:5 not-found',
    ]);
  });

  it('what a stranger wrote is told without what a terminal acts on', () => {
    const compiled = compileFiles(inChapter('id: a-card', 'id: "a\\e[2J\\u202e\\n"\n    "k\\e]0;x\\a": 1'));
    expect(compiled).toMatchObject({
      errors: [
        { code: 'bad-id', value: 'a‹U+001B›[2J‹U+202E›' },
        { code: 'unknown-key', key: 'k‹U+001B›]0;x‹U+0007›' },
      ],
    });
  });
});

function choices(count: number): string {
  const choice = (index: number) =>
    `      - { id: more-${index}, text: More, misconception: image-is-running, rationale: No. }\n`;
  return Array.from({ length: count }, (_, index) => choice(index)).join('');
}

function several(edit: (question: string) => string): Files {
  const own = change(question, 'single-choice', 'multiple-response');
  const long = change(own, '    hint: Think.\n', `${choices(1)}    hint: Think.\n`);
  return { 'one.yaml': change(chapter, question, edit(long)) };
}
