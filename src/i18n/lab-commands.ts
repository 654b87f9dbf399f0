/** What the commands around labs say. `ko` has exactly the keys of `en`. */
const en = {
  noLabs: 'This pack has no labs.',
  unknownLab: (id: string, nearest: string | undefined, all: readonly string[]) =>
    `There is no lab "${id}". ${nearest === undefined ? `There are: ${all.join(', ')}.` : `Did you mean ${nearest}?`}`,
  unreadable: (file: string, why: string) => `${file} cannot be read: ${why}`,
  why: (code: string): string => {
    switch (code) {
      case 'ENOENT':
      case 'ENOTDIR':
        return 'there is no such file.';
      case 'EISDIR':
        return 'it is a folder.';
      case 'EACCES':
        return 'there is no permission.';
      default:
        return `${code}.`;
    }
  },
  thenTyped: 'Then these commands',
  notAgreed: 'This pack is not the built-in one, and nothing was run. To run it on your Docker, add --yes.',
  lab: (title: string) => `Lab: ${title}`,
  refused: (why: string) => `not run: ${why}`,
  checks: 'Checks',
  notAnswered: 'the engine did not say',
  solved: 'Solved: every check is passed.',
  notSolved: (passed: number, all: number) => `Not solved: ${passed} of ${all} checks are passed.`,
  hint: (text: string) => `Hint: ${text}`,
  deadEnd: (text: string) => `Dead end: ${text}`,
  nothingLeft: 'Earlier labs and runs have left nothing behind.',
  leftover: (session: string, when: string | undefined, endpoint: string | undefined, isAtWork: boolean) =>
    when === undefined || endpoint === undefined
      ? `${session}: cut off before it did anything`
      : `${session}: begun ${when}, on ${endpoint}: ${isAtWork ? 'still at work' : 'to be cleaned up'}`,
};

const ko: typeof en = {
  noLabs: '이 팩에는 실습이 없습니다.',
  unknownLab: (id, nearest, all) =>
    `"${id}" 실습은 없습니다. ${nearest === undefined ? `있는 실습: ${all.join(', ')}.` : `${nearest}인가요?`}`,
  unreadable: (file, why) => `${file}: 읽을 수 없습니다. ${why}`,
  why: (code) => {
    switch (code) {
      case 'ENOENT':
      case 'ENOTDIR':
        return '그런 파일이 없습니다.';
      case 'EISDIR':
        return '파일이 아니라 폴더입니다.';
      case 'EACCES':
        return '권한이 없습니다.';
      default:
        return `${code}.`;
    }
  },
  thenTyped: '그다음 실행할 명령',
  notAgreed:
    '기본 팩이 아니어서 아무것도 실행하지 않았습니다. 이 컴퓨터의 Docker에서 실행하려면 --yes를 붙이세요.',
  lab: (title) => `실습: ${title}`,
  refused: (why) => `실행하지 않음: ${why}`,
  checks: '검사',
  notAnswered: '엔진이 답하지 않음',
  solved: '해결했습니다. 모든 검사를 통과했습니다.',
  notSolved: (passed, all) => `아직 해결하지 못했습니다. 검사 ${all}개 가운데 ${passed}개를 통과했습니다.`,
  hint: (text) => `힌트: ${text}`,
  deadEnd: (text) => `막다른 길: ${text}`,
  nothingLeft: '지난 실습과 실행이 남긴 것이 없습니다.',
  leftover: (session, when, endpoint, isAtWork) =>
    when === undefined || endpoint === undefined
      ? `${session}: 아무것도 하기 전에 중단됨`
      : `${session}: ${when}에 시작, ${endpoint}: ${isAtWork ? '아직 실행 중' : '정리해야 함'}`,
};

export const labCommandSayings = { en, ko };
