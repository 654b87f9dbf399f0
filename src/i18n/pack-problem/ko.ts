import type { GivenAwayBy, Problem } from '../../packs/problem.ts';
import { dockerProblem } from '../docker-problem.ts';
import { dockerfileProblem } from '../dockerfile-problem.ts';
import { needed, unclosed, yamlFault } from './form.ts';

const quoted = (words: readonly string[]): string => words.join(', ');

const GIVEN_AWAY: Readonly<Record<GivenAwayBy, string>> = {
  'longest-ko': '한국어 정답이 가장 깁니다',
  'longest-en': '영어 정답이 가장 깁니다',
  'shortest-ko': '한국어 정답이 가장 짧습니다',
  'shortest-en': '영어 정답이 가장 짧습니다',
  first: '정답이 맨 앞에 적혀 있습니다',
};

/** What is wrong with a pack, and what to do: one line. */
export const ko = (problem: Problem): string => {
  switch (problem.code) {
    case 'not-found':
      return `${problem.name} 파일이 없습니다. 이름과 폴더를 확인하세요`;
    case 'not-a-file':
      return `${problem.name}: 파일이 아닙니다. 그 자리에 YAML 파일을 두세요`;
    case 'symbolic-link':
      return `${problem.name}: 심볼릭 링크입니다. 파일 자체를 두세요`;
    case 'unreadable':
      return `읽을 수 없습니다(${problem.reason}). 파일 권한을 확인하세요`;
    case 'too-large':
      return `파일이 ${problem.bytes}바이트입니다. ${problem.limit}바이트 이하로 나누세요`;
    case 'not-utf8':
      return 'UTF-8 파일이 아닙니다. UTF-8로 다시 저장하세요';
    case 'too-deep':
      return `${problem.limit}단계보다 깊게 중첩되었습니다. 구조를 단순하게 하세요`;
    case 'alias':
      return '텍스트는 YAML에서 별칭을 뜻하는 *로 시작할 수 없습니다. 따옴표로 묶으세요';
    case 'yaml':
      return yamlFault.ko[problem.fault];
    case 'newer-format':
      return `format ${problem.format}: 이 프로그램이 아는 것(${problem.known})보다 새롭습니다. 프로그램을 업데이트하세요`;
    case 'missing':
      return `"${problem.key}" 키가 빠졌습니다. 추가하세요`;
    case 'unknown-key':
      return `"${problem.key}": 여기에 쓸 수 없는 키입니다. ${problem.nearest ? `${problem.nearest}인가요?` : '지우거나 철자를 고치세요'}`;
    case 'cut-text':
      return `"${problem.rest}": 여기에 쓸 수 없는 키입니다. 쉼표에서 끊긴 텍스트라면 전체를 따옴표로 묶으세요`;
    case 'repeated-key':
      return `"${problem.key}" 키가 두 번 나옵니다. 하나를 지우세요`;
    case 'wrong-type':
      return needed.ko[problem.needed];
    case 'empty-file':
      return '파일이 비어 있습니다. id:와 title:부터 쓰세요';
    case 'quote-it':
      return `${problem.value}: 텍스트가 아닙니다. "${problem.value}"처럼 따옴표로 묶으세요`;
    case 'comment':
      return '# 뒤는 주석이어서 보이지 않습니다. 텍스트의 일부라면 전체를 따옴표로 묶고, 주석이라면 따로 한 줄에 쓰세요';
    case 'empty':
      return '텍스트가 비어 있습니다. 내용을 쓰세요';
    case 'too-long':
      return `텍스트가 너무 깁니다. ${problem.limit}자까지 쓸 수 있습니다`;
    case 'too-few':
      return `목록이 너무 짧습니다. ${problem.limit}개 이상 쓰세요`;
    case 'too-many':
      return `목록이 너무 깁니다. ${problem.limit}개까지 쓸 수 있습니다`;
    case 'too-low':
      return `수가 너무 작습니다. ${problem.limit} 이상이어야 합니다`;
    case 'too-high':
      return `수가 너무 큽니다. ${problem.limit} 이하여야 합니다`;
    case 'not-one-of':
      return `다음 중 하나여야 합니다: ${quoted(problem.allowed)}`;
    case 'bad-id':
      return `"${problem.value}": id로 쓸 수 없습니다. two-containers처럼 a-z, 0-9, 하이픈만 쓰세요`;
    case 'reserved-id':
      return `"${problem.value}": 쓸 수 없도록 정해진 이름입니다. 다른 id를 쓰세요`;
    case 'bad-version':
      return `"${problem.value}": 버전이 아닙니다. "1.0.0"처럼 숫자 세 개를 쓰세요`;
    case 'bad-url':
      return problem.value.startsWith('http://')
        ? `"${problem.value}": 안전하지 않은 주소입니다. http:// 대신 https://를 쓰세요`
        : `"${problem.value}": 주소가 아닙니다. https://…로 쓰세요`;
    case 'bad-file-name':
      return `"${problem.value}": 장 파일 이름이 아닙니다. 같은 폴더의 영문자, 숫자, 하이픈과 .yaml로 쓰세요`;
    case 'bad-lab-file':
      return `"${problem.value}": 실습 파일의 이름으로 쓸 수 없습니다. 폴더 없이 영문자, 숫자, 점, 하이픈, 밑줄만 쓰세요`;
    case 'control-character':
      return `텍스트에 보이지 않는 문자 ${problem.character}가 있습니다. 지우세요`;
    case 'markup':
      return `"${problem.what}": 쓸 수 없는 표기입니다. 문단, **굵게**, \`코드\`, 목록, 코드 블록만 쓸 수 있습니다`;
    case 'code-language':
      return `코드 블록에 언어를 적어야 합니다: ${quoted(problem.allowed)} 중 하나`;
    case 'diagram-too-wide':
      return `그림의 폭이 ${problem.columns}칸입니다. ${problem.limit}칸 이하로 줄이세요(한글 한 글자는 2칸)`;
    case 'diagram-words':
      return '그림이 보이지 않는 곳에서 대신 쓸 설명을 ```diagram 바로 뒤에 쓰세요';
    case 'unclosed':
      return unclosed.ko[problem.mark];
    case 'same-right':
      return `"${problem.id}" 쌍과 오른쪽이 같습니다. 오른쪽은 쌍마다 달라야 합니다`;
    case 'inline-only':
      return '여기에는 문단 하나만 쓸 수 있습니다. 목록과 블록은 쓸 수 없습니다';
    case 'one-line':
      return '여기에는 한 줄만 쓸 수 있습니다. 줄바꿈을 없애세요';
    case 'one-command':
      return '명령은 한 줄로 씁니다. 명령마다 "- run:"을 따로 쓰세요';
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
      return `두 언어의 prompt에 빠짐없이 한 번씩 있어야 합니다: ${quoted(problem.wanted)}`;
    case 'docker':
      return `docker 명령이 아닙니다: ${dockerProblem.ko(problem.problem)}`;
    case 'bad-image':
      return `"${problem.value}": 이미지 이름이 아닙니다. nginx나 nginx:alpine처럼 쓰세요`;
    case 'relative-path':
      return `"${problem.value}": /로 시작해야 합니다`;
    case 'confirm-line':
      return `confirm에서 실행하지 않는 줄입니다. ${dockerProblem.ko(problem.problem)}`;
    case 'lab-line':
      return `이 실습에서는 실행하지 않는 줄입니다. ${dockerProblem.ko(problem.problem)}`;
    case 'dockerfile':
      return dockerfileProblem.ko[problem.rule](problem.part);
    case 'duplicate-file':
      return `이 실습에 ${problem.name} 파일이 이미 있습니다. 다른 이름을 쓰세요`;
    case 'unlisted-image':
      return `이 실습에 없는 이미지입니다(${problem.image}). 실습의 "images" 목록에 추가하세요`;
    case 'listed-twice':
      return `${problem.first.line}번째 줄에 이미 있는 파일입니다(${problem.name}). 둘 중 한 줄을 지우세요`;
    case 'duplicate-id':
      return `id "${problem.id}": ${problem.first.file}:${problem.first.line}에서 이미 썼습니다. 다른 id를 쓰세요`;
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
      return `이 오해를 쓰는 보기가 없습니다("${problem.id}"). 쓰거나 지우세요`;
    case 'unused-concept':
      return `이 개념을 가르치는 곳이 없습니다("${problem.id}"). 쓰거나 지우세요`;
    case 'avoided-term':
      return `용어집에서 쓰지 않기로 한 말입니다("${problem.word}"). 다음 말로 바꾸세요: "${problem.term}"`;
    case 'given-away':
      return `정답이 하나인 문제 ${problem.questions}개 가운데 ${problem.times}개에서 ${GIVEN_AWAY[problem.by]}. 우연이라면 ${problem.expected}개쯤입니다. ${problem.by === 'first' ? '일부를 옮기세요' : '길이를 고르게 하세요'}`;
    case 'no-recording':
      return `"${problem.id}"에는 Docker가 없는 사람에게 보여 줄 실행 기록이 없습니다. pack record로 기록하세요`;
    case 'stale-recording':
      return `"${problem.id}"의 실행 기록이 지금 명령과 다릅니다. pack record로 다시 기록하세요`;
    case 'and-more':
      return `처음 ${problem.limit}개만 보였고 더 있습니다. 고친 뒤 다시 검사하세요`;
  }
};
