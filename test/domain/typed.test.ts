import { expect, it } from 'vitest';
import { nearMiss } from '../../src/domain/typed.ts';

it.each([
  ['one letter more', 'ngiinx', 'nginx'],
  ['one less', 'ngix', 'nginx'],
  ['one other', 'nginz', 'nginx'],
  ['two letters changed places', 'ngnix', undefined],
  ['another word', 'alpine', undefined],
  ['the word itself', 'NGINX', undefined],
  ['a short word is told apart by one letter', '81', undefined],
])('%s', (_name, typed, found) => {
  expect(nearMiss(['nginx', '80'], typed)).toBe(found);
});
