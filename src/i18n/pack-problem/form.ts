import type { Needed } from '../../packs/problem.ts';
import type { Mark } from '../../packs/unclosed.ts';
import type { YamlFault } from '../../packs/yaml-faults.ts';

// How a pack's files are to be written, where they are not.

/** What has to stand at a place. */
export const needed: Readonly<Record<'en' | 'ko', Readonly<Record<Needed, string>>>> = {
  en: {
    text: 'a text is needed here: quote it if it begins with [ or {',
    'whole-number': 'a whole number is needed here, without quotes',
    'true-or-false': 'true or false is needed here, without quotes',
    list: 'a list is needed here: begin each line with -, or write [ ]',
    pairs: '"key: value" pairs are needed here, one a line, or { key: value }',
  },
  ko: {
    text: '여기에는 텍스트를 써야 합니다. [ 또는 {로 시작하는 텍스트는 따옴표로 묶으세요',
    'whole-number': '여기에는 정수를 따옴표 없이 써야 합니다',
    'true-or-false': '여기에는 true나 false를 따옴표 없이 써야 합니다',
    list: '여기에는 목록을 써야 합니다. 줄마다 -로 시작하거나 [ ]로 쓰세요',
    pairs: '여기에는 "키: 값" 쌍을 써야 합니다. 한 줄에 하나씩 쓰거나 { 키: 값 }으로 쓰세요',
  },
};

/** What makes a file no YAML. */
export const yamlFault: Readonly<Record<'en' | 'ko', Readonly<Record<YamlFault, string>>>> = {
  en: {
    tab: 'a tab stands at the beginning of the line: indent with spaces',
    indent: 'the line begins in the wrong column: begin what belongs together in the same one',
    'unclosed-bracket': 'the bracket is never closed: write the } or ] that belongs to it',
    'unclosed-quote': 'the quote is never closed: write a second one at the end of the text',
    'no-colon':
      'a key and its value are needed here, "key: value"; indent the line if it goes on with a text',
    'second-colon':
      'a second key begins within a value: quote a text with ": ", or correct the indentation below',
    'flow-text': 'a comma is missing between { } or [ ]: write it, or quote a text with ": "',
    start: 'a text must not begin with this character: quote it',
    'block-start': 'a text begins in the lines below | or >, not behind it: move it down, or quote it',
    'after-value': 'the value has ended before this: quote the whole text',
    escape:
      'a backslash has a meaning of its own between double quotes: write it twice, or use single quotes',
    documents: 'a second document begins at ---: one file holds one, remove the line',
    other: 'this cannot be read: look for a missing quote, bracket or space here and in the line above',
  },
  ko: {
    tab: '줄이 탭으로 시작합니다. 공백으로 들여쓰세요',
    indent: '줄이 시작하는 칸이 맞지 않습니다. 함께 속하는 줄은 같은 칸에서 시작하세요',
    'unclosed-bracket': '괄호가 닫히지 않았습니다. 짝이 되는 } 또는 ]를 쓰세요',
    'unclosed-quote': '따옴표가 닫히지 않았습니다. 텍스트 끝에도 따옴표를 쓰세요',
    'no-colon': '여기에는 "키: 값"을 써야 합니다. 앞 텍스트에서 이어지는 줄이라면 들여쓰세요',
    'second-colon':
      '값 안에서 다른 키가 시작됩니다. ": "가 든 텍스트는 따옴표로 묶거나, 아래 줄의 들여쓰기를 고치세요',
    'flow-text': '{ } 또는 [ ] 안에 쉼표가 빠졌습니다. 쉼표를 쓰거나, ": "가 든 텍스트를 따옴표로 묶으세요',
    start: '텍스트는 이 문자로 시작할 수 없습니다. 따옴표로 묶으세요',
    'block-start': '| 또는 > 바로 뒤가 아니라 아래 줄부터 텍스트를 쓰세요. 또는 전체를 따옴표로 묶으세요',
    'after-value': '값이 이 앞에서 이미 끝났습니다. 텍스트 전체를 따옴표로 묶으세요',
    escape: '큰따옴표 안에서 역슬래시는 특별한 뜻이 있습니다. 두 번 쓰거나 작은따옴표를 쓰세요',
    documents: '---에서 두 번째 문서가 시작됩니다. 파일 하나에는 문서 하나만 쓸 수 있으니 이 줄을 지우세요',
    other: '읽을 수 없는 부분입니다. 이 줄과 윗줄에 따옴표, 괄호, 공백이 빠지지 않았는지 보세요',
  },
};

/** A mark of Markdown without its second. */
export const unclosed: Readonly<Record<'en' | 'ko', Readonly<Record<Mark, string>>>> = {
  en: {
    '**': 'this ** makes nothing bold: the closing ** is missing, or has a sign before and a letter behind it; write \\*\\* for the stars themselves',
    '`': 'this ` is never closed: write the second one, or \\` for the sign itself',
    '```': 'this block is never closed: end it with ``` on a line of its own',
  },
  ko: {
    '**': '이 **로 굵어지는 글자가 없습니다. 닫는 **가 없거나, 닫는 ** 앞이 기호이고 뒤에 글자가 붙었습니다. 별표 그대로는 \\*\\*로 쓰세요',
    '`': '이 `가 닫히지 않았습니다. 짝을 쓰거나, 기호 그대로라면 \\`로 쓰세요',
    '```': '이 블록이 닫히지 않았습니다. ```만 있는 줄로 끝내세요',
  },
};
