import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
  const files = { 'pack.yaml': manifest, '01-first.yaml': chapter + more + confirm };
  expect(placesOf(compileFiles(files)).filter((place) => !place.endsWith('no-recording'))).toEqual([]);
});
