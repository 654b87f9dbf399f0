import type { PortBinding } from '../../docker/publish.ts';
import type { Reference } from '../../docker/reference.ts';

/** What the parts of a command line are, besides commands and flags. `ko` has exactly the keys of `en`. */
const en = {
  program: 'The Docker client: it asks the engine to do what follows.',
  dashes: 'The options end here.',
  otherFlag: (flag: string) => `${flag}: docker’s own help tells more about this option.`,
  off: 'Turned off.',
  image: ({ registry, repository, tag, digest }: Reference) =>
    [
      `The image: ${repository.replace(/^library\//, '')} from ${registry === 'docker.io' ? 'Docker Hub' : registry}`,
      ...(tag === undefined ? [] : [`tag ${tag}`]),
      ...(digest === undefined ? [] : ['exactly the one with this digest']),
    ].join(', '),
  latest: ' (no tag was given, so latest is meant)',
  imageId: 'The image, by its ID.',
  binding: ({ hostAddress, hostPort, containerPort, protocol }: PortBinding) =>
    `${hostPort === undefined ? 'A port of the host that Docker picks' : `Port ${hostPort} of the host`}${
      hostAddress === undefined ? '' : ` at ${hostAddress}`
    } leads to port ${containerPort} of the container${protocol === 'tcp' ? '' : ` (${protocol.toUpperCase()})`}.`,
  volume: {
    named: (source: string, target: string) => `The volume ${source} appears as ${target} in the container.`,
    folder: (source: string, target: string) =>
      `The host’s ${source} appears as ${target} in the container: both see the same files.`,
    anonymous: (target: string) => `A new volume without a name appears as ${target} in the container.`,
    readOnly: 'The container can only read it.',
  },
  roles: {
    image: 'The image.',
    'image-pattern': 'Only images of this name; without a tag, all tags.',
    'new-image': 'The name of the new image or tag.',
    container: 'The container, by name or by the beginning of its ID.',
    'new-name': 'The new name.',
    inner: 'What runs in the container, instead of the default command of the image.',
    port: 'The port of the container.',
    place:
      'A path: CONTAINER:PATH is in the container, anything else on the host. From the first to the second.',
    file: 'The file to read; - is the input.',
    context: 'The build context: the folder whose files the Dockerfile can use. . is the folder you are in.',
    volume: 'The volume.',
    'new-volume': 'The name of the new volume.',
    network: 'The network.',
    'new-network': 'The name of the new network.',
    registry: 'The registry; without it, Docker Hub.',
    term: 'What is searched for.',
    any: 'A container, an image, a volume or a network, by name or ID.',
  },
  inExec: 'The program that runs in the container, with its arguments.',
  inTop: 'Options for ps, which lists the processes.',
};

const ko: typeof en = {
  program: 'Docker 클라이언트입니다. 뒤에 쓴 일을 엔진에 요청합니다.',
  dashes: '여기서 옵션이 끝납니다.',
  otherFlag: (flag) => `${flag}: 자세한 뜻은 docker의 도움말에 있습니다.`,
  off: '끕니다.',
  image: ({ registry, repository, tag, digest }) =>
    [
      `이미지입니다: ${registry === 'docker.io' ? 'Docker Hub' : registry}의 ${repository.replace(/^library\//, '')}`,
      ...(tag === undefined ? [] : [`태그 ${tag}`]),
      ...(digest === undefined ? [] : ['이 다이제스트와 정확히 같은 것']),
    ].join(', '),
  latest: ' (태그를 쓰지 않아 latest를 뜻함)',
  imageId: 'ID로 가리킨 이미지입니다.',
  binding: ({ hostAddress, hostPort, containerPort, protocol }) =>
    `${hostAddress === undefined ? '호스트' : `호스트(${hostAddress})`}의 ${
      hostPort === undefined ? 'Docker가 고른 포트' : `${hostPort}번 포트`
    }가 컨테이너의 ${containerPort}번 포트로 이어집니다${protocol === 'tcp' ? '' : `(${protocol.toUpperCase()})`}.`,
  volume: {
    named: (source, target) => `볼륨 ${source}의 내용이 컨테이너의 ${target}에 나타납니다.`,
    folder: (source, target) =>
      `호스트의 ${source}의 내용이 컨테이너의 ${target}에 나타납니다. 양쪽이 같은 파일을 봅니다.`,
    anonymous: (target) => `이름 없는 새 볼륨이 컨테이너의 ${target}에 나타납니다.`,
    readOnly: '컨테이너는 읽기만 할 수 있습니다.',
  },
  roles: {
    image: '이미지입니다.',
    'image-pattern': '이 이름의 이미지만 봅니다. 태그를 쓰지 않으면 모든 태그가 나옵니다.',
    'new-image': '새 이미지나 태그의 이름입니다.',
    container: '이름이나 ID의 앞부분으로 가리킨 컨테이너입니다.',
    'new-name': '새 이름입니다.',
    inner: '이미지의 기본 명령 대신 컨테이너에서 실행할 명령입니다.',
    port: '컨테이너의 포트입니다.',
    place: '경로입니다. 컨테이너:경로는 컨테이너 안, 나머지는 호스트의 경로이고, 앞에서 뒤로 복사합니다.',
    file: '읽을 파일입니다. -는 표준 입력입니다.',
    context: '빌드 컨텍스트, 곧 Dockerfile이 쓸 수 있는 파일이 있는 폴더입니다. .은 지금 있는 폴더입니다.',
    volume: '볼륨입니다.',
    'new-volume': '새 볼륨의 이름입니다.',
    network: '네트워크입니다.',
    'new-network': '새 네트워크의 이름입니다.',
    registry: '레지스트리입니다. 쓰지 않으면 Docker Hub입니다.',
    term: '찾을 말입니다.',
    any: '이름이나 ID로 가리킨 컨테이너, 이미지, 볼륨 또는 네트워크입니다.',
  },
  inExec: '컨테이너 안에서 실행할 프로그램과 그 인자입니다.',
  inTop: '프로세스 목록을 보여 주는 ps의 옵션입니다.',
};

export const partSayings = { en, ko };
