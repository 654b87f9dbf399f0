import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/packs/compile.ts';
import { hidden } from '../../src/packs/hidden.ts';
import { put } from '../helpers/in-node.ts';
import { builtIn, manifest, packFolder } from '../helpers/packs.ts';

const realManifest = readFileSync(join(builtIn, 'pack.yaml'), 'utf8');
const chapters = readdirSync(builtIn).filter((name) => /^\d.*\.yaml$/.test(name));
const textOf = (name: string) => readFileSync(join(builtIn, name), 'utf8');

/** Compiles a folder that holds these files, and checks that every problem points into its file. */
function check(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  const compiled = compilePack(folder);
  const problems = compiled.ok ? compiled.warnings : [...compiled.errors, ...compiled.warnings];
  for (const problem of problems) {
    const { file, line, column } = problem;
    const lines = (files[file] ?? '').replace(/^\uFEFF/, '').split('\n');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    const { code, ...said } = problem;
    expect(JSON.stringify(Object.values(said))).not.toMatch(hidden);
  }
}

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'[]{}:,-?|>&*!#%@`"\'\n\r\t ~.',
        '  ',
        '\n  ',
        '\n- ',
        ': ',
        ' #',
        '---\n',
        '...\n',
        '<<: ',
      ),
      fc.constantFrom(
        'id',
        'items',
        'kind',
        'card',
        'title',
        'ko',
        'en',
        '1.10',
        'null',
        '!!set',
        '&a',
        '*a',
        '%YAML 1.1',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('compilePack never throws, and points into the file', () => {
  it('for garbage', () => {
    const folder = packFolder();
    fc.assert(
      fc.property(yamlish, fc.boolean(), (text, asManifest) => {
        check(folder, asManifest ? { 'pack.yaml': text } : { 'pack.yaml': manifest, 'one.yaml': text });
      }),
      { numRuns: 600 },
    );
  });

  const edit = fc.record({
    what: fc.constantFrom('delete', 'double', 'replace', 'indent', 'insert', 'cut'),
    at: fc.nat(),
    by: yamlish,
  });

  function edited(text: string, edits: readonly { what: string; at: number; by: string }[]): string {
    const lines = text.split('\n');
    for (const { what, at, by } of edits) {
      const index = at % lines.length;
      const line = lines[index] ?? '';
      const replacement = {
        delete: [],
        double: [line, line],
        replace: [by],
        indent: [` ${line}`],
        insert: [line.slice(0, at % (line.length + 1)) + by + line.slice(at % (line.length + 1))],
        cut: [line.slice(0, at % (line.length + 1))],
      }[what];
      lines.splice(index, 1, ...(replacement ?? []));
    }
    return lines.join('\n');
  }

  it.each(['pack.yaml', ...chapters])('for %s with lines deleted, doubled, replaced and bent', (name) => {
    const folder = packFolder();
    const own =
      name === 'pack.yaml'
        ? {}
        : { 'pack.yaml': realManifest.replace(/chapters:[\s\S]*$/, `chapters: [${name}]\n`) };
    const text = textOf(name);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        check(folder, { ...own, [name]: edited(text, edits) });
      }),
      { numRuns: 8 },
    );
  });
});

describe('the worst that is small enough', () => {
  it.each([
    ['many keys', Array.from({ length: 28_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['many aliases', `a: &a [1]\nb: [${'*a,'.repeat(60_000)}]`],
    ['one long text of brackets', `a: "${'['.repeat(250_000)}"`],
    [
      'quotes within quotes of Markdown',
      `id: one\ntitle: One\nitems:\n  - { kind: card, body: "${'>'.repeat(7990)}" }`,
    ],
    [
      'lists within lists of Markdown',
      `id: one\ntitle: One\nitems:\n  - { kind: card, body: "${'- '.repeat(3990)}a" }`,
    ],
  ])('%s', (_name, text) => {
    expect(compilePack(packFolder({ 'one.yaml': text }))).toMatchObject({ ok: false });
  });
});
