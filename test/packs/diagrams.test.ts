import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Block, Language } from '../../src/packs/text.ts';
import { builtInPack } from '../helpers/session.ts';

const languages: readonly Language[] = ['ko', 'en'];

/** What has to be drawn, and the card that does. */
const DRAWN = {
  'the parts of an image': 'four-parts-of-an-image',
  'image and containers': 'container-parts-card',
  'the steps of run, as they really are': 'four-steps-of-run-card',
  'layers and copy-on-write, with a write and a delete': 'copy-on-write-card',
  'tags and digests as pointers': 'tags-move-card',
  'the states of a container': 'states-card',
  'registry, repository, tag': 'registry-repository-tag-card',
  'a build, from Dockerfile to layers': 'dockerfile-to-layers-card',
};

const items = builtInPack.chapters.flatMap((chapter) => chapter.items);
const drawnIn = (id: string, language: Language) => {
  const item = items.find((each) => each.id === id);
  const bodies = item?.kind === 'card' ? item.steps : item ? [item.prompt] : [];
  const blocks: readonly Block[] = bodies.flatMap((body) => body[language]);
  return blocks.filter((block) => block.type === 'diagram');
};

describe('the diagrams of the built-in pack', () => {
  it.each(Object.entries(DRAWN))('draw %s', (_what, id) => {
    for (const language of languages) expect(drawnIn(id, language).length).toBeGreaterThan(0);
  });

  it('draw copy-on-write before, after a write and after a delete', () => {
    for (const language of languages) expect(drawnIn('copy-on-write-card', language)).toHaveLength(3);
  });

  const drawing = items.filter(({ id }) => languages.some((language) => drawnIn(id, language).length > 0));

  it.each(drawing.map(({ id }) => id))(
    '%s: fits 60 columns and is told in words, in both languages',
    (id) => {
      expect(drawnIn(id, 'ko').length).toBe(drawnIn(id, 'en').length);
      for (const language of languages) {
        for (const { lines, alternative } of drawnIn(id, language)) {
          // By East Asian width, as a terminal draws them: a Hangul syllable counts 2.
          expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
          // A sentence: what it shows, and not just of what it is a picture.
          expect(alternative).toMatch(/\S \S.*\.$/);
          expect(/[가-힣]/.test(alternative)).toBe(language === 'ko');
        }
      }
    },
  );
});
