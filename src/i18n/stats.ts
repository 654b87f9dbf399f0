/** What statistics say. `ko` has exactly the keys of `en`. */
const en = {
  stats: 'Statistics',
  none: 'Nothing has been answered yet: come back after a few questions.',
  total: (right: number, answers: number) => `${right} of ${answers} answers right`,
  time: (minutes: number) => `Time on questions: ${minutes} min`,
  streak: (days: number) => `Days in a row: ${days} (one missed day a week is forgiven)`,
  labs: (solved: number, of: number) => `Labs solved: ${solved}/${of}`,
  chapters: 'By chapter',
  concepts: 'By concept, weakest first',
  confidence: 'How sure you were, and how often you were right',
  sureness: { sure: 'sure', unsure: 'not sure', unsaid: 'not said' },
  hardest: 'Hardest questions',
  misconceptions: 'Misconceptions that you chose when you met them last',
  noMisconceptions: 'No misconception: when you met them last, you chose none.',
  year: (weeks: number) => `Answers of the last ${weeks} weeks, a column a week`,
  levels: (steps: string) => `fewer ${steps} more`,
  weekdays: ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'],
  recent: (days: number) => `Answers a day, the last ${days} days`,
  command: 'show statistics of your answers',
};

const ko: typeof en = {
  stats: '통계',
  none: '아직 답한 문제가 없습니다. 몇 문제 풀고 다시 와 보세요.',
  total: (right, answers) => `답 ${answers}개 중 ${right}개 맞음`,
  time: (minutes) => `문제를 푼 시간: ${minutes}분`,
  streak: (days) => `연속으로 공부한 날: ${days}일(한 주에 하루는 빠져도 이어집니다)`,
  labs: (solved, of) => `마친 실습: ${solved}/${of}`,
  chapters: '장별',
  concepts: '개념별(약한 것부터)',
  confidence: '얼마나 확실했고, 얼마나 맞았나',
  sureness: { sure: '확실함', unsure: '자신 없음', unsaid: '표시 안 함' },
  hardest: '가장 어려웠던 문제',
  misconceptions: '마지막으로 만났을 때 고른 오해',
  noMisconceptions: '남은 오해가 없습니다. 마지막으로 만났을 때 하나도 고르지 않았습니다.',
  year: (weeks) => `지난 ${weeks}주의 답, 한 칸이 한 주`,
  levels: (steps) => `적음 ${steps} 많음`,
  weekdays: ['월', '', '수', '', '금', '', '일'],
  recent: (days) => `하루에 답한 수, 지난 ${days}일`,
  command: '내 답의 통계 보기',
};

export const statsSayings = { en, ko };
