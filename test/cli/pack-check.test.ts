import { afterEach, expect, it, vi } from 'vitest';
import { checkPack } from '../../src/cli/pack-check.ts';
import { change, chapter, packFolder } from '../helpers/packs.ts';

afterEach(() => vi.restoreAllMocks());

const withoutMisconception = change(chapter, '        misconception: image-is-running\n', '');

it.each([
  ['en', 'warning'],
  ['ko', '경고'],
] as const)('calls a warning a warning, in %s', (language, word) => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(written.push(String(text))));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(checkPack(packFolder({ 'one.yaml': withoutMisconception }), { language, json: false })).toBe(0);
  expect(written).toEqual([
    expect.stringMatching(`^one\\.yaml:19:9: ${word}: `),
    expect.stringMatching(`^pack\\.yaml:12:9: ${word}: `),
  ]);
});
