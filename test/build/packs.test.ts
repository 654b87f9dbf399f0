import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { put, root, runNode } from '../helpers/in-node.ts';
import { change, chapter, manifest } from '../helpers/packs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

// Windows lets only administrators make links to folders.
it.skipIf(process.platform === 'win32')('the build says what is wrong with a built-in pack', async () => {
  const folder = tempFolder();
  for (const name of ['src', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
  const pack = join(folder, 'questions', 'docker-images');
  mkdirSync(pack, { recursive: true });
  put(pack, 'pack.yaml', manifest);
  put(pack, 'one.yaml', change(chapter, 'title: A card', 'titel: A card'));
  const build = JSON.stringify(pathToFileURL(join(root, 'src', 'build', 'packs.mjs')).href);
  const source = `const { compilePacks } = await import(${build});
    await compilePacks(${JSON.stringify(folder)}).catch((error) => console.log(error.message));`;
  const { stdout } = await runNode(put(folder, 'program.mjs', source));
  expect(stdout).toMatch(/one\.yaml:4:5: "title" is missing: add it\n/);
  expect(stdout).toMatch(/one\.yaml:6:5: "titel" is not known here/);
});
