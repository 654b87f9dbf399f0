import type { Key } from '../app/key.ts';
import type { Intent, Mode } from '../app/keymap.ts';

/** What a key does, in a word or two: for the bottom line, the menu and the help. */
const en: Record<Intent, string> = {
  up: 'up',
  down: 'down',
  'page-up': 'a page up',
  'page-down': 'a page down',
  previous: 'back one step',
  next: 'next',
  choose: 'select',
  toggle: 'mark or unmark',
  pick: 'choose by number',
  submit: 'answer',
  back: 'back',
  home: 'home',
  hint: 'hint',
  'dont-know': "I don't know",
  confidence: 'sure / not sure',
  report: 'report this question',
  'cursor-left': 'cursor left',
  'cursor-right': 'cursor right',
  'line-start': 'to the start of the line',
  'line-end': 'to the end of the line',
  erase: 'erase',
  'erase-forward': 'erase the next character',
  'erase-line': 'erase the line',
  complete: 'complete / menu',
  confirm: 'try it for real',
  'run-line': 'run',
  stop: 'stop',
  'recall-back': 'the line before',
  'recall-on': 'the line after',
  goal: 'show the goal again',
  solution: 'show a solution',
  again: 'start over',
  leave: 'leave',
  menu: 'menu',
  language: '한국어',
  settings: 'settings',
  help: 'help',
  quit: 'quit',
  interrupt: 'quit at once',
  suspend: 'pause, back to the shell',
};

const ko: Record<Intent, string> = {
  up: '위로',
  down: '아래로',
  'page-up': '한 쪽 위로',
  'page-down': '한 쪽 아래로',
  previous: '한 단계 뒤로',
  next: '다음',
  choose: '선택',
  toggle: '표시하기/지우기',
  pick: '번호로 고르기',
  submit: '답하기',
  back: '돌아가기',
  home: '처음 화면',
  hint: '힌트',
  'dont-know': '모르겠어요',
  confidence: '확실함/자신 없음',
  report: '문제 신고하기',
  'cursor-left': '커서 왼쪽',
  'cursor-right': '커서 오른쪽',
  'line-start': '줄 처음으로',
  'line-end': '줄 끝으로',
  erase: '지우기',
  'erase-forward': '다음 글자 지우기',
  'erase-line': '줄 전체 지우기',
  complete: '자동 완성/메뉴',
  confirm: '직접 확인하기',
  'run-line': '실행',
  stop: '중단',
  'recall-back': '앞서 입력한 줄',
  'recall-on': '다음에 입력한 줄',
  goal: '목표 다시 보기',
  solution: '풀이 보기',
  again: '처음부터 다시',
  leave: '나가기',
  menu: '메뉴',
  language: 'English',
  settings: '설정',
  help: '도움말',
  quit: '끝내기',
  interrupt: '바로 끝내기',
  suspend: '잠시 멈추고 셸로',
};

export const intentNames = { en, ko };

/** Where a word of the table above would be vague. */
const exceptions: Partial<Record<Mode, Partial<Record<Intent, { en: string; ko: string }>>>> = {
  'question-ordering': {
    toggle: { en: 'pick up or put down', ko: '집기/놓기' },
    pick: { en: 'move to this place', ko: '이 자리로 옮기기' },
  },
  'question-assigning': {
    toggle: { en: 'the next number', ko: '다음 번호 주기' },
    pick: { en: 'give it this number', ko: '이 번호 주기' },
  },
  'lab-prompt': { stop: { en: 'clear the line', ko: '줄 지우기' } },
  'confirm-running': { back: { en: 'stop', ko: '중단' } },
};

export function intentName(language: 'ko' | 'en', mode: Mode, intent: Intent): string {
  return exceptions[mode]?.[intent]?.[language] ?? intentNames[language][intent];
}

const keyNames: Partial<Record<Key, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
  enter: 'Enter',
  space: 'Space',
  escape: 'Esc',
  tab: 'Tab',
  home: 'Home',
  end: 'End',
  backspace: 'Backspace',
  delete: 'Delete',
  'ctrl-u': 'Ctrl-U',
  'ctrl-c': 'Ctrl-C',
  'ctrl-z': 'Ctrl-Z',
};

export const keyName = (key: Key): string => keyNames[key] ?? key;
