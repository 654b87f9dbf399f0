import { expect, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';
import { docker, emptyEngine, ledgersOf, stateOfEngine } from './helpers.ts';
import { labOf, labOpener } from './labs.ts';

test('100 labs in a row leave nothing', async () => {
  emptyEngine();
  docker('pull', '-q', 'nginx:alpine');
  docker('volume', 'create', 'data');
  docker('run', '-d', '--name', 'web', '-v', 'data:/data', 'nginx:alpine');
  const before = stateOfEngine();
  const folder = tempFolder();
  const open = await labOpener(folder);
  for (let number = 1; number <= 100; number += 1) {
    const lab = await open({ ...labOf(), files: [] });
    await lab.type('docker run -d --name web -v data:/data nginx:alpine');
    expect((await lab.session.close()).leftBehind).toEqual([]);
  }
  expect(stateOfEngine()).toBe(before);
  expect(ledgersOf({ dataDirectory: folder })).toEqual([]);
}, 600_000);
