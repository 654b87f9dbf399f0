const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What exams say, on the screen and on the command line. `ko` has exactly the keys of `en`. */
const en = {
  exam: 'Exam',
  plan: (questions: number, minutes: number, pass: number) =>
    `${some(questions, 'question')}, ${some(minutes, 'minute')}. ${pass}% is a pass.`,
  allChapters: 'From all chapters.',
  chapters: (numbers: string) => `From chapters ${numbers}.`,
  fewer: (questions: number) => `There are only ${some(questions, 'question')} to ask.`,
  none: 'There is no question to ask.',
  seed: (seed: number) => `Seed ${seed}: the same questions for everyone who uses it.`,
  rules:
    'No answer is judged before the end, and you can change it until then. → goes to the next question without an answer, as does Enter on an empty line; ← goes back. f flags a question (where you type: Tab), Esc shows all of them. If you leave, the clock runs on; when the time is up, the exam is handed in as it is.',
  rows: { begin: 'Begin: the clock starts', report: 'The report of the last exam', home: 'Home' },
  left: (minutes: number) => `${minutes} min left`,
  lastMinute: 'last minute',
  flagged: 'flagged',
  answered: 'answered',
  changed: 'answered; what stands here now counts after Enter',
  open: 'open',
  begun: 'begun',
  changeOpen: 'a change is not entered',
  notEntered: (count: number) =>
    `${count === 1 ? '1 answer was' : `${count} answers were`} changed without Enter: what was answered before counts.`,
  gone: 'no longer in the pack',
  handIn: (answered: number, of: number) => `Hand in: ${answered} of ${of} answered`,
  sure: (open: number) =>
    open === 0
      ? 'Every question has an answer. After handing in, nothing can be changed.'
      : `${some(open, 'question')} without an answer will count as wrong. After handing in, nothing can be changed.`,
  handInRows: { stay: 'Back to the questions', 'hand-in': 'Hand in' },
  another:
    'An exam that you began before is not over yet, so none can begin with your options: go on with it, or hand it in and enter the command again.',
  itIs: (questions: number, minutes: number, seed: number) =>
    `It has ${some(questions, 'question')} and ${some(minutes, 'minute')}; its seed is ${seed}.`,
  underWayRows: { 'go-on': 'Go on with it', 'hand-in': 'Hand it in', home: 'Home' },
  handedIn: 'Handed in.',
  timeUp: 'The time is up: what you answered until then counts.',
  passed: 'Passed.',
  failed: 'Not passed.',
  score: (right: number, of: number, percent: number, pass: number) =>
    `${right} of ${of} right: ${percent}%. The pass mark is ${pass}%.`,
  byConcept: 'By concept',
  allRight: 'Every answer was right.',
  toLookAt: (count: number) => `${some(count, 'question')} to look at again`,
  notAnswered: 'not answered',
  explained: 'Each is explained in the trainer: Exam, then the report of the last exam.',
  command: 'take an exam',
  questions: 'how many questions (default: 20)',
  minutes: 'how many minutes (default: 20)',
  seedOption: 'the same number gives the same exam',
  chaptersOption: 'of which chapters, such as 1,3-5 (default: all)',
  pass: 'pass mark in per cent (default: 70)',
  weights: 'how much of each concept, such as layers=3,volumes=0 (default: 1 each)',
  jsonAtEnd: 'print the report as JSON when the trainer ends',
  report: 'show the report of the last exam; 1 if it was not passed',
  wholeNumber: (option: string, from: number, to: number, value: string) =>
    `${option} takes a whole number from ${from} to ${to}, not ${value}.`,
  badChapters: (of: number, value: string) =>
    `--chapters takes chapters from 1 to ${of}, such as 1,3-5, not ${value}.`,
  badWeights: (value: string) =>
    `--weights takes concepts of the pack, such as layers=3,volumes=0, not ${value}.`,
  noExam: 'There has been no exam yet.',
  underWay: 'An exam is under way; its report comes at the end.',
};

const ko: typeof en = {
  exam: '시험',
  plan: (questions, minutes, pass) => `${questions}문제, ${minutes}분. ${pass}% 이상이면 합격입니다.`,
  allChapters: '모든 장에서 나옵니다.',
  chapters: (numbers) => `${numbers}장에서 나옵니다.`,
  fewer: (questions) => `낼 수 있는 문제가 ${questions}개뿐입니다.`,
  none: '낼 수 있는 문제가 없습니다.',
  seed: (seed) => `시드 ${seed}: 같은 시드를 쓰면 누구나 같은 문제를 풉니다.`,
  rules:
    '끝날 때까지 맞았는지 알려 주지 않고, 답은 그때까지 바꿀 수 있습니다. →를 누르거나 빈 줄에서 Enter를 누르면 답하지 않고 다음 문제로, ←를 누르면 앞 문제로 갑니다. f로 문제에 표시해 두고(입력하는 문제에서는 Tab 메뉴), Esc로 모든 문제를 봅니다. 나가도 시간은 계속 가고, 시간이 다 되면 그때까지의 답으로 제출됩니다.',
  rows: { begin: '시작하기: 지금부터 시간을 잽니다', report: '지난 시험 결과', home: '처음 화면' },
  left: (minutes) => `${minutes}분 남음`,
  lastMinute: '마지막 1분',
  flagged: '표시함',
  answered: '답함',
  changed: '답함. 바꾼 것은 Enter를 눌러야 반영됩니다',
  open: '안 풀었음',
  begun: '쓰는 중',
  changeOpen: '바꾼 답은 아직 반영 안 됨',
  notEntered: (count) => `바꾸고 Enter를 누르지 않은 답이 ${count}개 있습니다. 앞서 낸 답으로 채점합니다.`,
  gone: '팩에서 빠진 문제',
  handIn: (answered, of) => `제출하기: ${of}개 중 ${answered}개 답함`,
  sure: (open) =>
    open === 0
      ? '모든 문제에 답했습니다. 제출한 뒤에는 바꿀 수 없습니다.'
      : `답하지 않은 ${open}문제는 틀린 것으로 칩니다. 제출한 뒤에는 바꿀 수 없습니다.`,
  handInRows: { stay: '문제로 돌아가기', 'hand-in': '제출하기' },
  another:
    '앞서 시작한 시험이 아직 끝나지 않아 지정한 옵션으로 새 시험을 시작할 수 없습니다. 그 시험을 이어서 보거나, 제출한 뒤 명령을 다시 입력하세요.',
  itIs: (questions, minutes, seed) => `앞서 시작한 시험: ${questions}문제, ${minutes}분, 시드 ${seed}.`,
  underWayRows: { 'go-on': '이어서 보기', 'hand-in': '제출하기', home: '처음 화면' },
  handedIn: '제출했습니다.',
  timeUp: '시간이 다 되었습니다. 그때까지의 답으로 채점했습니다.',
  passed: '합격입니다.',
  failed: '아직 합격이 아닙니다.',
  score: (right, of, percent, pass) => `${of}개 중 ${right}개 맞음: ${percent}%. 합격 기준은 ${pass}%입니다.`,
  byConcept: '개념별 결과',
  allRight: '모두 맞았습니다.',
  toLookAt: (count) => `다시 볼 문제 ${count}개`,
  notAnswered: '답하지 않음',
  explained: '풀이는 트레이너의 시험 화면에서 ‘지난 시험 결과’를 열면 볼 수 있습니다.',
  command: '시험 보기',
  questions: '문제 수(기본값 20)',
  minutes: '시간(분, 기본값 20)',
  seedOption: '같은 숫자를 주면 같은 시험이 나옴',
  chaptersOption: '어느 장에서 낼지. 예: 1,3-5(기본값 모든 장)',
  pass: '합격 기준(퍼센트, 기본값 70)',
  weights: '개념마다의 비중. 예: layers=3,volumes=0(기본값은 모두 1)',
  jsonAtEnd: '끝날 때 결과를 JSON으로 출력',
  report: '지난 시험의 결과 보기. 합격하지 못했으면 1로 끝남',
  wholeNumber: (option, from, to, value) =>
    `${value}: 쓸 수 없는 값입니다. ${option}에는 ${from}부터 ${to}까지의 정수를 씁니다.`,
  badChapters: (of, value) =>
    `${value}: 쓸 수 없는 값입니다. --chapters에는 1부터 ${of}까지의 장을 1,3-5처럼 씁니다.`,
  badWeights: (value) =>
    `${value}: 쓸 수 없는 값입니다. --weights에는 팩의 개념을 layers=3,volumes=0처럼 씁니다.`,
  noExam: '아직 본 시험이 없습니다.',
  underWay: '시험을 보는 중입니다. 결과는 끝난 뒤에 나옵니다.',
};

export const examSayings = { en, ko };
