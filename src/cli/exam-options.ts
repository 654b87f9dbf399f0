import { type ExamWish, usualExam } from '../app/exam/settings.ts';
import { examSayings } from '../i18n/exam.ts';
import type { Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';

/** As they stand on the command line. */
export type ExamOptions = Partial<
  Readonly<Record<'questions' | 'minutes' | 'seed' | 'chapters' | 'pass' | 'weights', string>>
>;

/** What an exam is to be, or in a sentence what is wrong with the options. */
export function examSettings(
  options: ExamOptions,
  { chapters, concepts }: Pick<Pack, 'chapters' | 'concepts'>,
  language: Language,
): ExamWish | { readonly wrong: string } {
  const say = examSayings[language];
  const limits = { questions: [1, 500], minutes: [1, 600], pass: [0, 100], seed: [0, 2 ** 32 - 1] } as const;
  const numbers: Partial<Record<keyof typeof limits, number>> = {};
  for (const name of ['questions', 'minutes', 'pass', 'seed'] as const) {
    const value = options[name];
    const [from, to] = limits[name];
    if (value === undefined) continue;
    if (!/^\d{1,10}$/.test(value) || Number(value) < from || Number(value) > to)
      return { wrong: say.wholeNumber(`--${name}`, from, to, value) };
    numbers[name] = Number(value);
  }
  const numbered = chapterNumbers(options.chapters, chapters.length);
  if (!numbered) return { wrong: say.badChapters(chapters.length, options.chapters ?? '') };
  const weights = weightsIn(
    options.weights,
    concepts.map(({ id }) => id),
  );
  if (!weights) return { wrong: say.badWeights(options.weights ?? '') };
  const chosen = chapters.filter((_, index) => numbered.has(index + 1)).map(({ id }) => id);
  return {
    settings: { ...usualExam, ...numbers, chapters: chosen, weights },
    isChosen: Object.values(options).some((value) => value !== undefined),
  };
}

/** `1,3-5`; nothing if it is no such thing, or names a chapter that is not there. */
function chapterNumbers(text: string | undefined, of: number): ReadonlySet<number> | undefined {
  const numbers = new Set<number>();
  for (const part of text?.split(',') ?? []) {
    const [, first = '', last = first] = /^\s*(\d{1,3})(?:-(\d{1,3}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || from < 1 || to > of || from > to) return undefined;
    for (let number = from; number <= to; number++) numbers.add(number);
  }
  return numbers;
}

/** `layers=3,volumes=0`; nothing if it is no such thing, or names a concept that is not there. */
function weightsIn(text: string | undefined, concepts: readonly string[]) {
  const weights: Record<string, number> = {};
  for (const part of text?.split(',') ?? []) {
    const [, concept = '', weight] = /^\s*([\w-]+)=(\d{1,3})\s*$/.exec(part) ?? [];
    if (!concepts.includes(concept)) return undefined;
    weights[concept] = Number(weight);
  }
  return weights;
}
