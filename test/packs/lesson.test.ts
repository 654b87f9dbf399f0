import { describe, expect, it } from 'vitest';
import { giveawaysIn } from '../../src/packs/giveaways.ts';
import { packStats } from '../../src/packs/stats.ts';
import { builtInPack } from '../helpers/session.ts';

/** Where each heading of the lesson is taught and asked: its sentences of substance, one group of items each. */
const LESSON: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'what an image is': [
    ['image-is-a-package', 'what-describes-an-image', 'inside-the-nginx-image'],
    ['state-at-a-point-in-time', 'edited-after-the-image-was-made', 'newer-version-needs-new-image'],
    ['manifest-config-and-layers', 'what-a-manifest-lists'],
    ['an-image-does-not-run', 'after-a-pull'],
  ],
  'why images are needed: what a program needs': [
    ['four-things-a-program-needs', 'what-running-takes', 'what-is-missing'],
    ['java-needs-a-runtime', 'where-the-jre-belongs', 'two-java-versions'],
  ],
  'why images are needed: nginx as an example': [
    ['nginx-by-hand-or-by-image', 'nginx-by-hand-in-order', 'why-one-line-is-enough'],
    ['userland-yes-kernel-no', 'counting-kernels'],
  ],
  'what an image is made of': [
    ['four-parts-of-an-image', 'telling-the-parts-apart', 'parts-of-a-node-image'],
    ['a-distribution-is-optional', 'no-distribution-inside'],
    ['the-same-everywhere', 'same-on-two-servers'],
  ],
  'images and containers': [
    ['template-and-instance-card', 'what-relates-image-and-container'],
    ['container-parts-card', 'what-a-container-consists-of'],
    ['writes-stay-in-container-card', 'where-a-new-file-goes'],
  ],
  'running a container from an image': [
    ['four-steps-of-run-card', 'run-on-an-empty-computer', 'run-without-pull', 'what-run-does'],
  ],
  'using images of others': [
    ['pull-card', 'state-after-pull', 'short-name-card', 'what-nginx-names'],
    ['run-flags-card', 'parts-of-a-run-line', 'what-the-run-flags-do'],
  ],
  'making images of your own': [['others-and-own-card', 'facts-about-own-images', 'nginx-with-own-pages']],
  'wrap-up': [['lesson-on-one-page-card', 'sayings-made-precise-card', 'one-image-on-server-and-laptop']],
};

describe('the lesson', () => {
  const firstSix = builtInPack.chapters.slice(0, 6).flatMap(({ items }) => items.map(({ id }) => id));

  it.each(Object.entries(LESSON))('%s: taught and asked in chapters 1 to 6', (_heading, groups) => {
    for (const ids of groups) {
      expect(ids.filter((id) => !firstSix.includes(id))).toEqual([]);
      const kinds = ids.map((id) => (id.endsWith('-card') || isCard(id) ? 'card' : 'question'));
      expect(new Set(kinds)).toEqual(new Set(['card', 'question']));
    }
  });
});

const isCard = (id: string): boolean =>
  builtInPack.chapters.some(({ items }) => items.some((item) => item.id === id && item.kind === 'card'));

describe('the right choice gives itself away by nothing but its meaning', () => {
  const { questions, byChance, longest, first } = giveawaysIn(builtInPack);

  // Closer than `pack check`, which allows for chance.
  it('it is the longest, and the first, no more often than by chance', () => {
    expect(questions).toBeGreaterThan(60);
    expect(longest.ko).toBeLessThanOrEqual(byChance);
    expect(longest.en).toBeLessThanOrEqual(byChance);
    expect(first).toBeLessThanOrEqual(byChance);
  });
});

describe('every fact', () => {
  const items = builtInPack.chapters.flatMap((chapter) => chapter.items);

  it.each(builtInPack.facts.map(({ id }) => id))('%s has a card and three questions of two kinds', (fact) => {
    const about = items.filter(({ facts }) => facts.includes(fact));
    const asked = about.filter(({ kind }) => kind !== 'card');
    expect(about.some(({ kind }) => kind === 'card')).toBe(true);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(new Set(asked.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
  });

  it.each(packStats(builtInPack).facts)('$id is shown by a run, or says why none can show it', (fact) => {
    expect(fact.shown.length > 0).toBe(fact.unshown === null);
  });

  it('and every misconception is met by two items, and has a remedy', () => {
    const alone = builtInPack.misconceptions.filter(({ id, card }) => {
      const met = items.filter(
        (item) => 'choices' in item && item.choices.some(({ misconception }) => misconception === id),
      );
      return met.length < 2 || card === undefined;
    });
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});
