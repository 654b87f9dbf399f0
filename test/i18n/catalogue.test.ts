import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineSayings } from '../../src/i18n/engine.ts';
import { examSayings } from '../../src/i18n/exam.ts';
import { intentNames } from '../../src/i18n/keys.ts';
import { labSayings } from '../../src/i18n/lab.ts';
import { labCommandSayings } from '../../src/i18n/lab-commands.ts';
import { packStatsSayings } from '../../src/i18n/pack-stats.ts';
import { progressSayings } from '../../src/i18n/progress.ts';
import { reviewSayings } from '../../src/i18n/review.ts';
import { screens } from '../../src/i18n/screens.ts';
import { statsSayings } from '../../src/i18n/stats.ts';
import { sayNotice, storageSayings } from '../../src/i18n/storage.ts';
import type { StorageProblem } from '../../src/progress/storage-problem.ts';

/** Every text of a catalogue with its path. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const catalogues = {
  engineSayings,
  examSayings,
  intentNames,
  labCommandSayings,
  labSayings,
  packStatsSayings,
  progressSayings,
  reviewSayings,
  screens,
  statsSayings,
};

describe.each(Object.entries(catalogues))('%s', (_name, { ko, en }) => {
  it('has the same keys in both languages', () => {
    expect(textsOf(ko).map(([path]) => path)).toEqual(textsOf(en).map(([path]) => path));
  });

  it('speaks Korean in ko, and no Hangul in en but for the other language’s name', () => {
    const names = ['.language', '.languageName'];
    for (const [path, text] of textsOf(ko)) {
      if (text !== '' && !names.includes(path)) expect(text, path).toMatch(/[가-힣]/);
    }
    for (const [path, text] of textsOf(en)) {
      if (!names.includes(path)) expect(text, path).not.toMatch(/[가-힣]/);
    }
  });
});

it('no sentence leaves a particle open behind a word that is put in', () => {
  const folder = new URL('../../src/i18n/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const open = files.filter((name) =>
    /[은이을와과가는를]\([는가를과와이은을]\)|\(으\)로/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(open).toEqual([]);
});

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const path = '/home/student/journal/a.jsonl';

  it.each<StorageProblem>([
    { code: 'no-home' },
    { code: 'not-writable', what: 'answers', path, reason: 'ENOSPC' },
    { code: 'not-writable', what: 'settings', path, reason: 'EWHATEVER' },
    { code: 'not-writable', what: 'report', path, reason: 'EROFS' },
    { code: 'not-readable', path, reason: 'EACCES' },
    { code: 'not-readable', path, reason: 'EBUSY' },
    { code: 'broken', path, movedTo: `${path}.corrupt-1` },
    { code: 'newer', path },
  ])('$code is one line that names the file', (problem) => {
    const line = sayNotice(language, { kind: 'storage', problem });
    expect(line).not.toMatch(/\n|undefined|\[object/);
    if ('path' in problem) expect(line).toContain(path);
    if ('movedTo' in problem) expect(line).toContain(problem.movedTo);
  });

  it.each(['ENOENT', 'EBUSY', 'EISDIR', 'EPERM'])('%s is said in words', (code) => {
    expect(storageSayings[language].reason(code)).not.toContain(code);
  });

  it('a backup’s path can be copied into a shell', () => {
    const { done } = progressSayings[language];
    expect(done(3, String.raw`C:\Users\Kim Min\backup.jsonl`)).toContain(
      String.raw` import "C:\Users\Kim Min\backup.jsonl"`,
    );
    expect(done(3, '/home/kim/backup.jsonl')).toContain(' import /home/kim/backup.jsonl');
  });

  it('what was swept and what was left is said', () => {
    expect(sayNotice(language, { kind: 'swept', containers: 2 })).toContain('2');
    expect(sayNotice(language, { kind: 'left-behind', names: ['a', 'b'] })).toContain('a, b');
    expect(storageSayings[language].reason('EDQUOT')).toBe(storageSayings[language].reason('ENOSPC'));
  });
});
