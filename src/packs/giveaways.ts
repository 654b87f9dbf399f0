import type { Pack } from './pack.ts';
import type { Choice, Item } from './schema.ts';
import type { Language } from './text.ts';

/** What gives the right choice away to those who know nothing: how it looks, and where it stands. */
export type Giveaways = {
  /** Questions with exactly one right choice among texts of its own. */
  readonly questions: number;
  /** In how many of them the right choice would stand out by chance, and how many are too many to be chance. */
  readonly byChance: number;
  readonly limit: number;
  /** In how many of them the right choice is the only longest one, and the only shortest. */
  readonly longest: Readonly<Record<Language, number>>;
  readonly shortest: Readonly<Record<Language, number>>;
  /** In how many of them it is written first. Choices are shuffled on the screen, but not in every copy of a file. */
  readonly first: number;
};

export function giveawaysIn({ chapters }: Pick<Pack, 'chapters'>): Giveaways {
  const questions = chapters.flatMap(({ items }) => items.flatMap(choicesOf));
  const chances = questions.map((choices) => 1 / choices.length);
  const byChance = chances.reduce((sum, chance) => sum + chance, 0);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  const standOut = (by: (right: number[], wrong: number[]) => boolean) => {
    const inLanguage = (language: Language) =>
      questions.filter((each) => by(...lengths(each, language))).length;
    return { ko: inLanguage('ko'), en: inLanguage('en') };
  };
  return {
    questions: questions.length,
    byChance,
    // Two standard deviations: a few questions prove nothing, and a large pack is held closely.
    limit: byChance + 2 * Math.sqrt(variance),
    longest: standOut((right, wrong) => Math.max(...right) > Math.max(...wrong)),
    shortest: standOut((right, wrong) => Math.min(...right) < Math.min(...wrong)),
    first: questions.filter(([choice]) => choice?.correct).length,
  };
}

/** True or false has no texts, and the lines of a transcript are what they are. */
const choicesOf = (item: Item): readonly (readonly Choice[])[] =>
  item.kind === 'single-choice' || item.kind === 'predict' ? [item.choices] : [];

/** Of the right choices, and of the wrong ones. */
function lengths(choices: readonly Choice[], language: Language): [number[], number[]] {
  const of = (isRight: boolean) =>
    choices.filter(({ correct }) => correct === isRight).map((choice) => lengthIn(choice, language));
  return [of(true), of(false)];
}

/** In characters, without the marks of Markdown. */
const lengthIn = (choice: Choice, language: Language): number =>
  'text' in choice ? choice.text[language].reduce((sum, { text }) => sum + text.length, 0) : 0;
