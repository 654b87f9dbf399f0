import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Pack } from '../../src/packs/pack.ts';
import { runTrainer } from '../helpers/run-trainer.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { docker, emptyEngine, engineEnvironment, ledgersOf, stateOfEngine } from './helpers.ts';

// These run dist/: build the package first.

const pack: Pack = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/packs/docker-images.json'), 'utf8'),
);
const labs = pack.chapters.flatMap((chapter) => chapter.labs);

const run = (args: readonly string[], options: Parameters<typeof runTrainer>[1]) =>
  runTrainer(args, { ...options, env: engineEnvironment() });

let before = '';
beforeAll(() => {
  emptyEngine();
  // The learner's own: names that the labs use too, for other images, other containers and another volume.
  docker('pull', '-q', 'nginx:alpine');
  docker('tag', 'nginx:alpine', 'nginx:latest');
  docker('volume', 'create', 'data');
  docker('run', '-d', '--name', 'web', '-p', '127.0.0.1::80', '-v', 'data:/data', 'nginx:alpine');
  before = stateOfEngine();
});

test.each(labs.map(({ id, solution }) => [id, solution.map((line) => line.run)] as const))(
  'kill -9 in the middle of %s: everything is as before',
  async (id, lines) => {
    const home = tempFolder();
    const last = lines.at(-1) ?? '';
    let isKilled = false;
    await run(['lab', 'run', id, '--commands', '-', '--yes'], {
      home,
      input: `${lines.join('\n')}\n`,
      onOutput: (child, stdout) => {
        if (isKilled || !stdout.includes(`$ ${last}\n`)) return;
        isKilled = child.kill('SIGKILL');
      },
    });
    expect(isKilled).toBe(true);
    expect(await run(['lab', 'clean'], { home })).toMatchObject({ code: 0 });
    expect(stateOfEngine()).toBe(before);
    expect(ledgersOf({ dataDirectory: home })).toEqual([]);
  },
);
