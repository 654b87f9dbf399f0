import { expect, it } from 'vitest';
import type { TypingDraft } from '../../src/app/question/draft.ts';
import { fieldOf } from '../../src/app/question/field.ts';
import { beforeSubmit } from '../../src/app/question/typing.ts';
import type { Question } from '../../src/packs/schema.ts';

const blanks = [{ answers: ['image'] }, { answers: ['layer'] }, { answers: ['컨테이너'] }];
const question = { kind: 'cloze', blanks } as unknown as Question;
const typed = (...texts: string[]): TypingDraft => ({
  type: 'typing',
  focus: texts.length - 1,
  fields: texts.map(fieldOf),
});

it('every blank that was typed in Hangul mode is shown in Latin letters, and one in Korean stays', () => {
  const asked = beforeSubmit(typed('ㅑㅡㅁㅎㄷ', 'ㅣㅁㅛㄷㄱ', '컨테이너'), question);
  expect(asked?.fields.map(({ text }) => text)).toEqual(['image', 'layer', '컨테이너']);
  expect(asked?.note).toEqual({ kind: 'hangul', latin: 'image, layer' });
  expect(asked && beforeSubmit(asked, question)).toBeUndefined();
});

it('what is no answer in Latin letters either is left alone', () => {
  expect(beforeSubmit(typed('ㅑㅡㅁ', 'layer', '컨테이너'), question)).toBeUndefined();
});
