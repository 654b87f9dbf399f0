import { describe, expect, it } from 'vitest';
import type { TypingDraft } from '../../src/app/question/draft.ts';
import { fieldOf } from '../../src/app/question/field.ts';
import { beforeSubmit, complete, recall } from '../../src/app/question/typing.ts';
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

it('Tab in a command completes it, or says that there is nothing to complete', () => {
  const command = { kind: 'command' } as unknown as Question;
  expect(complete(typed('docker pul'), command)?.fields[0]?.text).toBe('docker pull ');
  expect(complete(typed('docker im'), command)?.note).toMatchObject({ kind: 'candidates' });
  expect(complete(typed('docker ps zzz'), command)).toBeUndefined();
});

describe('up and down in a command', () => {
  const history = ['docker ps', 'docker images'];
  const command = { kind: 'command' } as unknown as Question;
  const through = (...ways: (1 | -1)[]): string | undefined => {
    let draft: TypingDraft | undefined = typed('');
    for (const by of ways) draft = draft && recall(draft, command, history, by);
    return draft?.fields[0]?.text;
  };

  it.each<[string, (1 | -1)[], string | undefined]>([
    ['the newest', [-1], 'docker images'],
    ['the one before it', [-1, -1], 'docker ps'],
    ['nothing before the oldest', [-1, -1, -1], undefined],
    ['back to the newest', [-1, -1, 1], 'docker images'],
    ['back to the empty line', [-1, 1], ''],
    ['nothing after it', [1], undefined],
  ])('%s', (_name, ways, text) => {
    expect(through(...ways)).toBe(text);
  });

  it('a line that was not typed before is left, and so are other questions', () => {
    expect(recall(typed('docker r'), command, history, -1)).toBeUndefined();
    expect(recall(typed(''), question, history, -1)).toBeUndefined();
  });
});
