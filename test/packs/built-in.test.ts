import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/packs/compile.ts';
import { type ChoiceQuestion, type Item, itemKinds, type Question } from '../../src/packs/schema.ts';
import type { Language } from '../../src/packs/text.ts';
import { builtIn } from '../helpers/packs.ts';

const compiled = compilePack(builtIn);
const pack = compiled.ok ? compiled.pack : undefined;
const chapters = pack?.chapters ?? [];
const items: readonly Item[] = chapters.flatMap((chapter) => chapter.items);
const questions = items.filter((item): item is Question => item.kind !== 'card');
const choiceQuestions = questions.filter((question): question is ChoiceQuestion => 'choices' in question);
const languages: readonly Language[] = ['ko', 'en'];

const bodiesOf = (item: Item) => (item.kind === 'card' ? item.steps : [item.prompt]);
const said = (blocks: unknown) => JSON.stringify(blocks).replaceAll(/\s+/g, ' ');

describe('the built-in pack', () => {
  it('compiles without errors and warnings', () => {
    expect(compiled.ok ? [] : compiled.errors).toEqual([]);
    // Recordings come from a real engine: `pack record` makes those that are missing.
    expect(compiled.warnings.filter(({ code }) => code !== 'no-recording')).toEqual([]);
  });

  it('is large enough', () => {
    expect(chapters).toHaveLength(12);
    expect(questions.length).toBeGreaterThanOrEqual(180);
    expect(items.length - questions.length).toBeGreaterThanOrEqual(48);
    expect(questions.filter(({ confirm }) => confirm).length).toBeGreaterThanOrEqual(8);
    const kinds = questions.map(({ kind }) => kind);
    for (const kind of itemKinds.filter((each) => each !== 'card'))
      expect(kinds.filter((each) => each === kind).length, kind).toBeGreaterThanOrEqual(4);
  });

  it('has a card that is walked through in four steps', () => {
    expect(items.some((item) => item.kind === 'card' && item.steps.length === 4)).toBe(true);
  });

  it.each(choiceQuestions.map((question) => [question.id, question] as const))(
    '%s: every wrong choice teaches',
    (_id, question) => {
      for (const choice of question.choices) {
        if (!choice.correct && question.kind !== 'spot-the-mistake')
          expect(choice.misconception).toBeTypeOf('string');
        for (const language of languages) expect(choice.rationale[language].length).toBeGreaterThan(0);
      }
    },
  );

  it.each(chapters.map((chapter) => [chapter.id, chapter] as const))(
    '%s asks nothing twice',
    (_id, chapter) => {
      for (const language of languages) {
        const prompts = chapter.items.flatMap((item) =>
          item.kind === 'card' ? [] : [said(item.prompt[language])],
        );
        expect(new Set(prompts).size).toBe(prompts.length);
      }
    },
  );

  it('says each choice of a question in other words', () => {
    for (const question of choiceQuestions) {
      if (question.kind === 'true-false' || question.kind === 'spot-the-mistake') continue;
      for (const language of languages) {
        const texts = question.choices.map(({ text }) => said(text[language]));
        expect(new Set(texts).size, question.id).toBe(texts.length);
      }
    }
  });

  it('is written in both languages: Korean has Hangul, English none', () => {
    for (const item of items) {
      const text = (language: Language) =>
        bodiesOf(item)
          .map((body) => said(body[language]))
          .join(' ');
      expect(text('ko'), item.id).toMatch(/[가-힣]/);
      expect(text('en'), item.id).not.toMatch(/[가-힣]/);
    }
  });
});
