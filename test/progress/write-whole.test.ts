import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeWhole } from '../../src/progress/exchange.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

describe.skipIf(process.platform === 'win32')('where an export goes', () => {
  const textIn = (path: string) => readFileSync(path, 'utf8');

  it('a link keeps its place, and its target gets the text', () => {
    const [folder, elsewhere] = [tempFolder(), tempFolder()];
    const link = join(folder, 'link');
    symlinkSync(put(elsewhere, 'target', 'old'), link);
    expect(writeWhole(link, 'new', 'export')).toBeUndefined();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(textIn(join(elsewhere, 'target'))).toBe('new');
    expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([['link'], ['target']]);
  });

  it('a link to what is not there yet makes it', () => {
    const folder = tempFolder();
    symlinkSync('target', join(folder, 'link'));
    expect(writeWhole(join(folder, 'link'), 'new', 'export')).toBeUndefined();
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(textIn(join(folder, 'target'))).toBe('new');
  });

  it('a pipe stays one, and gets the text', () => {
    const folder = tempFolder();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Opened for both, so that neither end waits for the other.
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    onTestFinished(() => closeSync(reader));
    expect(writeWhole(pipe, 'new', 'export')).toBeUndefined();
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    const got = Buffer.alloc(16);
    expect(got.toString('utf8', 0, readSync(reader, got))).toBe('new');
    expect(readdirSync(folder)).toEqual(['pipe']);
  });

  it('a folder is none', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'inner'));
    expect(writeWhole(join(folder, 'inner'), 'new', 'export')).toMatchObject({
      code: 'not-writable',
      reason: 'EISDIR',
    });
    expect(readdirSync(folder)).toEqual(['inner']);
  });
});
