import { expect, it } from 'vitest';
import { packStats } from '../../src/packs/stats.ts';
import { chapterWith, lab } from '../helpers/labs.ts';
import { change, chapter, compileFiles, manifest } from '../helpers/packs.ts';

function statsOf(files: Readonly<Record<string, string>>) {
  const compiled = compileFiles(files);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return packStats(compiled.pack);
}

const named = (text: string, id: string, facts: string): string =>
  change(text, `id: ${id}\n`, `id: ${id}\n    facts: ${facts}\n`);

it('counts what a pack teaches and asks', () => {
  const labs = chapterWith(lab({ facts: '[asked]' }));
  const confirm = 'hint: Think.\n    confirm:\n      steps:\n        - run: docker ps\n      proves: Yes.';
  const stats = statsOf({
    'pack.yaml': change(
      manifest,
      'chapters:\n',
      `  - { id: nobody-believes, text: Nobody does., card: a-card }
facts:
  - { id: taught, text: It is taught. }
  - { id: asked, text: It is asked. }
  - { id: forgotten, text: It is forgotten., unshown: Nobody knows. }
chapters:\n`,
    ),
    'one.yaml': named(
      named(change(labs, 'hint: Think.', confirm), 'a-card', '[taught]'),
      'a-question',
      '[asked, taught]',
    ),
  });
  expect(stats).toMatchObject({
    pack: 'small',
    version: '1.0.0',
    counts: { chapters: 1, cards: 1, questions: 1, labs: 1 },
    facts: [
      { id: 'taught', cards: ['a-card'], labs: [], shown: ['a-question'], unshown: null },
      { id: 'asked', cards: [], labs: ['keep-a-file'], shown: ['a-question', 'keep-a-file'], unshown: null },
      { id: 'forgotten', questions: {}, shown: [], unshown: { ko: 'Nobody knows.', en: 'Nobody knows.' } },
    ],
    misconceptions: [
      { id: 'image-is-running', questions: ['a-question'], card: null },
      { id: 'nobody-believes', questions: [], card: 'a-card' },
    ],
  });
  expect(stats.facts[1]?.questions).toEqual({ 'single-choice': ['a-question'] });
  expect(stats.kinds).toMatchObject({ 'single-choice': 1, cloze: 0 });
  expect(Object.keys(stats.kinds)).toHaveLength(10);
});

it('counts a question once that meets a misconception twice', () => {
  const twice = change(
    chapter,
    '    hint: Think.',
    `      - { id: program, text: A program, misconception: image-is-running, rationale: No. }
    hint: Think.`,
  );
  expect(statsOf({ 'one.yaml': twice }).misconceptions[0]?.questions).toEqual(['a-question']);
});
