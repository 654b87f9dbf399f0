/** What a learner can say to the trainer itself at the prompt of a lab. */
export type Word = 'hint' | 'goal' | 'solution' | 'again' | 'help' | 'clear' | 'leave';

const WORDS: Readonly<Record<string, Word>> = {
  hint: 'hint',
  힌트: 'hint',
  goal: 'goal',
  목표: 'goal',
  solution: 'solution',
  풀이: 'solution',
  again: 'again',
  다시: 'again',
  help: 'help',
  '?': 'help',
  도움말: 'help',
  clear: 'clear',
  exit: 'leave',
  quit: 'leave',
  나가기: 'leave',
};

export const wordIn = (text: string): Word | undefined =>
  Object.hasOwn(WORDS, text.toLowerCase()) ? WORDS[text.toLowerCase()] : undefined;
