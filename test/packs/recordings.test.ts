import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Recording, writeRecording } from '../../src/packs/recordings.ts';
import { put } from '../helpers/in-node.ts';
import { packFolder } from '../helpers/packs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const recording: Recording = {
  engine: 'Docker Engine',
  version: '28.5.2',
  store: 'overlay2',
  taken: '2026-11-23',
  steps: [],
};

it('a recording is written, and written anew, with nothing left beside it', () => {
  const folder = packFolder();
  for (const taken of ['2026-11-23', '2026-11-24']) {
    expect(writeRecording(folder, 'pre', { ...recording, taken })).toBeUndefined();
    expect(JSON.parse(readFileSync(join(folder, 'recordings', 'pre.json'), 'utf8'))).toMatchObject({ taken });
  }
  expect(readdirSync(join(folder, 'recordings'))).toEqual(['pre.json']);
});

// Windows lets only administrators make symbolic links.
describe.runIf(process.platform !== 'win32')('nothing is written through a symbolic link', () => {
  it.each(['to a file', 'to nothing'])('in place of the recording, %s', (to) => {
    const folder = packFolder();
    const elsewhere = join(tempFolder(), 'settings');
    if (to === 'to a file') put(join(elsewhere, '..'), 'settings', 'mine');
    mkdirSync(join(folder, 'recordings'));
    const link = join(folder, 'recordings', 'pre.json');
    symlinkSync(elsewhere, link);
    expect(writeRecording(folder, 'pre', recording)).toBe(link);
    expect(existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8') : '').toBe(
      to === 'to a file' ? 'mine' : '',
    );
  });

  it('in place of the folder', () => {
    const folder = packFolder();
    const elsewhere = tempFolder();
    const link = join(folder, 'recordings');
    symlinkSync(elsewhere, link);
    expect(writeRecording(folder, 'pre', recording)).toBe(link);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});
