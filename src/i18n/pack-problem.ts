import type { GivenAwayBy, PlacedProblem, Problem } from '../packs/problem.ts';
import { dockerProblem } from './docker-problem.ts';
import { dockerfileProblem } from './dockerfile-problem.ts';

const quoted = (words: readonly string[]): string => words.join(', ');

/** An unquoted text that begins with a character of YAML's own. */
const isPlainText = (reason: string): boolean => reason.startsWith('Plain value cannot start');

const GIVEN_AWAY: Readonly<Record<'en' | 'ko', Readonly<Record<GivenAwayBy, string>>>> = {
  en: {
    'longest-ko': 'the right choice is the longest in Korean',
    'longest-en': 'the right choice is the longest in English',
    first: 'the right choice is written first',
  },
  ko: {
    'longest-ko': '한국어 정답이 가장 깁니다',
    'longest-en': '영어 정답이 가장 깁니다',
    first: '정답이 맨 앞에 적혀 있습니다',
  },
};

/** What is wrong with a pack, and what to do: one line. */
const en = (problem: Problem): string => {
  switch (problem.code) {
    case 'not-found':
      return `there is no file ${problem.name}: check the name, and the folder`;
    case 'not-a-file':
      return `${problem.name} is not a file: put the YAML file there`;
    case 'symbolic-link':
      return `${problem.name} is a symbolic link: put the file itself there`;
    case 'unreadable':
      return `cannot be read (${problem.reason}): check the file's permissions`;
    case 'too-large':
      return `the file has ${problem.bytes} bytes: split it, ${problem.limit} at most`;
    case 'not-utf8':
      return 'the file is not UTF-8: save it again as UTF-8';
    case 'too-deep':
      return `nested deeper than ${problem.limit}: make it flatter`;
    case 'alias':
      return 'aliases (*name) are not allowed: write the text out';
    case 'yaml':
      return `not valid YAML: ${problem.reason.split('\n')[0]}${isPlainText(problem.reason) ? ': quote the text' : ''}`;
    case 'newer-format':
      return `format ${problem.format} is newer than this trainer knows (${problem.known}): update the trainer`;
    case 'missing':
      return `"${problem.key}" is missing: add it`;
    case 'unknown-key':
      return `"${problem.key}" is not known here: remove it, or correct its spelling`;
    case 'cut-text':
      return `"${problem.rest}" is not known here: if a comma cut it off from a text, quote the whole text`;
    case 'repeated-key':
      return `"${problem.key}" stands here twice: remove one`;
    case 'wrong-type':
      return `expected ${problem.expected}, found ${problem.found}`;
    case 'quote-it':
      return `${problem.value} is not a text: quote it, "${problem.value}"`;
    case 'empty':
      return 'the text is empty: write one';
    case 'too-long':
      return `too long: ${problem.limit} characters at most`;
    case 'too-few':
      return `too few: at least ${problem.limit}`;
    case 'too-many':
      return `too many: at most ${problem.limit}`;
    case 'not-one-of':
      return `must be one of: ${quoted(problem.allowed)}`;
    case 'bad-id':
      return `"${problem.value}" is not an id: use a-z, 0-9 and single hyphens, such as two-containers`;
    case 'bad-version':
      return `"${problem.value}" is not a version: write three numbers, such as "1.0.0"`;
    case 'bad-url':
      return `"${problem.value}" is not an address: write https://…`;
    case 'bad-file-name':
      return `"${problem.value}" is not a chapter's file name: letters, digits, hyphens and .yaml, in the same folder`;
    case 'control-character':
      return `the invisible character ${problem.character} stands in the text: remove it`;
    case 'markup':
      return `"${problem.what}" is not part of a pack's Markdown: use paragraphs, **strong**, \`code\`, lists and fenced blocks`;
    case 'code-language':
      return `the fenced block needs a language: one of ${quoted(problem.allowed)}`;
    case 'diagram-too-wide':
      return `the diagram is ${problem.columns} columns wide: ${problem.limit} at most (a Hangul syllable counts 2)`;
    case 'inline-only':
      return 'only one paragraph is possible here: no lists, no blocks';
    case 'one-correct':
      return `${problem.found} choices are correct: exactly one must be, with correct: true`;
    case 'one-mistake':
      return `${problem.found} lines are wrong: exactly one must be, with mistake: true`;
    case 'some-correct':
      return 'no choice is correct: mark at least one with correct: true';
    case 'all-correct':
      return 'every choice is correct: add a wrong one';
    case 'correct-with-misconception':
      return 'a correct choice stands for no misconception: remove one of the two';
    case 'body-or-steps':
      return 'a card has either body or steps: write one of them';
    case 'blanks':
      return `the prompt must have exactly ${quoted(problem.wanted)}, in both languages`;
    case 'docker':
      return `not a docker command: ${dockerProblem.en(problem.problem)}`;
    case 'bad-image':
      return `"${problem.value}" is not the name of an image: write it like nginx or nginx:alpine`;
    case 'relative-path':
      return `"${problem.value}" must begin with /`;
    case 'confirm-line':
      return `this line of the confirm would not be run: ${dockerProblem.en(problem.problem)}`;
    case 'lab-line':
      return `the lab would not run this line: ${dockerProblem.en(problem.problem)}`;
    case 'dockerfile':
      return dockerfileProblem.en[problem.rule](problem.part);
    case 'duplicate-file':
      return `the lab has a file ${problem.name} already: choose another name`;
    case 'duplicate-id':
      return `the id "${problem.id}" is used already in ${problem.first.file}:${problem.first.line}: choose another`;
    case 'unknown-concept':
      return `pack.yaml has no concept "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': add it there'}`;
    case 'unknown-misconception':
      return `pack.yaml has no misconception "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': add it there'}`;
    case 'unknown-fact':
      return `pack.yaml has no fact "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': add it there'}`;
    case 'unknown-card':
      return `the pack has no card "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': name one, or remove this'}`;
    case 'unused-fact':
      return `no item teaches or asks the fact "${problem.id}": name it in one, or remove it`;
    case 'no-misconception':
      return `the wrong choice "${problem.id}" names no misconception: add one, so that it can be taught`;
    case 'unused-misconception':
      return `no choice stands for the misconception "${problem.id}": use it or remove it`;
    case 'unused-concept':
      return `nothing teaches the concept "${problem.id}": use it or remove it`;
    case 'avoided-term':
      return `the glossary rules out "${problem.word}": say ${problem.term}`;
    case 'given-away':
      return `${GIVEN_AWAY.en[problem.by]} in ${problem.times} of ${problem.questions} questions with one right choice, by chance it would be about ${problem.expected}: ${problem.by === 'first' ? 'move some' : 'shorten some, or say more in the wrong ones'}`;
    case 'no-recording':
      return `"${problem.id}" has no recording for learners without Docker: run "pack record" on it`;
    case 'stale-recording':
      return `the recording of "${problem.id}" is of other commands: run "pack record" again`;
  }
};

const ko = (problem: Problem): string => {
  switch (problem.code) {
    case 'not-found':
      return `${problem.name} 파일이 없습니다. 이름과 폴더를 확인하세요`;
    case 'not-a-file':
      return `${problem.name}은(는) 파일이 아닙니다. 그 자리에 YAML 파일을 두세요`;
    case 'symbolic-link':
      return `${problem.name}은(는) 심볼릭 링크입니다. 파일 자체를 두세요`;
    case 'unreadable':
      return `읽을 수 없습니다(${problem.reason}). 파일 권한을 확인하세요`;
    case 'too-large':
      return `파일이 ${problem.bytes}바이트입니다. ${problem.limit}바이트 이하로 나누세요`;
    case 'not-utf8':
      return 'UTF-8 파일이 아닙니다. UTF-8로 다시 저장하세요';
    case 'too-deep':
      return `${problem.limit}단계보다 깊게 중첩되었습니다. 구조를 단순하게 하세요`;
    case 'alias':
      return '별칭(*이름)은 쓸 수 없습니다. 내용을 그대로 쓰세요';
    case 'yaml':
      return `올바른 YAML이 아닙니다: ${problem.reason.split('\n')[0]}${isPlainText(problem.reason) ? '. 텍스트를 따옴표로 묶으세요' : ''}`;
    case 'newer-format':
      return `format ${problem.format}은(는) 이 프로그램이 아는 것(${problem.known})보다 새롭습니다. 프로그램을 업데이트하세요`;
    case 'missing':
      return `"${problem.key}"이(가) 빠졌습니다. 추가하세요`;
    case 'unknown-key':
      return `"${problem.key}"은(는) 여기에 쓸 수 없습니다. 지우거나 철자를 고치세요`;
    case 'cut-text':
      return `"${problem.rest}"은(는) 여기에 쓸 수 없습니다. 쉼표에서 끊긴 텍스트라면 전체를 따옴표로 묶으세요`;
    case 'repeated-key':
      return `"${problem.key}" 키가 두 번 나옵니다. 하나를 지우세요`;
    case 'wrong-type':
      return `${problem.expected}이(가) 와야 하는데 ${problem.found}입니다`;
    case 'quote-it':
      return `${problem.value}은(는) 텍스트가 아닙니다. "${problem.value}"처럼 따옴표로 묶으세요`;
    case 'empty':
      return '텍스트가 비어 있습니다. 내용을 쓰세요';
    case 'too-long':
      return `너무 깁니다. ${problem.limit}자까지 쓸 수 있습니다`;
    case 'too-few':
      return `너무 적습니다. 적어도 ${problem.limit}개가 필요합니다`;
    case 'too-many':
      return `너무 많습니다. ${problem.limit}개까지 쓸 수 있습니다`;
    case 'not-one-of':
      return `다음 중 하나여야 합니다: ${quoted(problem.allowed)}`;
    case 'bad-id':
      return `"${problem.value}"은(는) id로 쓸 수 없습니다. two-containers처럼 a-z, 0-9, 하이픈만 쓰세요`;
    case 'bad-version':
      return `"${problem.value}"은(는) 버전이 아닙니다. "1.0.0"처럼 숫자 세 개를 쓰세요`;
    case 'bad-url':
      return `"${problem.value}"은(는) 주소가 아닙니다. https://…로 쓰세요`;
    case 'bad-file-name':
      return `"${problem.value}"은(는) 장 파일 이름이 아닙니다. 같은 폴더의 영문자, 숫자, 하이픈과 .yaml로 쓰세요`;
    case 'control-character':
      return `텍스트에 보이지 않는 문자 ${problem.character}가 있습니다. 지우세요`;
    case 'markup':
      return `"${problem.what}"은(는) 쓸 수 없는 표기입니다. 문단, **굵게**, \`코드\`, 목록, 코드 블록만 쓸 수 있습니다`;
    case 'code-language':
      return `코드 블록에 언어를 적어야 합니다: ${quoted(problem.allowed)} 중 하나`;
    case 'diagram-too-wide':
      return `그림의 폭이 ${problem.columns}칸입니다. ${problem.limit}칸 이하로 줄이세요(한글 한 글자는 2칸)`;
    case 'inline-only':
      return '여기에는 문단 하나만 쓸 수 있습니다. 목록과 블록은 쓸 수 없습니다';
    case 'one-correct':
      return `정답이 ${problem.found}개입니다. 보기 하나에만 correct: true를 쓰세요`;
    case 'one-mistake':
      return `틀린 줄이 ${problem.found}개입니다. 한 줄에만 mistake: true를 쓰세요`;
    case 'some-correct':
      return '정답이 없습니다. 하나 이상에 correct: true를 쓰세요';
    case 'all-correct':
      return '모두 정답입니다. 틀린 보기를 추가하세요';
    case 'correct-with-misconception':
      return '정답에는 오해를 연결할 수 없습니다. 둘 중 하나를 지우세요';
    case 'body-or-steps':
      return '카드에는 body나 steps 중 하나만 써야 합니다';
    case 'blanks':
      return `두 언어의 prompt에 ${quoted(problem.wanted)}이(가) 빠짐없이 한 번씩 있어야 합니다`;
    case 'docker':
      return `docker 명령이 아닙니다: ${dockerProblem.ko(problem.problem)}`;
    case 'bad-image':
      return `"${problem.value}"은(는) 이미지 이름이 아닙니다. nginx나 nginx:alpine처럼 쓰세요`;
    case 'relative-path':
      return `"${problem.value}"은(는) /로 시작해야 합니다`;
    case 'confirm-line':
      return `confirm에서 실행하지 않는 줄입니다. ${dockerProblem.ko(problem.problem)}`;
    case 'lab-line':
      return `이 실습에서는 실행하지 않는 줄입니다. ${dockerProblem.ko(problem.problem)}`;
    case 'dockerfile':
      return dockerfileProblem.ko[problem.rule](problem.part);
    case 'duplicate-file':
      return `이 실습에 ${problem.name} 파일이 이미 있습니다. 다른 이름을 쓰세요`;
    case 'duplicate-id':
      return `id "${problem.id}"은(는) ${problem.first.file}:${problem.first.line}에서 이미 썼습니다. 다른 id를 쓰세요`;
    case 'unknown-concept':
      return `pack.yaml에 "${problem.id}" 개념이 없습니다. ${problem.nearest ? `${problem.nearest}인가요?` : '거기에 추가하세요'}`;
    case 'unknown-misconception':
      return `pack.yaml에 "${problem.id}" 오해가 없습니다. ${problem.nearest ? `${problem.nearest}인가요?` : '거기에 추가하세요'}`;
    case 'unknown-fact':
      return `pack.yaml에 "${problem.id}" 사실이 없습니다. ${problem.nearest ? `${problem.nearest}인가요?` : '거기에 추가하세요'}`;
    case 'unknown-card':
      return `이 팩에 "${problem.id}" 카드가 없습니다. ${problem.nearest ? `${problem.nearest}인가요?` : '있는 카드를 적거나 지우세요'}`;
    case 'unused-fact':
      return `"${problem.id}" 사실을 다루는 항목이 없습니다. 항목에 적거나 지우세요`;
    case 'no-misconception':
      return `틀린 보기 "${problem.id}"에 오해가 연결되지 않았습니다. 가르칠 수 있게 추가하세요`;
    case 'unused-misconception':
      return `오해 "${problem.id}"을(를) 쓰는 보기가 없습니다. 쓰거나 지우세요`;
    case 'unused-concept':
      return `개념 "${problem.id}"을(를) 가르치는 곳이 없습니다. 쓰거나 지우세요`;
    case 'avoided-term':
      return `용어집에서 "${problem.word}"은(는) 쓰지 않기로 했습니다. ${problem.term}(으)로 쓰세요`;
    case 'given-away':
      return `정답이 하나인 문제 ${problem.questions}개 가운데 ${problem.times}개에서 ${GIVEN_AWAY.ko[problem.by]}. 우연이라면 ${problem.expected}개쯤입니다. ${problem.by === 'first' ? '일부를 옮기세요' : '일부를 줄이거나 틀린 보기를 늘리세요'}`;
    case 'no-recording':
      return `"${problem.id}"에는 Docker가 없는 사람에게 보여 줄 실행 기록이 없습니다. pack record로 기록하세요`;
    case 'stale-recording':
      return `"${problem.id}"의 실행 기록이 지금 명령과 다릅니다. pack record로 다시 기록하세요`;
  }
};

/** `file:line:col: what is wrong, what to do`, as compilers say it. */
export function sayPackProblem(language: 'ko' | 'en', problem: PlacedProblem): string {
  const say = { en, ko }[language];
  return `${problem.file}:${problem.line}:${problem.column}: ${say(problem)}`;
}
