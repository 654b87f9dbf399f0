import { expect, test } from 'vitest';
import { isLocal, readContext } from '../../src/engines/endpoint.ts';

test.each([
  ['unix:///var/run/docker.sock', true],
  ['npipe:////./pipe/docker_engine', true],
  ['npipe:////./pipe/dockerDesktopLinuxEngine', true],
  ['tcp://127.0.0.1:2375', true],
  ['tcp://localhost:2375', true],
  ['tcp://[::1]:2375', true],
  ['npipe:////server/pipe/docker_engine', false],
  ['tcp://127.0.0.1.example.com:2375', false],
  ['tcp://localhost@example.com', false],
  ['tcp://192.168.0.2:2375', false],
  ['ssh://localhost', false],
  ['http://localhost', false],
  ['', false],
])('%s is on this machine: %s', (address, local) => {
  expect(isLocal(address)).toBe(local);
});

test('a context', () => {
  const json = '{"Name":"desktop-linux","Endpoints":{"docker":{"Host":"unix:///x"}}}';
  expect(readContext(json)).toEqual({ context: 'desktop-linux', address: 'unix:///x' });
  for (const other of ['', '[]', 'null', '{"Name":"x"}', 'json']) expect(readContext(other)).toBeUndefined();
});
