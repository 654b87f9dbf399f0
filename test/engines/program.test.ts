import { expect, test } from 'vitest';
import { programOf } from '../../src/engines/program.ts';

const DOCKER = String.raw`C:\Program Files\Docker\Docker\resources\bin\docker.exe`;
const SHIM = String.raw`C:\Users\student\scoop\shims\docker.cmd`;

const onWindows = (files: readonly string[], env: NodeJS.ProcessEnv): string | undefined =>
  programOf('docker', env, { platform: 'win32', isFile: (path) => files.includes(path) });

test.each<[string, readonly string[], NodeJS.ProcessEnv, string | undefined]>([
  [
    'in a folder of PATH, whatever its name is spelt like',
    [DOCKER],
    { Path: String.raw`C:\Windows;C:\Program Files\Docker\Docker\resources\bin\;C:\Tools` },
    DOCKER,
  ],
  ['in quotes', [DOCKER], { PATH: String.raw`"C:\Program Files\Docker\Docker\resources\bin"` }, DOCKER],
  [
    'a batch file',
    [SHIM, DOCKER],
    { PATH: String.raw`C:\Users\student\scoop\shims;C:\Program Files\Docker\Docker\resources\bin` },
    SHIM,
  ],
  ['nowhere', [], { PATH: String.raw`C:\Windows` }, undefined],
  ['not in the current folder', ['docker.exe', '.\\docker.exe'], { PATH: ';.;bin' }, undefined],
  ['without a PATH', [DOCKER], {}, undefined],
])('a client on Windows: %s', (_name, files, env, found) => {
  expect(onWindows(files, env)).toBe(found);
});

test('elsewhere the system looks for it', () => {
  expect(programOf('docker', {}, { platform: 'linux', isFile: () => false })).toBe('docker');
});
