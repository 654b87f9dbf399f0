import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/packs/pack.ts';
import type { Block, Span } from '../../src/packs/text.ts';
import { cutTo, promptOf } from '../../src/tui/prompt.ts';

const code = (text: string): Span => ({ text, style: 'code' });
const paragraph = (...spans: (string | Span)[]): Block => ({
  type: 'paragraph',
  spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)),
});
const asked = (...prompt: Block[]): string =>
  promptOf({ chapters: [{ items: [{ id: 'q', prompt: { en: prompt } }] }] } as unknown as Pack, 'q', 'en');

describe('what a question asks', () => {
  it('is the question, not where it plays', () => {
    const dockerfile: Block = { type: 'code', language: 'dockerfile', lines: [[{ text: 'FROM debian' }]] };
    expect(
      asked(
        paragraph('In March an image was built from this Dockerfile.'),
        dockerfile,
        paragraph('In June it is built again. From which month are the packages?'),
      ),
    ).toBe('From which month are the packages?');
  });

  it('is no more than the sentence that asks, whatever follows it', () => {
    expect(asked(paragraph('How many layers does the image have? Empty ones do not count.'))).toBe(
      'How many layers does the image have?',
    );
  });

  it.each([
    [
      'with what has to be done',
      'Make a container. Type the command.',
      'Make a container. Type the command.',
    ],
    [
      'with the blank',
      'The image has [[1]] layers. The manifest does not count.',
      'The image has [ ] layers.',
    ],
  ])('%s', (_name, text, expected) => {
    expect(asked(paragraph(text))).toBe(expected);
  });

  it('has code in it that ends no sentence', () => {
    expect(asked(paragraph('It is late. What does ', code('docker build .'), ' send to the builder?'))).toBe(
      'What does docker build . send to the builder?',
    );
  });

  it('is the id where the pack has no such question', () => {
    expect(promptOf({ chapters: [] } as unknown as Pack, 'gone', 'en')).toBe('gone');
  });
});

it.each([
  ['which one?', 10, 'which one?'],
  ['which one?', 9, 'which on…'],
  ['이미지가 무엇입니까?', 10, '이미지가…'],
])('%s in %i columns', (text, columns, expected) => {
  expect(cutTo(text, columns)).toBe(expected);
});
