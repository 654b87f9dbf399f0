import type { DockerfileRule } from '../packs/dockerfile.ts';

/** Why a line of a lab's Dockerfile is refused; `part` is what in the line breaks the rule. */
const en: Record<DockerfileRule, (part: string) => string> = {
  directive: (part) => `"${part}" lets another builder read the Dockerfile: remove it`,
  image: (part) => `"${part}" is neither among the lab's images nor an earlier stage: list it under images`,
  continuation: () =>
    'engines do not agree on where this instruction ends: no line of it may begin with FROM or #, or end with two backslashes',
  'here-document': (part) => `${part}: a here-document cannot be used here, write the lines one by one`,
  flag: (part) => `${part} cannot be used in a lab's Dockerfile: remove it`,
  address: (part) => `ADD may bring nothing from the network, as "${part}" could: list the file under files`,
};

const ko: Record<DockerfileRule, (part: string) => string> = {
  directive: (part) => `"${part}": Dockerfile을 다른 빌더에 맡기는 줄입니다. 지우세요`,
  image: (part) => `"${part}": 이 실습의 이미지도 앞 단계의 이름도 아닙니다. images에 적으세요`,
  continuation: () =>
    '명령이 끝나는 곳을 엔진마다 다르게 읽습니다. 이어지는 줄을 FROM이나 #으로 시작하거나 역슬래시 두 개로 끝내지 마세요',
  'here-document': (part) => `${part}: here-document는 쓸 수 없습니다. 한 줄씩 나눠 쓰세요`,
  flag: (part) => `${part}: 실습의 Dockerfile에 쓸 수 없는 옵션입니다. 지우세요`,
  address: (part) =>
    `"${part}": ADD로 네트워크에서 가져오는 것은 쓸 수 없습니다. 파일을 실습의 files에 넣으세요`,
};

export const dockerfileProblem = { en, ko };
