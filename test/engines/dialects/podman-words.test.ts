import { expect, test } from 'vitest';
import { podmanWords } from '../../../src/engines/dialects/podman-words.ts';

test.each([
  ['pull nginx', 'pull docker.io/library/nginx:latest'],
  ['image pull --quiet ghcr.io/a/b:1', 'pull --quiet ghcr.io/a/b:1'],
  [
    'run -d --name=dit-3f2a91-web nginx:alpine nginx',
    'run --detach --name=dit-3f2a91-web docker.io/library/nginx:alpine nginx',
  ],
  ['create nginx nginx', 'create docker.io/library/nginx:latest nginx'],
  // Ids are the same everywhere.
  [`create ${'a'.repeat(64)} true`, `create ${'a'.repeat(64)} true`],
  [`image tag sha256:${'a'.repeat(64)} nginx`, `tag sha256:${'a'.repeat(64)} docker.io/library/nginx:latest`],
  // What is made here is local; the learner's own of that name is not.
  [
    'tag nginx:latest nginx:dit-3f2a91-mine',
    'tag docker.io/library/nginx:latest localhost/nginx:dit-3f2a91-mine',
  ],
  ['image rm dit-3f2a91-my-web:latest', 'rmi localhost/dit-3f2a91-my-web:latest'],
  ['image rm localhost/mine:latest', 'rmi localhost/mine:latest'],
  [
    'build --force-rm --tag dit-3f2a91-web /tmp/lab',
    'build --force-rm --tag=localhost/dit-3f2a91-web:latest /tmp/lab',
  ],
  ['commit web dit-3f2a91-web', 'commit web localhost/dit-3f2a91-web:latest'],
  [
    'commit --message=hi web dit-3f2a91-web',
    'commit --message=hi --format=docker web localhost/dit-3f2a91-web:latest',
  ],
  // Names of containers are no references.
  ['rm web', 'rm web'],
  ['container rm --force --volumes web', 'rm --force --volumes --time=0 web'],
  ['logs nginx', 'logs nginx'],
  ['images nginx', 'images nginx'],
  [
    `container ls --all --filter ancestor=sha256:${'a'.repeat(64)} --filter label=a=b`,
    `ps --all --filter=ancestor=${'a'.repeat(64)} --filter=label=a=b`,
  ],
  [
    'ps --filter ancestor=dit-3f2a91-web:1 --filter ancestor=nginx',
    'ps --filter=ancestor=localhost/dit-3f2a91-web:1 --filter=ancestor=nginx',
  ],
  // Not docker's.
  ['machine start', 'machine start'],
])('docker %s → podman %s', (typed, expected) => {
  const words = podmanWords(typed.split(' '));
  expect(words.join(' ')).toBe(expected);
  // What is podman's already stays as it is.
  expect(podmanWords(words)).toEqual(words);
});
