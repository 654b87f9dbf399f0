import { describe, expect, it } from 'vitest';
import { termFinder } from '../../src/packs/terms.ts';
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
    expect(termFinder(glossary)({ prompt: text }).map(({ word }) => word)).toEqual(words);
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

describe('a glossary cannot keep the check busy', () => {
  const avoiding = (entries: number, word: string) => {
    const entry = (index: number) =>
      `  - { id: term-${index}, term: x, meaning: X., avoid: { en: [${Array(12).fill(word).join(', ')}] } }\n`;
    const all = Array.from({ length: entries }, (_, index) => entry(index)).join('');
    return placesOf(compileFiles({ 'pack.yaml': `${manifest}glossary:\n${all}` }));
  };

  it.each([
    ['long words', 1, 'x'.repeat(61), 'pack.yaml:17:55 too-long'],
    ['words of the most length', 1, 'x'.repeat(60), undefined],
    ['many words', 42, 'task', 'pack.yaml:17:3 too-many'],
    ['as many as may be', 41, 'task', undefined],
  ])('%s', (_name, entries, word, place) => {
    expect(avoiding(entries, word)[0]).toBe(place);
  });

  it('it is read once, however much is looked through', () => {
    let reads = 0;
    const counted = new Proxy(glossary, {
      get: (target, key, receiver) => {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    const find = termFinder(counted);
    const before = reads;
    for (let item = 0; item < 100; item += 1) expect(find({ ko: '레이어', en: 'a tier' })).toHaveLength(1);
    expect(reads).toBe(before);
  });
});
