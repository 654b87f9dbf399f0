import type { Pack } from '../../src/packs/pack.ts';
import { chapter, compileFiles } from './packs.ts';

/** A lab whose checks are about volumes only, so that a test can bring about any state with few words. */
const labText = `labs:
  - id: two-volumes
    title: { ko: 볼륨 두 개, en: Two volumes }
    concepts: [image]
    goal: { ko: 볼륨을 두 개 만드십시오., en: Make two volumes. }
    images: [busybox]
    commands: [volume create, volume rm, run]
    checks:
      - id: first
        text: { ko: a 볼륨이 있습니다., en: There is the volume a. }
        all: [{ check: volume, volume: a }]
      - id: second
        text: { ko: b 볼륨이 있습니다., en: There is the volume b. }
        all: [{ check: volume, volume: b }]
    hints:
      - when: [{ check: volume, volume: a }]
        text: { ko: 하나 더 필요합니다., en: One more is needed. }
      - when: [{ check: volume, volume: a, not: true }]
        text: { ko: volume create를 쓰십시오., en: "Use volume create." }
    deadEnds:
      - when: [{ check: volume, volume: broken }]
        text: { ko: broken이 생겼습니다., en: There is a broken one. }
    solution:
      - run: docker volume create a
      - run: docker volume create b
    explanation: { ko: 볼륨은 이름으로 찾습니다., en: A volume is found by its name. }
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;

/** The small pack with this lab. */
export function labPack(): Pack {
  const compiled = compileFiles({ 'one.yaml': chapter + labText });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.pack;
}
