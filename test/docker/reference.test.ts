import { expect, test } from 'vitest';
import { familiarForm, familiarName, fullForm, parseReference } from '../../src/docker/reference.ts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;

const SAME: readonly (readonly [string, string, string])[] = [
  ['nginx', 'docker.io/library/nginx:latest', 'nginx:latest'],
  ['nginx:1.22', 'docker.io/library/nginx:1.22', 'nginx:1.22'],
  ['library/nginx', 'docker.io/library/nginx:latest', 'nginx:latest'],
  ['docker.io/nginx', 'docker.io/library/nginx:latest', 'nginx:latest'],
  ['index.docker.io/library/nginx:latest', 'docker.io/library/nginx:latest', 'nginx:latest'],
  ['bitnami/nginx', 'docker.io/bitnami/nginx:latest', 'bitnami/nginx:latest'],
  ['ghcr.io/a/b-c/d__e:v1', 'ghcr.io/a/b-c/d__e:v1', 'ghcr.io/a/b-c/d__e:v1'],
  ['localhost/nginx', 'localhost/nginx:latest', 'localhost/nginx:latest'],
  ['localhost:5000/nginx', 'localhost:5000/nginx:latest', 'localhost:5000/nginx:latest'],
  ['127.0.0.1:5000/a:b', '127.0.0.1:5000/a:b', '127.0.0.1:5000/a:b'],
  ['[::1]:5000/a', '[::1]:5000/a:latest', '[::1]:5000/a:latest'],
  ['REGISTRY/a', 'REGISTRY/a:latest', 'REGISTRY/a:latest'],
  ['localhost:5000', 'docker.io/library/localhost:5000', 'localhost:5000'],
  [`nginx@${DIGEST}`, `docker.io/library/nginx@${DIGEST}`, `nginx@${DIGEST}`],
  [`nginx:1@${DIGEST}`, `docker.io/library/nginx:1@${DIGEST}`, `nginx:1@${DIGEST}`],
];
test.each(SAME)('%s is %s', (text, full, familiar) => {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(parsed.error);
  expect(fullForm(parsed.value)).toBe(full);
  expect(familiarForm(parsed.value)).toBe(familiar);
  expect(parseReference(familiar)).toEqual(parsed);
  expect(familiar.startsWith(familiarName(parsed.value))).toBe(true);
});

const WRONG: readonly (readonly [string, string])[] = [
  ['', 'syntax'],
  ['NGINX', 'upper-case'],
  ['a/NGINX', 'upper-case'],
  ['nginx:', 'syntax'],
  ['nginx:a b', 'syntax'],
  [`nginx:${'a'.repeat(129)}`, 'syntax'],
  ['nginx@sha256:abc', 'syntax'],
  ['-nginx', 'syntax'],
  ['a//b', 'syntax'],
  ['a___b', 'syntax'],
  ['https://docker.io/nginx', 'syntax'],
  ['nginх', 'syntax'],
  ['a'.repeat(256), 'too-long'],
  ['a1'.repeat(32), 'image-id'],
  [DIGEST, 'image-id'],
];
test.each(WRONG)('%s is refused: %s', (text, problem) => {
  expect(parseReference(text)).toEqual({ ok: false, error: problem });
});
