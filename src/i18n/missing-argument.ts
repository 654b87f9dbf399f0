import type { ArgumentRole } from '../docker/command-spec.ts';

/** The argument that a command lacks. */
const en: Record<ArgumentRole, string> = {
  image: 'the image',
  'image-pattern': 'the name of the images',
  'new-image': 'the new name of the image',
  container: 'the container',
  'new-name': 'the new name',
  inner: 'the command to run in the container',
  port: 'the port',
  place: 'a path (from where, and to where)',
  file: 'the file',
  context: 'the folder to build from, such as .',
  volume: 'the volume',
  'new-volume': 'the name of the volume',
  network: 'the network',
  'new-network': 'the name of the network',
  registry: 'the registry',
  term: 'the term to search for',
  any: 'the name or the ID',
};

const ko: typeof en = {
  image: '이미지',
  'image-pattern': '이미지 이름',
  'new-image': '이미지의 새 이름',
  container: '컨테이너',
  'new-name': '새 이름',
  inner: '컨테이너에서 실행할 명령',
  port: '포트',
  place: '경로(어디에서 어디로)',
  file: '파일',
  context: '빌드할 폴더(예: .)',
  volume: '볼륨',
  'new-volume': '볼륨 이름',
  network: '네트워크',
  'new-network': '네트워크 이름',
  registry: '레지스트리',
  term: '찾을 말',
  any: '이름이나 ID',
};

export const argumentNames = { en, ko };
