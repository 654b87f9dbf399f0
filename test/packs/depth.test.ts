import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/packs/yaml.ts';
import { bundleProgram, runNode } from '../helpers/in-node.ts';
import { compileFiles, placesOf } from '../helpers/packs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Every way to nest; `n` levels deep. */
const bombs: Readonly<Record<string, (n: number) => string>> = {
  brackets: (n) => `a: ${'['.repeat(n)}`,
  'closed brackets': (n) => '['.repeat(n) + ']'.repeat(n),
  braces: (n) => '{a: '.repeat(n),
  'keys in brackets': (n) => '[a: '.repeat(n),
  'dashes on a line': (n) => `${'- '.repeat(n)}x`,
  'question marks on a line': (n) => `${'? '.repeat(n)}x`,
  'question marks in brackets': (n) => '[? '.repeat(n),
  'colons on a line': (n) => ': '.repeat(n),
  'keys on a line': (n) => `${'a: '.repeat(n)}x`,
  'quoted keys on a line': (n) => `${'"a": '.repeat(n)}x`,
  'keys by indentation': (n) => lines(n, (index) => `${' '.repeat(index)}a:`),
  'dashes by indentation': (n) => lines(n, (index) => `${' '.repeat(index)}-`),
  'question marks by indentation': (n) => lines(n, (index) => `${' '.repeat(index)}?`),
  'dashes and braces by turns': (n) => `${'- '.repeat(n / 2)}${'{a: '.repeat(n / 2)}`,
  // What stands in quotes and comments closes nothing.
  'brackets "closed" in quotes': (n) => `[${'"]",['.repeat(n)}`,
  'brackets "closed" in comments': (n) => lines(n, () => '[ # ]'),
};

describe('depth', () => {
  it.each(Object.entries(bombs))('%s are refused', (_name, bomb) => {
    for (const depth of [60, 1000, 20_000 / 40]) {
      const parsed = parseYaml(bomb(depth));
      expect('problems' in parsed ? parsed.problems.map(({ code }) => code) : []).toEqual(['too-deep']);
    }
  });

  it.each([
    ['brackets', '["[[[", "{{{"]', 30],
    ['text', `a: |\n  ${'[ { ('.repeat(100)}\n`, 1],
  ])('%s in quotes and texts count for nothing', (_name, text) => {
    expect(parseYaml(text)).toHaveProperty('value');
  });

  it('says where', () => {
    const compiled = compileFiles({ 'one.yaml': `id: one\ntitle: ${'['.repeat(50)}\n` });
    expect(placesOf(compiled)).toEqual(['one.yaml:2:46 too-deep']);
  });

  it('is counted without recursion, up to the largest file', () => {
    expect(parseYaml('['.repeat(256 * 1024))).toHaveProperty('problems');
  });
});

/** Shallower nests first: whether the parser dies depends on what is compiled when the stack ends. */
const deepening = "Array.from({length: 8}, (_, i) => '- ' + '['.repeat(100 * i)).join('\\n') + '\\n- '";

describe('in a process of its own', () => {
  it('the bare parser dies or runs out of stack, so the gate is needed', async () => {
    const program = await bundleProgram(
      tempFolder(),
      `import { parseDocument } from 'yaml';
       for (let n = 1000; n <= 4000; n += 500) {
         const { errors } = parseDocument(${deepening} + '['.repeat(n), { prettyErrors: false });
         if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) console.log('exhausted');
       }`,
    );
    const { code, signal, stdout } = await runNode(program);
    expect(code !== 0 || signal !== null || stdout.includes('exhausted')).toBe(true);
  });

  it('ours never does', async () => {
    const program = await bundleProgram(
      tempFolder(),
      `import { parseYaml } from './src/packs/yaml.ts';
       for (let n = 50; n <= 4000; n += 50) {
         const parsed = parseYaml(${deepening} + '['.repeat(n));
         if (parsed.problems[0].code !== 'too-deep') throw new Error('let through: ' + n);
       }`,
    );
    expect(await runNode(program)).toMatchObject({ code: 0, stderr: '' });
  });
});
