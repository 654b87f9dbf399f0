import { describe, expect, it } from 'vitest';
import { giveawaysIn } from '../../src/packs/giveaways.ts';
import { chapter, compileFiles, placesOf } from '../helpers/packs.ts';

const head = chapter.slice(0, chapter.indexOf('  - kind: single-choice'));

type Look = { readonly right: string; readonly wrong: string; readonly rightFirst: boolean };

const question = ({ right, wrong, rightFirst }: Look, index: number): string => {
  const choices = [
    `      - { id: right, text: ${right}, correct: true, rationale: Yes. }`,
    `      - { id: wrong, text: ${wrong}, misconception: image-is-running, rationale: No. }`,
  ];
  return `  - kind: single-choice
    id: question-${index}
    concepts: [image]
    prompt: What is it?
    choices:
${(rightFirst ? choices : choices.reverse()).join('\n')}
    hint: Think.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;
};

const both = 'A stored thing';
const plain: Look = { right: both, wrong: 'A moving thing', rightFirst: false };
const packOf = (looks: readonly Look[]) => compileFiles({ 'one.yaml': head + looks.map(question).join('') });
const times = (count: number, look: Look, others: Look): Look[] =>
  Array.from({ length: 16 }, (_, index) => (index < count ? look : others));

const longer: Look = { ...plain, right: `{ ko: ${both}, en: A thing that is stored }` };
const shorter: Look = { ...plain, right: `{ ko: ${both}, en: Stored }` };
const longerKo: Look = { ...plain, right: `{ ko: 디스크에 저장되어 움직이지 않는 것, en: ${both} }` };

describe('what gives the right choice away', () => {
  // By chance 8 of 16, with a standard deviation of 2.
  it.each<[string, Look[], string[]]>([
    ['nothing', times(0, plain, plain), []],
    ['longest as often as chance may have it', times(12, longer, plain), []],
    ['longest more often', times(13, longer, plain), ['longest-en']],
    ['longest in the other language', times(13, longerKo, plain), ['longest-ko']],
    ['shortest as often as chance may have it', times(12, shorter, plain), []],
    ['shortest more often', times(13, shorter, plain), ['shortest-en']],
    ['first as often as chance may have it', times(12, { ...plain, rightFirst: true }, plain), []],
    ['always first', times(16, { ...plain, rightFirst: true }, plain), ['first']],
    ['both', times(16, { ...longer, rightFirst: true }, plain), ['longest-en', 'first']],
    ['always first, of one question', [{ ...plain, rightFirst: true }], []],
  ])('%s', (_name, looks, told) => {
    const { warnings } = packOf(looks);
    expect(warnings.flatMap((warning) => ('by' in warning ? [warning.by] : []))).toEqual(told);
    expect(placesOf(packOf(looks))).toEqual(told.map(() => 'pack.yaml:14:1 given-away'));
  });

  it('is counted by text alone: marks of Markdown have no length, and a tie is neither', () => {
    const compiled = packOf([{ right: '"`A` **thing**"', wrong: 'A thing', rightFirst: false }]);
    if (!compiled.ok) throw new Error('not compiled');
    expect(giveawaysIn(compiled.pack)).toMatchObject({
      questions: 1,
      byChance: 0.5,
      longest: { ko: 0, en: 0 },
      shortest: { ko: 0, en: 0 },
    });
  });
});
