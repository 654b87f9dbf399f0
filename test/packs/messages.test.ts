import { describe, expect, it } from 'vitest';
import { sayPackProblem } from '../../src/i18n/pack-problem/say.ts';
import { change, chapter, compileFiles, type Files, manifest } from '../helpers/packs.ts';

const inChapter = (part: string, by: string): Files => ({ 'one.yaml': change(chapter, part, by) });
const inManifest = (part: string, by: string): Files => ({ 'pack.yaml': change(manifest, part, by) });

function messagesOf(files: Files, language: 'ko' | 'en'): string[] {
  const compiled = compileFiles(files);
  const errors = compiled.ok ? [] : compiled.errors;
  return [...errors, ...compiled.warnings].map((problem) => sayPackProblem(language, problem));
}

const lab = `labs:
  - id: a-lab
    title: A lab
    concepts: [image]
    goal: One container.
    images: [nginx]
    commands: [run]
    checks:
      - { id: one, text: It runs., all: [{ check: container, name: one }] }
    hints:
      - { when: [{ check: container, name: one, not: true }], text: Run it. }
    solution:
      - run: docker run -d --name one nginx
    explanation: It runs.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;
const withLab = (part = '', by = ''): Files => ({
  'one.yaml': chapter + (part ? change(lab, part, by) : lab),
});

const command = `  - kind: command
    id: a-command
    concepts: [image]
    prompt: Run nginx.
    answers: ["docker run nginx"]
    rationale: It runs.
    hint: Think.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;
const withCommand = (part: string, by: string): Files => ({
  'one.yaml': chapter + change(command, part, by),
});

describe('what is needed is said in the words of who writes', () => {
  it.each<[string, Files, string, string]>([
    [
      'an empty file',
      { 'one.yaml': '# nothing\n' },
      'one.yaml:1:1: the file is empty: begin it with id: and title:',
      'one.yaml:1:1: 파일이 비어 있습니다. id:와 title:부터 쓰세요',
    ],
    [
      'a list where there are keys',
      { 'one.yaml': '- a\n' },
      'one.yaml:1:1: "key: value" pairs are needed here, one a line, or { key: value }',
      'one.yaml:1:1: 여기에는 "키: 값" 쌍을 써야 합니다. 한 줄에 하나씩 쓰거나 { 키: 값 }으로 쓰세요',
    ],
    [
      'a text where there is a list',
      withCommand('["docker run nginx"]', 'docker run -d nginx'),
      'one.yaml:29:14: a list is needed here: begin each line with -, or write [ ]',
      'one.yaml:29:14: 여기에는 목록을 써야 합니다. 줄마다 -로 시작하거나 [ ]로 쓰세요',
    ],
    [
      'a list where there is a text',
      inChapter('hint: Think.', 'hint: [Think]'),
      'one.yaml:23:11: a text is needed here: quote it if it begins with [ or {',
      'one.yaml:23:11: 여기에는 텍스트를 써야 합니다. [ 또는 {로 시작하는 텍스트는 따옴표로 묶으세요',
    ],
    [
      'a text where it is true or false',
      inChapter('correct: true', 'correct: "true"'),
      'one.yaml:17:18: true or false is needed here, without quotes',
      'one.yaml:17:18: 여기에는 true나 false를 따옴표 없이 써야 합니다',
    ],
    [
      'a half where there is a whole number',
      inChapter('id: a-card', 'id: a-card\n    version: 1.5'),
      'one.yaml:6:14: a whole number is needed here, without quotes',
      'one.yaml:6:14: 여기에는 정수를 따옴표 없이 써야 합니다',
    ],
    [
      'a text where there is a number',
      inManifest('format: 1', 'format: "1"'),
      'pack.yaml:1:9: a whole number is needed here, without quotes',
      'pack.yaml:1:9: 여기에는 정수를 따옴표 없이 써야 합니다',
    ],
    [
      'a kind of check that there is not',
      withLab('[{ check: container, name: one }]', '[{ check: kontainer, name: one }]'),
      'one.yaml:33:51: must be one of: image, same-image, builds-on, shared-layers, container, logs, page, file, volume, volume-file, command',
      'one.yaml:33:51: 다음 중 하나여야 합니다: image, same-image, builds-on, shared-layers, container, logs, page, file, volume, volume-file, command',
    ],
  ])('%s', (_what, files, en, ko) => {
    expect(messagesOf(files, 'en')).toEqual([en]);
    expect(messagesOf(files, 'ko')).toEqual([ko]);
  });
});

describe('limits', () => {
  it.each<[string, Files, string, string]>([
    [
      'a number too small',
      inChapter('id: a-card', 'id: a-card\n    version: 0'),
      'one.yaml:6:14: the number is too small: at least 1',
      'one.yaml:6:14: 수가 너무 작습니다. 1 이상이어야 합니다',
    ],
    [
      'a number too large',
      withLab('[{ check: container, name: one }]', '[{ check: page, port: 99999, contains: x }]'),
      'one.yaml:33:63: the number is too large: at most 65535',
      'one.yaml:33:63: 수가 너무 큽니다. 65535 이하여야 합니다',
    ],
    [
      'a list too short',
      inManifest('  - one.yaml\n', '  []\n'),
      'pack.yaml:15:3: the list is too short: 1 at least',
      'pack.yaml:15:3: 목록이 너무 짧습니다. 1개 이상 쓰세요',
    ],
    [
      'a list too long',
      inManifest('  - Somebody', `${'  - Somebody\n'.repeat(40)}  - Else`),
      'pack.yaml:6:3: the list is too long: 40 at most',
      'pack.yaml:6:3: 목록이 너무 깁니다. 40개까지 쓸 수 있습니다',
    ],
    [
      'a text too long',
      inChapter('id: a-card', `id: ${'x'.repeat(65)}`),
      'one.yaml:5:9: the text is too long: 64 characters at most',
      'one.yaml:5:9: 텍스트가 너무 깁니다. 64자까지 쓸 수 있습니다',
    ],
  ])('%s', (_what, files, en, ko) => {
    expect(messagesOf(files, 'en')).toEqual([en]);
    expect(messagesOf(files, 'ko')).toEqual([ko]);
  });
});

describe('a file that is no YAML has one message, where the mistake is', () => {
  const title = (by: string) => inChapter('title: A card', by);
  it.each<[string, Files, string, RegExp, RegExp]>([
    ['a tab', title('title: A card\n\tconcepts: [image]\n\tb: 1'), '7:1', /a tab.* spaces/, /탭/],
    ['a tab in a text of lines', title('title: A card\n    version: |\n\tA'), '8:1', /a tab.* spaces/, /탭/],
    ['a text behind |', title('title: | A card\n      here'), '6:14', /lines below/, /아래 줄/],
    ['an open bracket', title('title: { ko: 가, en: A'), '6:12', /bracket is never closed/, /괄호가 닫히지/],
    ['an open double quote', title('title: "A card'), '6:12', /quote is never closed/, /따옴표가 닫히지/],
    ['an open single quote', title("title: 'A card"), '6:12', /quote is never closed/, /따옴표가 닫히지/],
    ['a text with a colon', title('title: A: card'), '6:12', /quote a text with ": "/, /": "가 든 텍스트/],
    ['a key without a colon', title('title A card'), '6:5', /"key: value"/, /"키: 값"/],
    ['a column too few', title('title: A card\n   version: 1'), '7:1', /wrong column/, /칸이 맞지/],
    ['a backquote', title('title: `docker` here'), '6:12', /must not begin/, /시작할 수 없습니다/],
    ['an exclamation mark', title('title: !Look'), '6:12', /must not begin/, /시작할 수 없습니다/],
    ['a percent sign', title('title: %HOME%'), '6:12', /must not begin/, /시작할 수 없습니다/],
    ['a word after a quote', title('title: "A" card'), '6:16', /quote the whole text/, /전체를 따옴표로/],
    ['bold at the beginning', title('title: **A** card'), '6:18', /quote/, /따옴표로/],
    ['no comma', title('title: { ko: "가" en: A }'), '6:18', /comma|quote/, /쉼표|따옴표/],
    ['a backslash', title('title: "C:\\dir"'), '6:15', /backslash/, /역슬래시/],
    [
      'a second document',
      { 'one.yaml': `${chapter}---\nid: two\n` },
      '25:1',
      /second document/,
      /두 번째 문서/,
    ],
    ['something else', { 'one.yaml': `${chapter}]\n` }, '25:1', /cannot be read/, /읽을 수 없는/],
  ])('%s', (_what, files, place, en, ko) => {
    for (const [language, said] of [['en', en] as const, ['ko', ko] as const]) {
      const messages = messagesOf(files, language);
      expect(messages).toEqual([expect.stringMatching(`^one\\.yaml:${place}: `)]);
      expect(messages[0]).toMatch(said);
      if (language === 'ko') expect(messages[0]).not.toMatch(/ [a-z]{4}/);
    }
  });
});

describe('a key that is not known', () => {
  it.each<[string, Files, string, string | undefined]>([
    ['hint', inChapter('    hint: Think.', '    hints: Think.'), 'hints', 'hint'],
    ['correct', inChapter('correct: true', 'Correct: true'), 'Correct', 'correct'],
    ['licence', inManifest('licence: MIT', 'license: MIT'), 'license', 'licence'],
    ['a language', inManifest('{ ko: 작은 팩, en: A small pack }', '{ kr: 작은 팩, en: A }'), 'kr', 'ko'],
    [
      'a condition',
      withLab('{ check: container, name: one }]', '{ check: container, nam: one }]'),
      'nam',
      'name',
    ],
    [
      'one that is there already',
      inChapter('    hint: Think.', '    hint: Think.\n    hints: x'),
      'hints',
      undefined,
    ],
    [
      'another word',
      inChapter('    hint: Think.', '    hint: Think.\n    difficulty: x'),
      'difficulty',
      undefined,
    ],
  ])('is held against those that are: %s', (_what, files, key, meant) => {
    expect(messagesOf(files, 'en')).toContainEqual(
      expect.stringMatching(
        `"${key}" is not known here: ${meant ? `did you mean ${meant}\\?` : 'remove it, or correct its spelling'}$`,
      ),
    );
    expect(messagesOf(files, 'ko')).toContainEqual(
      expect.stringMatching(
        `"${key}": .*키입니다. ${meant ? `${meant}인가요\\?` : '지우거나 철자를 고치세요'}$`,
      ),
    );
  });
});

describe('what is meant is said', () => {
  it.each<[string, Files, string[], string[]]>([
    [
      'an id that is taken',
      inChapter('id: a-card', 'id: constructor'),
      ['one.yaml:5:9: "constructor" is reserved: choose another id'],
      ['one.yaml:5:9: "constructor": 쓸 수 없도록 정해진 이름입니다. 다른 id를 쓰세요'],
    ],
    [
      'a chapter that is listed twice',
      { 'pack.yaml': `${manifest}  - one.yaml\n` },
      ['pack.yaml:16:5: one.yaml is listed already in line 15: remove one of the two lines'],
      ['pack.yaml:16:5: 15번째 줄에 이미 있는 파일입니다(one.yaml). 둘 중 한 줄을 지우세요'],
    ],
    [
      'an address without TLS',
      inChapter('https://docs.docker.com/" }]\n  - kind', 'http://docs.docker.com/" }]\n  - kind'),
      ['one.yaml:9:35: "http://docs.docker.com/" is not safe: write https:// in place of http://'],
      ['one.yaml:9:35: "http://docs.docker.com/": 안전하지 않은 주소입니다. http:// 대신 https://를 쓰세요'],
    ],
    [
      'images that a lab does not list',
      withLab(
        'solution:\n      - run: docker run -d --name one nginx',
        `solution:
      - run: docker run -d --name one httpd
      - run: docker run -d --name two httpd
      - run: docker logs one
      - run: docker run -d --name three redis`,
      ),
      [
        'one.yaml:37:14: this lab has no image httpd: list it under "images" of the lab',
        'one.yaml:40:14: this lab has no image redis: list it under "images" of the lab',
      ],
      [
        'one.yaml:37:14: 이 실습에 없는 이미지입니다(httpd). 실습의 "images" 목록에 추가하세요',
        'one.yaml:40:14: 이 실습에 없는 이미지입니다(redis). 실습의 "images" 목록에 추가하세요',
      ],
    ],
    [
      'two commands in a line',
      withLab(
        '- run: docker run -d --name one nginx',
        '- run: |\n          docker pull nginx\n          docker run -d --name one nginx',
      ),
      ['one.yaml:37:14: a command is one line: begin each command with "- run:" of its own'],
      ['one.yaml:37:14: 명령은 한 줄로 씁니다. 명령마다 "- run:"을 따로 쓰세요'],
    ],
    [
      'a title of two lines',
      inChapter('title: A card', 'title: "A\\ncard"'),
      ['one.yaml:6:12: only one line is possible here: take the line breaks out'],
      ['one.yaml:6:12: 여기에는 한 줄만 쓸 수 있습니다. 줄바꿈을 없애세요'],
    ],
    [
      'a file of a lab in another folder',
      withLab('images: [nginx]', 'images: [nginx]\n    files: [{ name: ../Dockerfile, text: FROM nginx }]'),
      [
        'one.yaml:31:21: "../Dockerfile" is not a name for a file of a lab: use a-z, A-Z, 0-9, dots, hyphens and _, and no folder',
      ],
      [
        'one.yaml:31:21: "../Dockerfile": 실습 파일의 이름으로 쓸 수 없습니다. 폴더 없이 영문자, 숫자, 점, 하이픈, 밑줄만 쓰세요',
      ],
    ],
  ])('%s', (_what, files, en, ko) => {
    const errors = (language: 'en' | 'ko') =>
      messagesOf(files, language).filter((line) => !/recording|실행 기록/.test(line));
    expect(errors('en')).toEqual(en);
    expect(errors('ko')).toEqual(ko);
  });
});
