import { describe, expect, it } from 'vitest';
import { avoidedTerms } from '../../src/packs/terms.ts';
import { change, chapter, compileFiles, manifest, placesOf } from '../helpers/packs.ts';

const glossary = [
  {
    id: 'layer',
    term: { ko: '레이어', en: 'layer' },
    meaning: { ko: [], en: [] },
    avoid: { ko: ['계층'], en: ['tier'] },
  },
];
const spans = (...texts: string[]) => texts.map((text) => ({ text }));

describe('words that the glossary rules out', () => {
  it.each([
    ['a Korean word, with its particle', { ko: spans('위 계층은'), en: spans('a layer') }, ['계층']],
    ['a word across spans', { ko: spans('위 계', '층'), en: [] }, ['계층']],
    ['an English word, whatever its case and number', { ko: '레이어', en: 'Two Tiers' }, ['tier']],
    ['only whole English words', { ko: '레이어', en: 'a frontier' }, []],
    ['not in code', { ko: [{ text: '계층', style: 'code' }], en: [{ text: 'tier', style: 'code' }] }, []],
    ['in a list within blocks', { ko: [{ type: 'list', items: [spans('계층')] }], en: [] }, ['계층']],
  ])('%s', (_name, text, words) => {
    expect(avoidedTerms({ prompt: text }, glossary).map(({ word }) => word)).toEqual(words);
  });
});

it('pack check warns about them, and says what to write', () => {
  const withGlossary = `${manifest}glossary:
  - id: process
    term: { ko: 프로세스, en: process }
    meaning: A running program.
    avoid: { en: [task] }
`;
  const files = { 'pack.yaml': withGlossary, 'one.yaml': change(chapter, 'hint: Think.', 'hint: A task?') };
  const compiled = compileFiles(files);
  expect(placesOf(compiled)).toEqual(['one.yaml:10:5 avoided-term']);
});
