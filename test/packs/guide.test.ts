import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packJsonSchema } from '../../src/packs/json-schema.ts';
import { root } from '../helpers/in-node.ts';
import { compileFiles, placesOf } from '../helpers/packs.ts';

const guide = readFileSync(join(root, 'questions', 'README.md'), 'utf8');
const blocks = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);
const blockWith = (line: RegExp): string => {
  const [found, ...others] = blocks.filter((block) => line.test(block));
  if (found === undefined || others.length > 0) throw new Error(`not exactly one block has ${line}`);
  return found;
};

it("the guide's examples, copied as they stand, are a pack without a mistake", () => {
  const manifest = blockWith(/^format:/m);
  const chapter = blockWith(/^id: first/m);
  const more = blockWith(/^ {2}- kind: sorting/m);
  const confirm = blockWith(/^ {4}confirm:/m);
  const labs = blockWith(/^labs:/m);
  const files = { 'pack.yaml': manifest, '01-first.yaml': chapter + more + confirm + labs };
  expect(placesOf(compileFiles(files)).filter((place) => !place.endsWith('no-recording'))).toEqual([]);
});

it('tells all conditions that a lab can have, and no others', () => {
  const section = guide.slice(guide.indexOf('| `check` |'));
  const told = [...section.matchAll(/^\| `([a-z-]+)` \| .+ \|$/gm)].map(([, name]) => name);
  const schema = JSON.stringify(packJsonSchema());
  const known = [...schema.matchAll(/"check":\{"type":"string","const":"([a-z-]+)"\}/g)].map(
    ([, name]) => name,
  );
  expect(known.length).toBeGreaterThan(0);
  expect(told.slice(1)).toEqual([...new Set(known)]);
});
