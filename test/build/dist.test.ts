import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = path.join(root, 'dist');

describe('dist', () => {
  it('holds the trainer, its packs, their schema and the licences, and nothing else', () => {
    const files = fs
      .readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) =>
        path.relative(dist, path.join(item.parentPath ?? item.path, item.name)).replaceAll('\\', '/'),
      );
    const rest = files.filter((file) => !/^chunks\/[\w.-]+-[A-Z0-9]{8}\.js$/.test(file));
    expect(rest.sort()).toEqual([
      'THIRD-PARTY-LICENSES.txt',
      'main.js',
      'pack.schema.json',
      'packs/docker-images.json',
      'packs/docker-images.outline.json',
    ]);
  });

  it('has an entry that a shell can start', () => {
    const main = path.join(dist, 'main.js');
    expect(fs.readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') expect(fs.statSync(main).mode & 0o777).toBe(0o755);
  });

  it('has the schema that the guide names, for editors', () => {
    const schema = fs.readFileSync(path.join(dist, 'pack.schema.json'));
    expect(schema).toEqual(fs.readFileSync(path.join(root, 'questions', 'pack.schema.json')));
    const guide = fs.readFileSync(path.join(root, 'questions', 'README.md'), 'utf8');
    expect(guide).toContain('$schema=./node_modules/docker-image-trainer/dist/pack.schema.json');
  });

  it('names the licence of what is in the bundle', () => {
    const licences = fs.readFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['ink', 'react', 'react-reconciler', 'yoga-layout', 'string-width']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
    }
    expect(licences).not.toMatch(/^(ws|esbuild|vitest|typescript) \d/m);
  });
});
