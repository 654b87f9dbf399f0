// Makes the package: node src/build/build.mjs [folder of the repository]
//   dist/main.js and dist/chunks/     the trainer, bundled (bundle.mjs)
//   dist/packs/*.json                 the built-in packs, compiled from YAML (packs.mjs)
//   dist/pack.schema.json            for the editors of those who write packs (questions/README.md)
//   dist/THIRD-PARTY-LICENSES.txt     the licences of what is in the bundle (licences.mjs)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleApp } from './bundle.mjs';
import { thirdPartyLicences } from './licences.mjs';
import { compilePacks, PackError } from './packs.mjs';

const root = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
const dist = path.join(root, 'dist');

async function main() {
  const [{ files, metafile }, packs] = await Promise.all([
    bundleApp({ root, outdir: dist }),
    compilePacks(root),
  ]);
  const entry = files.find((file) => file.name === 'main.js');
  const others = files.filter((file) => file !== entry);
  const licences = {
    name: 'THIRD-PARTY-LICENSES.txt',
    contents: Buffer.from(thirdPartyLicences(root, metafile)),
  };
  const schema = {
    name: 'pack.schema.json',
    contents: fs.readFileSync(path.join(root, 'questions', 'pack.schema.json')),
  };
  const program = {
    name: 'main.js',
    contents: Buffer.concat([Buffer.from('#!/usr/bin/env node\n'), entry.contents]),
    mode: 0o755,
  };
  // The entry comes last: until then, who starts the trainer gets the whole old one.
  replaceFolder(dist, [...others, ...packs, schema, licences, program]);
}

/**
 * Makes `folder` hold exactly `files`. Nothing is touched before everything is built; every file appears at once
 * (written beside, then renamed); what has not changed stays as it is; and what is no longer there goes last. A
 * trainer that is running meanwhile only misses a part it has not loaded yet and that has changed.
 */
function replaceFolder(folder, files) {
  for (const { name, contents, mode = 0o644 } of files) {
    const file = path.join(folder, name);
    if (fs.existsSync(file) && Buffer.compare(fs.readFileSync(file), contents) === 0) {
      fs.chmodSync(file, mode);
      continue;
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const beside = `${file}.${process.pid}.tmp`;
    fs.writeFileSync(beside, contents);
    fs.chmodSync(beside, mode);
    fs.renameSync(beside, file);
  }
  removeOthers(folder, '', new Set(files.map((file) => file.name)));
}

function removeOthers(folder, prefix, wanted) {
  for (const item of fs.readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const name = `${prefix}${item.name}`;
    const isNeeded = item.isDirectory() && [...wanted].some((file) => file.startsWith(`${name}/`));
    if (isNeeded) removeOthers(folder, `${name}/`, wanted);
    else if (!wanted.has(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  // Mistakes in a pack and in the sources are told by their messages; a stack would only hide them.
  if (error instanceof PackError || Array.isArray(error?.errors)) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
