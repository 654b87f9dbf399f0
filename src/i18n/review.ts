const en = {
  title: 'Review',
  due: (questions: number, minutes: number) =>
    `Review: ${questions} due, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
  whyDue: 'now, before you forget what you learned',
  wrong: 'Not quite. This comes back before the end of the review.',
  unknown: "You said you don't know: here is how it is. It comes back before the end of the review.",
  otherSide: 'You got something wrong: this asks the same from another side.',

  ended: 'Review finished',
  score: (right: number, of: number) => `Remembered: ${right} of ${of}`,
  allRight: 'You remembered everything.',
  forgotten: 'Forgotten',
  weakest: (concepts: string) => `Weakest at the moment: ${concepts}`,
  next: (questions: number, days: number) =>
    days === 1 ? `Next: ${questions} tomorrow` : `Next: ${questions} in ${days} days`,
  more: (questions: number) => `Review ${questions} more`,
  nextChapter: (chapter: string) => `Go on with ${chapter}`,
  home: 'Home',

  reviewsADay: 'Reviews a day',
  newADay: 'New questions a day',
  desiredRetention: 'Desired retention',
};

const ko: typeof en = {
  title: '복습',
  due: (questions, minutes) => `복습하기: ${questions}문제, 약 ${minutes}분`,
  whyDue: '잊어버리기 직전인 지금이 가장 좋은 때입니다',
  wrong: '아쉽지만 아닙니다. 복습이 끝나기 전에 다시 나옵니다.',
  unknown: '모른다고 답했습니다. 아래 풀이를 읽어 보세요. 복습이 끝나기 전에 다시 나옵니다.',
  otherSide: '앞에서 틀린 것을 다른 문제로 다시 묻습니다.',

  ended: '복습을 마쳤습니다',
  score: (right, of) => `기억하고 있던 문제: ${of}개 중 ${right}개`,
  allRight: '모두 기억하고 있었습니다.',
  forgotten: '잊은 것',
  weakest: (concepts) => `지금 가장 약한 개념: ${concepts}`,
  next: (questions, days) => `다음 복습: ${days === 1 ? '내일' : `${days}일 뒤`} ${questions}문제`,
  more: (questions) => `${questions}문제 더 복습하기`,
  nextChapter: (chapter) => `이어서 배우기: ${chapter}`,
  home: '처음 화면',

  reviewsADay: '하루 복습 문제 수',
  newADay: '하루 새 문제 수',
  desiredRetention: '목표 기억률',
};

export const reviewSayings = { en, ko };
