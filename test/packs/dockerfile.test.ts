import { describe, expect, it } from 'vitest';
import { permitLine } from '../../src/docker/policy.ts';
import { startState } from '../../src/docker/policy-state.ts';
import { dockerfileFlaws, isDockerfile } from '../../src/packs/dockerfile.ts';
import { chapterWith, lab } from '../helpers/labs.ts';
import { compileFiles, placesOf } from '../helpers/packs.ts';

const flaws = (...lines: readonly string[]) =>
  dockerfileFlaws(lines.join('\n'), ['busybox', 'nginx:alpine']).map(
    ({ row, rule, part }) => `${row} ${rule} ${part}`,
  );

describe('a Dockerfile', () => {
  it.each<[string, readonly string[]]>([
    ['of an image of the lab', ['# A comment', '', 'FROM busybox', 'RUN echo a']],
    ['of the same image in full', ['from docker.io/library/busybox:latest']],
    ['for a platform', ['FROM --platform=linux/amd64 nginx:alpine AS web']],
    ['of stages', ['FROM busybox AS Build', 'FROM scratch', 'COPY --chown=1 --from=build /a /b']],
    ['of a stage by its number', ['FROM busybox', 'FROM busybox', 'COPY --from=0 /a /b']],
    ['from an image of the lab', ['FROM busybox', 'COPY --from=nginx:alpine /a /b']],
    ['of long lines', ['FROM busybox', 'RUN a && \\', '', '  b --from=c \\', '  c', 'ARG FROM=x']],
    ['with a file added', ['FROM busybox', 'ADD --chown=1 a.tar /srv/', 'RUN echo http://a $HOME']],
  ])('%s may be built', (_name, lines) => {
    expect(flaws(...lines)).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['another image', ['FROM busybox', '  from ubuntu'], ['1 image ubuntu']],
    ['another tag', ['FROM nginx'], ['0 image nginx']],
    ['another registry', ['FROM evil.example/busybox'], ['0 image evil.example/busybox']],
    ['a digest', [`FROM busybox@sha256:${'a'.repeat(64)}`], [`0 image busybox@sha256:${'a'.repeat(64)}`]],
    ['a variable', ['ARG BASE=ubuntu', 'FROM $BASE', 'FROM $BASE:1'], ['1 image $BASE', '2 image $BASE:1']],
    ['quotes', ['FROM "busybox"'], ['0 image "busybox"']],
    ['a flag that swallows the image', ['FROM --platform="a busybox AS b" ubuntu'], ['0 flag --platform="a']],
    ['a later stage', ['FROM busybox', 'COPY --from=late /a /b', 'FROM busybox AS late'], ['1 image late']],
    ['its own stage', ['FROM busybox AS own', 'COPY --from=own /a /b'], ['1 image own']],
    ['a stage by a number that is none', ['FROM busybox', 'COPY --from=0 /a /b'], ['1 image 0']],
    ['an image to copy from', ['FROM busybox', 'COPY --chown="a b" --from=ubuntu /a /b'], ['1 image ubuntu']],
    [
      'the same in disguise',
      ['FROM busybox', 'copy --fr"om"=ubuntu /a /b', 'COPY --fr\\om=x / /'],
      ['1 image ubuntu', '2 image x'],
    ],
    [
      'the same for those who build on it',
      ['FROM busybox', 'ONBUILD COPY --from=ubuntu / /'],
      ['1 image ubuntu'],
    ],
    [
      'another frontend',
      ['# syntax=docker/dockerfile:1', 'FROM busybox'],
      ['0 directive # syntax=docker/dockerfile:1'],
    ],
    ['the same, otherwise', ['#!/x', '//SYNTAX = a/b', 'FROM busybox'], ['1 directive //SYNTAX = a/b']],
    ['the same as JSON', ['', ' {"syntax": "a/b"}'], ['0 directive {']],
    ['another escape', ['#escape=`', 'FROM busybox'], ['0 directive #escape=`']],
    ['a line in two', ['FROM busybox', 'FR\\', 'OM ubuntu'], ['1 image ubuntu']],
    ['a line in three at the end', ['FROM \\', '', 'ubuntu \\', ''], ['0 image ubuntu']],
    [
      'a FROM that may be one',
      ['FROM busybox', 'RUN a \\', 'FROM busybox AS ubuntu', 'FROM ubuntu'],
      ['2 continuation FROM busybox AS ubuntu', '3 image ubuntu'],
    ],
    [
      'a comment that may end a line',
      ['FROM busybox', 'RUN a \\', ' # b', 'COPY --from=ubuntu / /'],
      ['2 continuation # b'],
    ],
    [
      'a backslash that may be one',
      ['FROM busybox', 'RUN a \\\\', 'COPY --from=ubuntu / /'],
      ['1 continuation RUN a \\\\'],
    ],
    [
      'a backslash before another blank',
      ['FROM busybox', 'RUN a \\\u00a0', 'COPY --from=x / /'],
      ['1 continuation RUN a \\', '2 image x'],
    ],
    [
      'a here-document',
      ['FROM busybox', 'RUN <<""', 'FROM x AS ubuntu', '', 'FROM ubuntu'],
      ['1 here-document <<', '2 image x'],
    ],
    [
      'a mount',
      ['FROM busybox', 'RUN --mount=type=bind,from=ubuntu,target=/a true'],
      ['1 flag --mount=type=bind,from=ubuntu,target=/a'],
    ],
    [
      'a network',
      ['FROM busybox', 'ONBUILD RUN "--network=host" true', 'RUN --security=insecure a'],
      ['1 flag --network=host', '2 flag --security=insecure'],
    ],
    [
      'something from the network',
      [
        'FROM busybox',
        'ADD https://a.example/b /',
        'ADD ["git@a.example:b", "/"]',
        'onbuild add htt\\ps://a /',
      ],
      ['1 address https://a.example/b', '2 address [git@a.example:b,', '3 address https://a'],
    ],
    [
      'what a variable may bring from there',
      ['FROM busybox', 'ARG A=https://a', 'ADD --checksum=$B $A /'],
      ['2 address $A'],
    ],
  ])('with %s may not', (_name, lines, expected) => {
    expect(flaws(...lines)).toEqual(expected);
  });

  it.each([
    ['Dockerfile', true],
    ['dockerfile', true],
    ['Containerfile', true],
    ['web.Dockerfile', true],
    ['Dockerfile.web', true],
    ['Dockerfiles', false],
    ['index.html', false],
  ])('is %s: %s', (name, is) => {
    expect(isDockerfile(name)).toBe(is);
  });
});

describe('pack check', () => {
  const withFiles = (files: string, images = '[busybox]') =>
    placesOf(compileFiles({ 'one.yaml': chapterWith(lab({ files, images })) }))[0];

  it('points at the line of a Dockerfile', () => {
    const files = `
      - name: Dockerfile
        text: |
          FROM busybox
          RUN true
          FROM ubuntu`;
    expect(withFiles(files)).toBe('one.yaml:38:11 dockerfile');
  });

  it('points at a Dockerfile in quotes', () => {
    expect(withFiles('[{ name: Dockerfile, text: "FROM busybox\\nFROM ubuntu" }]')).toBe(
      'one.yaml:33:39 dockerfile',
    );
  });

  it('wants each file once, whatever its case', () => {
    expect(withFiles('[{ name: a, text: x }, { name: A, text: y }]')).toBe('one.yaml:33:43 duplicate-file');
  });

  it.each(['"nginx-official (checked: safe)"', '"NGINX!!"', 'Nginx', `busybox@sha256:${'a'.repeat(64)}`])(
    'wants images that docker knows, and not %s',
    (image) => {
      expect(withFiles('[]', `[busybox, ${image}]`)).toBe('one.yaml:31:23 bad-image');
    },
  );
});

it('no lab builds with another frontend', () => {
  const given = {
    prefix: 'dit-',
    label: 'a=b',
    images: ['busybox'],
    ports: new Map(),
    lab: { commands: ['build'], ids: [], context: '/lab' },
  };
  const build = (argument: string) =>
    permitLine(`docker build --build-arg ${argument} -t mine:1 .`, given, startState()).ok;
  expect([build('A=1'), build('BUILDKIT_SYNTAX=a/b'), build('buildkit_syntax=a/b')]).toEqual([
    true,
    false,
    false,
  ]);
});
