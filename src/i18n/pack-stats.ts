import type { PackCounts } from '../packs/pack.ts';

/** Around the tables of `pack stats`. `ko` has exactly the keys of `en`. */
const en = {
  counts: ({ chapters, cards, questions, labs }: PackCounts) =>
    `chapters ${chapters}, cards ${cards}, questions ${questions}, labs ${labs}`,
  kinds: 'Questions by kind',
  facts: 'Facts, and how many cards, questions and labs name them',
  shown: 'run: shown on a real engine (questions with confirm, labs)',
  none: '- none',
  unshown: 'Facts that nothing the trainer runs can show (x), and why',
  misconceptions: 'Misconceptions, in how many questions they are met, and the card against them',
  noCard: '(no card)',
};

const ko: typeof en = {
  counts: ({ chapters, cards, questions, labs }) =>
    `장 ${chapters}, 카드 ${cards}, 문제 ${questions}, 실습 ${labs}`,
  kinds: '종류별 문제',
  facts: '사실마다 그것을 다루는 카드, 문제, 실습의 수',
  shown: 'run: 실제 엔진에서 보여 주는 것(confirm이 있는 문제, 실습)',
  none: '- 없음',
  unshown: '트레이너가 실행하는 것으로는 보여 줄 수 없는 사실(x)과 그 이유',
  misconceptions: '오해마다 그것이 나오는 문제의 수와 바로잡는 카드',
  noCard: '(카드 없음)',
};

export const packStatsSayings = { en, ko };
