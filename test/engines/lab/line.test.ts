import { expect, test } from 'vitest';
import { ranOf } from '../../../src/engines/lab/line.ts';

const ID = 'db'.padEnd(64, '0');
const NAMES = { given: new Map([['db', 'dit-0f0f0f-db']]), byId: new Map([[ID, 'web']]) };

test.each([
  ['docker logs web', ['web']],
  ['docker logs db0', ['web']],
  // A name that could be the beginning of an id.
  ['docker logs db', ['db']],
  ['docker logs da', ['da']],
])('%s: a container goes by its name', (typed, args) => {
  expect(ranOf(typed, 0, '', NAMES)).toEqual({ command: 'logs', args, failed: false, output: '' });
});

test.each([
  ['docker inspect web', 'inspect'],
  ['docker container inspect web', 'inspect'],
  ['docker image inspect web', 'inspect'],
  ['docker volume inspect web', 'inspect'],
  ['docker container ls', 'ps'],
  ['docker network ls', 'network ls'],
  ['curl http://localhost', 'curl'],
])('%s is remembered as %s', (typed, command) => {
  expect(ranOf(typed, 0, '', NAMES)).toMatchObject({ command, failed: false });
});

test.each([
  ['docker logs -f web', { command: 'logs', args: ['web'], failed: false, output: 'read\n' }],
  ['docker inspect web', { command: 'inspect', args: ['web'], failed: false, output: 'read\n' }],
  ['docker run nginx', undefined],
  ['curl http://localhost', undefined],
])('%s that was stopped counts where it only looks', (typed, ran) => {
  expect(ranOf(typed, null, 'read\n', NAMES)).toEqual(ran);
});
