import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings, type Settings, writeSettings } from '../../src/progress/settings.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** On a full disk conf writes half a file and reports success. */
const disk = vi.hoisted(() => ({ full: false }));

vi.mock('conf', async (original) => {
  const { default: Conf } = await original<typeof import('conf')>();
  return {
    default: class extends Conf {
      override set(...values: unknown[]) {
        if (disk.full) writeFileSync(this.path, '{\n\t"langu');
        else (super.set as (...values: unknown[]) => void)(...values);
      }
    },
  };
});

beforeEach(() => {
  disk.full = false;
});

const newFile = () => join(tempFolder(), 'settings.json');

describe('settings', () => {
  it.each<Settings>([
    {},
    { language: 'ko' },
    { language: 'en', colour: 'never' },
    { colour: 'auto' },
    { reviewsADay: 100, newADay: 0, desiredRetention: 0.85 },
  ])('%j come back as they were', async (settings) => {
    const path = newFile();
    expect(await writeSettings(path, settings)).toBeUndefined();
    expect(readSettings(path)).toEqual({ settings, problems: [] });
  });

  it.each([
    { reviewsADay: 0, newADay: -1, desiredRetention: 1 },
    { reviewsADay: 'many', newADay: null, desiredRetention: '0.9' },
    { reviewsADay: 1e9, newADay: [10], desiredRetention: 0 },
  ])('%j is no number to plan with', (stored) => {
    expect(readSettings(put(tempFolder(), 'settings.json', JSON.stringify(stored)))).toEqual({
      settings: {},
      problems: [],
    });
  });

  it('change one by one, in a folder that was not there', async () => {
    const path = join(tempFolder(), 'new', 'settings.json');
    expect(readSettings(path)).toEqual({ settings: {}, problems: [] });
    await writeSettings(path, { language: 'ko', colour: 'auto' });
    await writeSettings(path, { language: 'en', colour: 'auto' });
    expect(readSettings(path).settings).toEqual({ language: 'en', colour: 'auto' });
  });

  it.each(['', '{"language": "k', '[]', 'null', '"ko"', '\0\0\0'])(
    'a broken file is kept aside: %j',
    async (text) => {
      const path = put(tempFolder(), 'settings.json', text);
      const read = readSettings(path);
      expect(read.settings).toEqual({});
      expect(read.problems).toEqual([
        { code: 'broken', path, movedTo: expect.stringContaining(`${path}.corrupt-`) },
      ]);
      const [problem] = read.problems;
      expect(problem?.code === 'broken' && readFileSync(problem.movedTo, 'utf8')).toBe(text);
      expect(await writeSettings(path, { language: 'en' })).toBeUndefined();
      expect(readSettings(path)).toEqual({ settings: { language: 'en' }, problems: [] });
    },
  );

  it('values that are not known are as if never chosen', () => {
    const path = put(tempFolder(), 'settings.json', '{"language":"fr","colour":7,"other":1}');
    expect(readSettings(path)).toEqual({ settings: {}, problems: [] });
  });

  it('a newer version’s file is read as far as it is understood, and never rewritten', async () => {
    const text = '{"version":2,"language":"ko","voice":"calm"}';
    const path = put(tempFolder(), 'settings.json', text);
    expect(readSettings(path)).toEqual({ settings: { language: 'ko' }, problems: [{ code: 'newer', path }] });
    expect(await writeSettings(path, { language: 'en' })).toEqual({ code: 'newer', path });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('a full disk: said, and what was there is there', async () => {
    const path = newFile();
    await writeSettings(path, { language: 'ko' });
    disk.full = true;
    expect(await writeSettings(path, { language: 'en' })).toMatchObject({
      code: 'not-writable',
      what: 'settings',
    });
    expect(readSettings(path)).toEqual({ settings: { language: 'ko' }, problems: [] });
  });

  it('a full disk at the first time: no half file stays', async () => {
    const path = newFile();
    disk.full = true;
    expect(await writeSettings(path, { language: 'en' })).toMatchObject({
      code: 'not-writable',
      what: 'settings',
    });
    expect(readSettings(path)).toEqual({ settings: {}, problems: [] });
  });

  it('a file where the folder should be', async () => {
    const path = join(put(tempFolder(), 'config', ''), 'settings.json');
    expect(readSettings(path).settings).toEqual({});
    expect(await writeSettings(path, { language: 'en' })).toMatchObject({
      code: 'not-writable',
      what: 'settings',
    });
  });

  it('a folder where the file should be', async () => {
    const folder = tempFolder();
    const path = join(folder, 'settings.json');
    mkdirSync(path);
    expect(readSettings(path).problems).toMatchObject([{ code: 'not-readable' }]);
    expect(await writeSettings(path, { language: 'en' })).toMatchObject({
      code: 'not-writable',
      what: 'settings',
    });
    expect(readdirSync(folder)).toContain('settings.json');
  });
});
