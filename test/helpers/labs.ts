import { chapter } from './packs.ts';

type Changes = Readonly<{
  id?: string;
  images?: string;
  files?: string;
  setup?: string;
  checks?: string;
  hints?: string;
  deadEnds?: string;
  solution?: string;
  commands?: string;
  facts?: string;
}>;

/** A small lab as an author writes it: a container `box` that has written a file and has ended. */
export const lab = ({
  id = 'keep-a-file',
  images = '[busybox]',
  files,
  commands = '[run, rm]',
  facts = '[]',
  setup = '[]',
  checks = `
      - { id: written, text: The file is written, all: [{ check: file, container: box, path: /note, change: added }] }
      - { id: ended, text: box has ended, all: [{ check: container, name: box, status: exited, exitCode: 0 }] }`,
  hints = '[{ when: [{ check: container, name: box, not: true }], text: There is no box yet. }]',
  deadEnds = '[{ when: [{ check: container, name: box, exitCode: 3 }], text: box has failed. }]',
  solution = '[{ run: "docker run --name box busybox touch /note" }]',
}: Changes = {}): string => `  - id: ${id}
    title: { ko: 파일 남기기, en: Keep a file }
    concepts: [image]
    facts: ${facts}
    goal: A container **box** that has written a file, and has ended.
    images: ${images}
    commands: ${commands}
${files === undefined ? '' : `    files: ${files}\n`}    setup: ${setup}
    checks: ${checks}
    hints: ${hints}
    deadEnds: ${deadEnds}
    solution: ${solution}
    explanation: It stays in the writable layer.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;

/** The small pack's chapter, with these labs. */
export const chapterWith = (...labs: readonly string[]): string => `${chapter}labs:\n${labs.join('')}`;
