import { isAbsolute, join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { foldersOf } from '../../src/progress/paths.ts';

const home = vi.hoisted(() => ({ folder: '' as string | undefined }));

vi.mock('node:os', async (original) => {
  const real = await original<typeof import('node:os')>();
  const homedir = () => {
    if (home.folder === undefined) throw Object.assign(new Error('no entry'), { code: 'ERR_SYSTEM_ERROR' });
    return home.folder;
  };
  return { ...real, homedir, default: { ...real, homedir } };
});

// env-paths asks for the home folder while it is loaded.
beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
});

describe('folders', () => {
  it.each(['data', './data', resolve('data')])(
    '%s is chosen: everything lies in it, absolute',
    async (chosen) => {
      home.folder = undefined;
      expect(await foldersOf(chosen)).toEqual({ data: resolve('data'), config: resolve('data') });
    },
  );

  it.each([
    ['an empty HOME', ''],
    ['a relative HOME', 'somewhere'],
    ['no home at all', undefined],
  ])('%s: no place, rather than the working directory', async (_name, folder) => {
    home.folder = folder;
    expect(await foldersOf(undefined)).toBeUndefined();
    expect(await foldersOf('')).toBeUndefined();
  });

  it('a home: absolute folders of our own', async () => {
    home.folder = resolve('/home/student');
    const folders = await foldersOf(undefined);
    for (const folder of [folders?.data, folders?.config]) {
      expect(isAbsolute(folder ?? '')).toBe(true);
      expect(folder).toContain('docker-image-trainer');
    }
  });

  it.runIf(process.platform === 'linux')(
    'XDG folders: absolute ones are used, relative ones never',
    async () => {
      home.folder = '/home/student';
      vi.stubEnv('XDG_DATA_HOME', '/data');
      vi.stubEnv('XDG_CONFIG_HOME', '/config');
      expect(await foldersOf(undefined)).toEqual({
        data: join('/data', 'docker-image-trainer'),
        config: join('/config', 'docker-image-trainer'),
      });
      vi.stubEnv('XDG_DATA_HOME', 'data');
      vi.resetModules();
      expect(await foldersOf(undefined)).toBeUndefined();
    },
  );
});
