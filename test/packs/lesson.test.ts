import { describe, expect, it } from 'vitest';
import { giveawaysIn } from '../../src/packs/giveaways.ts';
import { itemKinds } from '../../src/packs/schema.ts';
import { packStats } from '../../src/packs/stats.ts';
import { builtInPack } from '../helpers/session.ts';

/** Where the lesson is taught and asked: by heading, each of its sentences of substance with its items. */
const LESSON: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '이미지란 무엇인가?': {
    'it holds a file system at one point in time': ['state-at-a-point-in-time', 'three-versions-of-one-file'],
    'it is called a compressed file': ['manifest-config-and-layers', 'how-an-image-is-built-up'],
    'it is a package of software and its environment': ['image-is-a-package', 'what-describes-an-image'],
    'nginx: OS, dependencies and Nginx are inside': ['image-is-a-package', 'inside-the-nginx-image'],
    'a container made from it needs no installing': ['nginx-by-hand-or-by-image', 'who-does-the-work'],
  },
  '1. 프로그램 실행에 필요한 요소들': {
    'hardware, real or virtual': ['four-things-a-program-needs', 'what-running-takes', 'what-is-missing'],
    'an OS, which manages it': ['four-things-a-program-needs', 'what-running-takes', 'what-is-missing'],
    dependencies: ['four-things-a-program-needs', 'what-running-takes', 'what-is-missing'],
    'the software itself': ['four-things-a-program-needs', 'what-is-missing'],
    'a Java application needs a JRE': ['java-needs-a-runtime', 'two-java-versions'],
    'the image prepares all of the environment': ['java-needs-a-runtime', 'where-the-jre-belongs'],
  },
  '2. Nginx 컨테이너 실행을 예로 살펴보기': {
    'by hand it takes three steps': ['nginx-by-hand-or-by-image', 'nginx-by-hand-in-order'],
    'with Docker one line does': ['nginx-by-hand-or-by-image', 'who-does-the-work'],
    'as the image contains all that is needed': ['nginx-by-hand-or-by-image', 'why-one-line-is-enough'],
  },
  '이미지의 구성 요소': {
    'a minimal OS': ['four-parts-of-an-image', 'telling-the-parts-apart', 'parts-of-a-node-image'],
    '… which is a userland without a kernel': ['userland-yes-kernel-no', 'counting-kernels'],
    '… and may be missing': ['a-distribution-is-optional', 'no-distribution-inside'],
    'dependencies of the program': ['four-parts-of-an-image', 'parts-of-a-node-image'],
    'the software to run': ['four-parts-of-an-image', 'parts-of-a-node-image'],
    'the state of the file system': ['four-parts-of-an-image', 'telling-the-parts-apart'],
    'it runs the same everywhere': ['the-same-everywhere', 'same-on-two-servers', 'amd64-image-on-arm64'],
  },
  '이미지와 컨테이너의 관계': {
    'an image is a template': ['template-and-instance-card', 'what-relates-image-and-container'],
    'a container is made from it': ['template-and-instance-card', 'run-twice'],
    '… by copying, says the lesson': ['container-parts-card', 'start-copies-every-file'],
    'containers are independent': ['writes-stay-in-container-card', 'where-a-new-file-goes'],
  },
  '1. 이미지를 이용한 컨테이너 실행 과정': {
    'docker run is a request': ['four-steps-of-run-card', 'run-on-an-empty-computer'],
    'a missing image is downloaded': [
      'four-steps-of-run-card',
      'run-without-pull',
      'two-runs-on-a-new-computer',
    ],
    'a file system is made from the image': ['four-steps-of-run-card', 'run-on-an-empty-computer'],
    'the program that was named starts': ['four-steps-of-run-card', 'what-run-does'],
    '… which is written in the config': [
      'files-in-layers-settings-in-config',
      'how-docker-knows-what-to-start',
    ],
    'template and instance': ['template-and-instance-card', 'image-container-or-both'],
  },
  '1. 다른 사람이 만든 이미지 사용': {
    'Docker Hub has official images': ['others-and-own-card', 'short-name-card', 'what-nginx-names'],
    'docker pull nginx downloads one': ['pull-card', 'after-a-pull', 'state-after-pull'],
    'containers are run from what was downloaded': ['pull-card', 'state-after-pull'],
    'docker run -d -p 80:80 nginx': ['run-flags-card', 'parts-of-a-run-line', 'what-the-run-flags-do'],
  },
  '2. 직접 이미지를 제작': {
    'anyone can make an image': ['others-and-own-card', 'facts-about-own-images'],
    'a Dockerfile is how': ['others-and-own-card', 'nginx-with-own-pages'],
  },
  정리: {
    'a package of OS, dependencies and software': ['lesson-on-one-page-card', 'where-each-thing-comes-from'],
    'containers without an installation': ['lesson-on-one-page-card', 'what-made-it-possible'],
    'the same environment is guaranteed': ['sayings-made-precise-card', 'one-image-on-server-and-laptop'],
    'from Docker Hub, or made': ['others-and-own-card', 'registries-besides-hub', 'facts-about-own-images'],
    'a registry is where images are shared': ['an-image-does-not-run', 'registry-image-or-container'],
  },
};

const sentences = Object.entries(LESSON).flatMap(([heading, said]) =>
  Object.entries(said).map(([sentence, ids]) => ({ heading, sentence, ids })),
);

describe('the lesson', () => {
  const firstSix = builtInPack.chapters.slice(0, 6).flatMap(({ items }) => items);

  it.each(sentences)('$heading: $sentence', ({ ids }) => {
    const kinds = ids.map((id) => firstSix.find((item) => item.id === id)?.kind);
    expect(kinds).not.toContain(undefined);
    // Taught, and asked.
    expect(kinds).toContain('card');
    expect(kinds.some((kind) => kind !== 'card')).toBe(true);
  });

  it('has a question of each kind in its half of the course, and so has the other half', () => {
    for (const half of [builtInPack.chapters.slice(0, 6), builtInPack.chapters.slice(6)]) {
      const kinds = half.flatMap(({ items }) => items.map(({ kind }) => kind));
      expect([...new Set(kinds)].sort()).toEqual([...itemKinds].sort());
    }
  });
});

describe('the right choice gives itself away by nothing but its meaning', () => {
  const { questions, byChance, longest, shortest, first } = giveawaysIn(builtInPack);

  // Closer than `pack check`, which allows for chance.
  it('it is the longest, the shortest and the first no more often than by chance', () => {
    expect(questions).toBeGreaterThan(60);
    expect(longest.ko).toBeLessThanOrEqual(byChance);
    expect(longest.en).toBeLessThanOrEqual(byChance);
    expect(shortest.ko).toBeLessThanOrEqual(byChance);
    expect(shortest.en).toBeLessThanOrEqual(byChance);
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
