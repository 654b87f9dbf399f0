import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './helpers/in-node.ts';

/** The floors: a folder imports only lower ones, and neighbours on one floor do not know each other. */
const floors: Readonly<Record<string, number>> = {
  domain: 0,
  docker: 0,
  packs: 1,
  progress: 1,
  engines: 1,
  app: 2,
  i18n: 3,
  tui: 4,
  cli: 5,
};
/** What stands outside of them, and the only folders that it knows. */
const outside: Readonly<Record<string, readonly string[]>> = { 'main.ts': ['cli'], build: ['packs', 'i18n'] };

const src = join(root, 'src');
const importing = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;
const folderOf = (path: string) => relative(src, path).split(/[\\/]/)[0] ?? '';

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|mts|mjs)$/.test(name))
  .map((name) => {
    const path = join(src, name);
    const text = readFileSync(path, 'utf8');
    const imports = [...text.matchAll(importing)].map((found) => found[1] ?? '');
    return { name: name.replaceAll('\\', '/'), folder: folderOf(path), text, path, imports };
  });

/** Imports that lead to a file of src; those of package.json, and texts that only look like imports, do not. */
const inside = files.flatMap(({ name, folder, path, imports }) =>
  imports
    .map((target) => resolve(dirname(path), target))
    .filter((target) => files.some((each) => each.path === target))
    .map((target) => ({ name, folder, target: folderOf(target) })),
);

function mayImport(folder: string, target: string): boolean {
  if (folder === target) return true;
  const allowed = outside[folder];
  if (allowed) return allowed.includes(target);
  return (floors[target] ?? Number.POSITIVE_INFINITY) < (floors[folder] ?? -1);
}

describe('the house', () => {
  it('was seen as a whole', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(inside.length).toBeGreaterThan(100);
    expect([...new Set(files.map(({ folder }) => folder))].sort()).toEqual(
      [...Object.keys(floors), ...Object.keys(outside)].sort(),
    );
    expect(inside).toContainEqual({ name: 'app/state.ts', folder: 'app', target: 'packs' });
  });

  it('has floors', () => {
    const breaches = inside.filter(({ folder, target }) => !mayImport(folder, target));
    expect(breaches.map(({ name, target }) => `${name} imports ${target}`)).toEqual([]);
  });

  it('hears keys in one place', () => {
    const listening = files.filter(({ text }) => /\buseInput\s*\(/.test(text));
    expect(listening).toHaveLength(1);
  });

  it.each<[string, RegExp, readonly string[]]>([
    [
      'files and processes',
      /^(node:)?(fs|child_process)(\/|$)/,
      ['cli', 'engines', 'progress', 'packs', 'build'],
    ],
    ['anything of Node', /^node:/, ['main.ts', 'cli', 'tui', 'engines', 'progress', 'packs', 'build']],
    ['React and Ink', /^(react|ink|ink-.*|@inkjs\/.*)(\/|$)/, ['tui', 'cli', 'build']],
  ])('%s are known only where they belong', (_name, what, folders) => {
    const breaches = files.filter(
      ({ folder, imports }) => !folders.includes(folder) && imports.some((each) => what.test(each)),
    );
    expect(breaches.map(({ name }) => name)).toEqual([]);
  });

  it('knows the scheduling algorithm in one file', () => {
    const knowing = files.filter(({ imports }) => imports.includes('ts-fsrs'));
    expect(knowing.map(({ name }) => name)).toEqual(['domain/review/scheduler.ts']);
  });

  it('has no clock and no chance below the edge', () => {
    const pure = ['domain', 'docker', 'app'];
    const breaches = files.filter(
      ({ folder, text }) =>
        pure.includes(folder) && /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\./.test(text),
    );
    expect(breaches.map(({ name }) => name)).toEqual([]);
  });
});

it('has no file whose name Windows cannot have', () => {
  const names = ['.github', 'questions', 'src', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
    .concat(readdirSync(root))
    .flatMap((path) => path.split(/[\\/]/));
  expect(names.filter((name) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[<>:"|?*]|[. ]$/i.test(name))).toEqual(
    [],
  );
});
