import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { labCommands } from '../../src/docker/lab-commands.ts';
import { packJsonSchema } from '../../src/packs/json-schema.ts';
import { recordedIn } from '../../src/packs/recorded.ts';
import { itemKinds } from '../../src/packs/schema.ts';
import { root } from '../helpers/in-node.ts';
import { compileFiles, placesOf } from '../helpers/packs.ts';
import { builtInPack } from '../helpers/session.ts';

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
  const more = blocks.filter((block) => block.startsWith('  - kind: ')).join('\n');
  const confirm = blockWith(/^ {4}confirm:/);
  const labs = blockWith(/^labs:/m) + blockWith(/^ {2}- id: an-image-of-your-own/m);
  const files = { 'pack.yaml': manifest, '01-first.yaml': chapter + more + confirm + labs };
  const compiled = compileFiles(files);
  expect(placesOf(compiled).filter((place) => !place.endsWith('no-recording'))).toEqual([]);
  const items = compiled.ok ? compiled.pack.chapters.flatMap((each) => each.items) : [];
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(itemKinds));
});

it('names all commands that a lab can have', () => {
  const [, told = ''] = /^`commands` are some of (.*?)\. /ms.exec(guide) ?? [];
  expect([...told.matchAll(/`([a-z ]+)`/g)].map(([, name]) => name)).toEqual(labCommands);
});

it('runs with --only what the built-in pack has', () => {
  const [, ids = ''] = /--only (\S+)/.exec(guide) ?? [];
  const runnable = builtInPack.chapters.flatMap(recordedIn).map(({ id }) => id);
  expect(runnable).toEqual(expect.arrayContaining(ids.split(',')));
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
