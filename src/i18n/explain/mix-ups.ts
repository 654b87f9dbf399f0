import type { MixUp } from '../../docker/mix-up.ts';

/** What docker takes as something else than was probably meant; `detail` is what was meant. */
const en: Record<MixUp['rule'], (detail: string) => string> = {
  'port-as-image': (detail) => `Docker takes this as the name of an image. Did you mean ${detail}?`,
  'flag-after-image': (detail) =>
    `Docker’s own options stand before the image; this goes to the program in the container. Did you mean ${detail} before the image?`,
};

const ko: typeof en = {
  'port-as-image': (detail) => `Docker는 이것을 이미지 이름으로 읽습니다. 혹시 ${detail}인가요?`,
  'flag-after-image': (detail) =>
    `Docker의 옵션은 이미지 앞에 씁니다. 여기에 쓰면 컨테이너 안의 프로그램에 전달됩니다. 혹시 이미지 앞에 쓰려던 ${detail}인가요?`,
};

export const mixUpSayings = { en, ko };
