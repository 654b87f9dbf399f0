import type { Refused } from '../progress/exchange.ts';

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A path as a shell takes it, also that of Windows; folders of users have blanks in their names. */
const quoted = (path: string): string => (/[\s&()^,;'`]/.test(path) ? `"${path}"` : path);

/** What `progress` says. `ko` has exactly the keys of `en`. */
const en = {
  command: 'take progress to another machine, bring it in, or forget it',
  export: 'write all progress to a file (- for standard output)',
  import: 'take in progress from a file (- for standard input); twice is the same as once',
  reset: 'forget progress; a backup is kept',
  fileTo: 'the file to write',
  fileFrom: 'the file to read',
  force: 'replace the file even if it is no export',
  notReplaced: (file: string) =>
    `${file} exists and is no export of progress, so it was left as it is. To replace it, add --force.`,
  resetPack: 'only of the pack with this id',
  yes: 'do not ask',
  exported: (count: number, file: string) => `${some(count, 'entry', 'entries')} written to ${file}.`,
  imported: (count: number, known: number) =>
    `${some(count, 'new entry', 'new entries')} taken in, ${known} were there already.`,
  refused: (count: number) => `${some(count, 'line was', 'lines were')} not taken:`,
  line: (line: number) => `line ${line}`,
  more: (count: number) => `and ${some(count, 'more line', 'more lines')}`,
  why: {
    torn: 'cut off',
    garbage: 'not an entry of a journal',
    newer: 'of a newer version: update the trainer, and import again',
  } satisfies Record<Refused['why'], string>,
  unreadable: (file: string, reason: string) => `${file} could not be read: ${reason}`,
  noFile: 'there is no such file',
  isFolder: 'it is a folder',
  nothing: 'There is no progress to forget.',
  nothingOf: (pack: string, others: readonly string[]) =>
    `There is no progress in a pack ${pack}${others.length > 0 ? `, but in: ${others.join(', ')}` : ''}.`,
  ask: (count: number, packs: readonly string[]) =>
    `Forget ${some(count, 'entry', 'entries')} of ${packs.join(', ')}? A backup is kept. [y/N] `,
  agreed: /^(y|yes)$/i,
  notAgreed: 'Nothing was forgotten. Without a terminal, add --yes.',
  kept: 'Nothing was forgotten.',
  done: (count: number, backup: string) =>
    `${some(count, 'entry', 'entries')} forgotten. To bring them back: docker-image-trainer progress import ${quoted(backup)}`,
  running: 'A trainer is running on this progress. Quit it, and reset once more.',
};

const ko: typeof en = {
  command: '진행 상황을 다른 컴퓨터로 옮기거나, 가져오거나, 지우기',
  export: '모든 진행 상황을 파일에 쓰기(-는 표준 출력)',
  import: '파일의 진행 상황을 가져오기(-는 표준 입력). 두 번 가져와도 한 번과 같음',
  reset: '진행 상황 지우기. 백업은 남김',
  fileTo: '쓸 파일',
  fileFrom: '읽을 파일',
  force: '내보낸 기록이 아닌 파일이어도 바꾸기',
  notReplaced: (file) =>
    `${file}: 이미 있는 파일이고 내보낸 기록이 아니어서 그대로 두었습니다. 바꾸려면 --force를 붙이세요.`,
  resetPack: '이 id의 팩만',
  yes: '묻지 않기',
  exported: (count, file) => `기록 ${count}개를 ${file}에 썼습니다.`,
  imported: (count, known) => `새 기록 ${count}개를 가져왔습니다. ${known}개는 이미 있었습니다.`,
  refused: (count) => `${count}줄은 가져오지 않았습니다.`,
  line: (line) => `${line}번째 줄`,
  more: (count) => `그 밖에 ${count}줄`,
  why: {
    torn: '중간에 잘림',
    garbage: '진행 기록이 아님',
    newer: '더 새로운 버전의 기록. 트레이너를 업데이트한 뒤 다시 가져오세요',
  },
  unreadable: (file, reason) => `${file} 파일을 읽지 못했습니다. ${reason}`,
  noFile: '그런 파일이 없습니다',
  isFolder: '폴더입니다',
  nothing: '지울 진행 상황이 없습니다.',
  nothingOf: (pack, others) =>
    `${pack} 팩에는 진행 상황이 없습니다.${others.length > 0 ? ` 있는 팩: ${others.join(', ')}` : ''}`,
  ask: (count, packs) => `${packs.join(', ')}의 기록 ${count}개를 지울까요? 백업은 남겨 둡니다. [y/N] `,
  agreed: /^(y|yes|예|네|ㅛ)$/i,
  notAgreed: '아무것도 지우지 않았습니다. 터미널 없이 지우려면 --yes를 붙이세요.',
  kept: '아무것도 지우지 않았습니다.',
  done: (count, backup) =>
    `기록 ${count}개를 지웠습니다. 되돌리려면: docker-image-trainer progress import ${quoted(backup)}`,
  running: '이 진행 상황을 쓰는 트레이너가 실행 중입니다. 트레이너를 끝내고 다시 지우세요.',
};

export const progressSayings = { en, ko };
