import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packJsonSchema } from '../../src/packs/json-schema.ts';
import { root } from '../helpers/in-node.ts';
import { builtIn, change, chapter, manifest } from '../helpers/packs.ts';

const file = join(root, 'questions', 'pack.schema.json');
const valid = new Ajv({ allErrors: true }).compile(packJsonSchema());
const problemsOf = (text: string) =>
  valid(parse(text)) ? [] : (valid.errors ?? []).map(({ message }) => message);

it('questions/pack.schema.json is what the schema says; to write it anew: vitest --update', async () => {
  await expect(`${JSON.stringify(packJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
});

describe('an editor accepts', () => {
  it.each(readdirSync(builtIn).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
    const text = readFileSync(join(builtIn, name), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/pack\.schema\.json\n/);
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['a manifest', manifest],
    ['a chapter', chapter],
  ])('%s', (_name, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('an editor marks', () => {
  it.each([
    ['an unknown key of a manifest', `${manifest}extra: 1\n`],
    ['an unknown key of a chapter', `${chapter}extra: 1\n`],
    ['a missing key', change(manifest, 'licence: MIT\n', '')],
    ['a newer format', change(manifest, 'format: 1', 'format: 2')],
    ['a number for a text', change(chapter, 'hint: Think.', 'hint: 1.10')],
    ['one language', change(chapter, 'hint: Think.', 'hint: { ko: 생각 }')],
    ['an unknown kind', change(chapter, 'kind: card', 'kind: slide')],
    ['a bad id', change(chapter, 'id: a-card', 'id: A Card')],
    ['a choice without a rationale', change(chapter, '        rationale: Yes.\n', '')],
    ['a plain address', change(manifest, 'one.yaml', 'one.txt')],
  ])('%s', (_name, text) => {
    expect(problemsOf(text)).not.toEqual([]);
  });
});
