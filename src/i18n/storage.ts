import type { Notice } from '../app/state.ts';
import type { StorageProblem } from '../progress/storage-problem.ts';

type Sayings = {
  readonly storage: (problem: StorageProblem) => string;
  readonly reason: (code: string) => string;
  readonly swept: (containers: number) => string;
  readonly reported: (path: string) => string;
  readonly leftBehind: (names: readonly string[]) => string;
};

const en: Sayings = {
  storage(problem) {
    switch (problem.code) {
      case 'no-home':
        return 'No home folder was found, so nothing is saved: start with --data-dir DIR.';
      case 'not-writable':
        return `${notWritableEn[problem.what]} (${this.reason(problem.reason)}): ${problem.path}`;
      case 'not-readable':
        return `Could not be read (${this.reason(problem.reason)}): ${problem.path}`;
      case 'broken':
        return `${problem.path} was damaged: it is kept as ${problem.movedTo}`;
      case 'newer':
        return `${problem.path} was written by a newer version: it is left as it is. Update to use it.`;
    }
  },
  reason(code) {
    switch (code) {
      case 'ENOSPC':
      case 'EDQUOT':
        return 'the disk is full';
      case 'EROFS':
        return 'the disk is read-only';
      case 'EACCES':
      case 'EPERM':
        return 'no permission';
      case 'ENOTDIR':
      case 'EEXIST':
        return 'a file is in the way';
      case 'EISDIR':
        return 'it is a folder';
      case 'ENOENT':
        return 'there is no such folder or drive';
      case 'EBUSY':
        return 'another program has it open';
      default:
        return code;
    }
  },
  swept: (containers) =>
    `An earlier run was cut off; ${containers === 1 ? 'its container is' : `its ${containers} containers are`} now removed.`,
  reported: (path) => `The report is in ${path}: complete it and send it to whoever made the pack.`,
  leftBehind: (names) => `Could not be removed, tried again next time: ${names.join(', ')}`,
};

const ko: Sayings = {
  storage(problem) {
    switch (problem.code) {
      case 'no-home':
        return '홈 폴더를 찾지 못해 아무것도 저장하지 않습니다. --data-dir DIR로 폴더를 정해 주세요.';
      case 'not-writable':
        return `${notWritableKo[problem.what]}(${this.reason(problem.reason)}): ${problem.path}`;
      case 'not-readable':
        return `읽지 못했습니다(${this.reason(problem.reason)}): ${problem.path}`;
      case 'broken':
        return `${problem.path} 파일이 손상되어 따로 옮겨 두었습니다: ${problem.movedTo}`;
      case 'newer':
        return `${problem.path} 파일은 더 새로운 버전이 쓴 것이라 그대로 두었습니다. 업데이트하면 쓸 수 있습니다.`;
    }
  },
  reason(code) {
    switch (code) {
      case 'ENOSPC':
      case 'EDQUOT':
        return '디스크가 가득 참';
      case 'EROFS':
        return '읽기 전용 디스크';
      case 'EACCES':
      case 'EPERM':
        return '권한 없음';
      case 'ENOTDIR':
      case 'EEXIST':
        return '같은 이름의 파일이 있음';
      case 'EISDIR':
        return '폴더임';
      case 'ENOENT':
        return '그런 폴더나 드라이브가 없음';
      case 'EBUSY':
        return '다른 프로그램이 쓰는 중';
      default:
        return code;
    }
  },
  swept: (containers) => `지난번에 중단된 실행이 남긴 컨테이너 ${containers}개를 지웠습니다.`,
  reported: (path) =>
    `신고할 내용을 ${path}에 적어 두었습니다. 무엇이 잘못되었는지 덧붙여 팩을 만든 사람에게 보내세요.`,
  leftBehind: (names) => `지우지 못해 다음에 다시 시도합니다: ${names.join(', ')}`,
};

type Unwritable = Extract<StorageProblem, { code: 'not-writable' }>['what'];

const notWritableEn: Record<Unwritable, string> = {
  answers: 'Answers are not saved',
  settings: 'Settings are not saved',
  report: 'The report was not written',
  export: 'The export was not written',
  backup: 'The backup was not written, so nothing was reset',
};

const notWritableKo: Record<Unwritable, string> = {
  answers: '답을 저장하지 못합니다',
  settings: '설정을 저장하지 못합니다',
  report: '신고할 내용을 적어 두지 못했습니다',
  export: '내보낸 파일을 쓰지 못했습니다',
  backup: '백업을 쓰지 못해 초기화하지 않았습니다',
};

export const storageSayings = { en, ko };

/** One line for the top of the screen. */
export function sayNotice(language: 'ko' | 'en', notice: Notice): string {
  const say = storageSayings[language];
  switch (notice.kind) {
    case 'storage':
    case 'not-reported':
      return say.storage(notice.problem);
    case 'swept':
      return say.swept(notice.containers);
    case 'reported':
      return say.reported(notice.path);
    case 'left-behind':
      return say.leftBehind(notice.names);
  }
}
