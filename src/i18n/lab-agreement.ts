import type { Lab } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';

/** What a stranger's lab brings, above the lists of it. `ko` has exactly the keys of `en`. */
const en = {
  images: 'Images that may be fetched and used',
  commands: 'Commands that may be used',
  file: (name: string) => `File in the folder for docker build: ${name}`,
  setup: 'Commands that set the stage',
};

const ko: typeof en = {
  images: '내려받아 쓸 수 있는 이미지',
  commands: '쓸 수 있는 명령',
  file: (name) => `docker build용 폴더에 넣는 파일: ${name}`,
  setup: '실습을 준비하는 명령',
};

const sayings: Readonly<Record<Language, typeof en>> = { ko, en };

/** A list of what would run or be used, and what it is a list of; its lines are as the pack has them. */
export type Listed = { readonly title: string; readonly lines: readonly string[] };

/** All that a lab brings and may run; of this nothing may be left out where somebody is asked to agree to it. */
export function broughtBy({ images, commands, files, setup }: Lab, language: Language): readonly Listed[] {
  const say = sayings[language];
  const lists: Listed[] = [
    { title: say.images, lines: images },
    { title: say.commands, lines: commands.map((command) => `docker ${command}`) },
    ...files.map(({ name, text }) => ({ title: say.file(name), lines: text.trimEnd().split('\n') })),
    { title: say.setup, lines: setup.map(({ run }) => run) },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}
