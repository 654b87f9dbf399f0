import { describe, expect, it } from 'vitest';
import { deviation, isComparable } from '../../src/packs/against-recording.ts';

const docker = { engine: 'Docker', version: '28.5.2+dfsg4', store: 'overlayfs (containerd)' };

it.each([
  ['the same', docker, true],
  ['another patch', { ...docker, version: '28.5.9' }, true],
  ['another minor version', { ...docker, version: '28.4.2' }, false],
  ['a longer minor version', { ...docker, version: '28.50.2' }, false],
  ['another store', { ...docker, store: 'overlay2' }, false],
  ['another engine', { ...docker, engine: 'Podman' }, false],
  ['no version', { ...docker, version: 'unknown' }, false],
] as const)('prints the same as the engine of the recording: %s', (_name, other, expected) => {
  expect(isComparable(docker, other)).toBe(expected);
});

it('two versions that cannot be read are not one', () => {
  expect(isComparable({ ...docker, version: 'x' }, { ...docker, version: 'y' })).toBe(false);
});

describe('a run and its recording', () => {
  const recorded = [
    { run: 'docker run -d --name web nginx', exit: 0, output: '9b177e9223732fb40d24\n' },
    { run: 'docker ps -a', exit: 0, output: 'web\nother\n' },
  ];
  const change = (line: number, by: Partial<(typeof recorded)[0]>) =>
    recorded.map((step, index) => (index === line ? { ...step, ...by } : step));

  it.each([
    ['as it was', recorded, undefined],
    ['another id', change(0, { output: '0123456789abcdef0123\n' }), undefined],
    ['another exit code', change(0, { exit: 125 }), { kind: 'recorded-exit', line: 0, was: 0, is: 125 }],
    [
      'another line',
      change(1, { output: 'web\nmine\n' }),
      { kind: 'recorded-text', line: 1, was: 'other', is: 'mine' },
    ],
    ['a line less', change(1, { output: 'web\n' }), { kind: 'recorded-text', line: 1, was: 'other', is: '' }],
    [
      'a line more',
      change(1, { output: 'web\nother\nmine' }),
      { kind: 'recorded-text', line: 1, was: '', is: 'mine' },
    ],
    // A stale recording is a warning of `pack check`, and says nothing about this run.
    ['other commands', change(1, { run: 'docker ps', output: '' }), undefined],
    ['fewer commands', recorded.slice(0, 1), undefined],
  ])('%s', (_name, steps, expected) => {
    expect(deviation(steps, recorded)).toEqual(expected);
  });
});
