import { describe, expect, it } from 'vitest';
import type { Choice, Question } from '../../src/packs/schema.ts';
import type { Language, Span } from '../../src/packs/text.ts';
import { builtInPack } from '../helpers/session.ts';

const languages: readonly Language[] = ['ko', 'en'];
const questions = builtInPack.chapters
  .flatMap(({ items }) => items)
  .filter((item): item is Question => item.kind !== 'card');

const words = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[\s.,:]/g, '');

/** What must not stand in a hint. Numbers may: the same ones count other things, too. */
function answersOf(question: Question, language: Language): readonly string[] {
  if (question.kind === 'command') return question.answers;
  if (question.kind === 'cloze') {
    const named = question.blanks.filter(({ answers: [first = ''] }) => !/^\d/.test(first));
    return named.flatMap(({ answers }) => answers).filter((answer) => answer.length > 2);
  }
  return textsOf(question, language, ({ correct }) => correct);
}

function textsOf(question: Question, language: Language, which: (choice: Choice) => boolean) {
  const choices: readonly Choice[] = 'choices' in question ? question.choices : [];
  return choices.filter(which).flatMap((choice) => ('text' in choice ? [words(choice.text[language])] : []));
}

describe('a hint does not give the answer away', () => {
  it.each(questions.map((question) => [question.id, question] as const))('%s', (_id, question) => {
    for (const language of languages) {
      const hint = squeezed(words(question.hint[language]));
      for (const answer of answersOf(question, language)) expect(hint).not.toContain(squeezed(answer));
    }
  });
});

it('no choice stands for all or none of the others', () => {
  const sweeping = /(all|none) of the (above|others|choices)|위의? ?(보기)? ?모두|(모두|전부) (맞|옳|아니)/i;
  const found = questions.filter((question) =>
    languages.some((language) => textsOf(question, language, () => true).some((text) => sweeping.test(text))),
  );
  expect(found.map(({ id }) => id)).toEqual([]);
});
