import { beforeEach, expect, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';
import { docker, emptyEngine, ledgersOf, stateOfEngine } from './helpers.ts';
import { labOf, openLab } from './labs.ts';

beforeEach(emptyEngine);

/** What the learner does in another window while a lab is open, by what the lab does with the same image. */
const MEANWHILE: Readonly<
  Record<string, { before?: readonly string[]; typed: readonly string[]; learner: readonly string[] }>
> = {
  'an image is fetched that the lab only may use': { typed: [], learner: ['pull -q nginx'] },
  'an image is fetched that the lab has found absent': {
    typed: ['docker rmi nginx'],
    learner: ['pull -q nginx'],
  },
  'an image is fetched anew that the lab has taken the name from': {
    before: ['pull -q nginx', 'tag nginx other', 'tag nginx:latest busybox:latest'],
    typed: ['docker rmi busybox'],
    learner: ['pull -q busybox'],
  },
  'the name goes over to another image': {
    before: ['pull -q nginx', 'pull -q nginx:alpine'],
    typed: ['docker run --rm nginx true'],
    learner: ['tag nginx:alpine nginx:latest'],
  },
  'an image is removed that the lab uses': {
    before: ['pull -q nginx'],
    typed: ['docker run --rm nginx true'],
    learner: ['rmi nginx'],
  },
};

test.each(Object.entries(MEANWHILE))('%s: that stays', async (_what, { before = [], typed, learner }) => {
  for (const line of before) docker(...line.split(' '));
  const home = tempFolder();
  const lab = await openLab(labOf(), home);
  for (const line of typed) await lab.type(line);
  for (const line of learner) docker(...line.split(' '));
  const wanted = stateOfEngine();
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(stateOfEngine()).toBe(wanted);
  expect(ledgersOf({ dataDirectory: home })).toEqual([]);
});

test('an image is removed whose name the lab has moved: the lab ends all the same, and keeps none', async () => {
  docker('pull', '-q', 'nginx:alpine');
  docker('tag', 'nginx:alpine', 'nginx:latest');
  const home = tempFolder();
  const lab = await openLab(labOf(), home);
  await lab.type('docker pull nginx');
  const keepers = docker(
    'image',
    'ls',
    '--format',
    '{{.Repository}}:{{.Tag}}',
    '--filter',
    'reference=nginx:dit-*',
  );
  docker('rmi', 'nginx:alpine', ...keepers.split('\n').filter(Boolean));
  expect((await lab.session.close()).leftBehind).toEqual([]);
  expect(docker('image', 'ls', '-aq')).toBe('');
  expect(ledgersOf({ dataDirectory: home })).toEqual([]);
});
