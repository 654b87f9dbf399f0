import type { PackCounts } from '../packs/pack.ts';

/** Around the tables of `pack stats`. `ko` has exactly the keys of `en`. */
const en = {
  counts: ({ chapters, cards, questions, labs }: PackCounts) =>
    `chapters ${chapters}, cards ${cards}, questions ${questions}, labs ${labs}`,
  kinds: 'Questions by kind',
  facts: 'Facts, and how many cards, questions and labs name them',
  none: '- none',
  misconceptions: 'Misconceptions, in how many questions they are met, and the card against them',
  noCard: '(no card)',
};

const ko: typeof en = {
  counts: ({ chapters, cards, questions, labs }) =>
    `장 ${chapters}, 카드 ${cards}, 문제 ${questions}, 실습 ${labs}`,
  kinds: '종류별 문제',
  facts: '사실마다 그것을 다루는 카드, 문제, 실습의 수',
  none: '- 없음',
  misconceptions: '오해마다 그것이 나오는 문제의 수와 바로잡는 카드',
  noCard: '(카드 없음)',
};

export const packStatsSayings = { en, ko };
