import type { Choice, Item } from '../../src/packs/schema.ts';
import type { Language } from '../../src/packs/text.ts';

type WithTexts = Extract<Item, { kind: 'single-choice' | 'predict' }>;

/** One right choice among others, each with a text of its own. */
export const isQuestionOfChoices = (item: Item): item is WithTexts =>
  item.kind === 'single-choice' || item.kind === 'predict';

export const lengthIn = (choice: Choice, language: Language): number =>
  'text' in choice ? choice.text[language].reduce((sum, { text }) => sum + text.length, 0) : 0;
