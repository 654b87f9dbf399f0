// The licences of the packages whose code is really in the bundle, read from esbuild's metafile.
import fs from 'node:fs';
import path from 'node:path';

/** Packages that declare a licence but ship no file with its text. A copyright line is taken from their sources. */
const WITHOUT_FILE = {
  'yoga-layout': { license: 'MIT', copyright: 'Copyright (c) Meta Platforms, Inc. and affiliates.' },
};

const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The packages (name, version, folder) that gave at least one byte to one of the outputs. */
function bundledPackages(root, metafile) {
  const packages = new Map();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      if (bytesInOutput === 0 || !/(^|[\\/])node_modules[\\/]/.test(input)) continue;
      const found = packageOf(path.resolve(root, input));
      packages.set(`${found.name}@${found.version}`, found);
    }
  }
  return [...packages.values()].sort((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  );
}

/** The nearest package.json with a name; packages also keep nameless ones that only say `"type": "module"`. */
function packageOf(file) {
  for (let dir = path.dirname(file); dir !== path.dirname(dir); dir = path.dirname(dir)) {
    const manifest = path.join(dir, 'package.json');
    if (!fs.existsSync(manifest)) continue;
    const { name, version, license } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (name && version) return { name, version, license, dir };
  }
  throw new Error(`no package.json above ${file}`);
}

function licenceText({ name, license, dir }) {
  const files = fs
    .readdirSync(dir)
    .filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file))
    .sort();
  if (files.length > 0) {
    return files
      .map((file) => fs.readFileSync(path.join(dir, file), 'utf8').replace(/\r\n/g, '\n').trim())
      .join('\n\n');
  }
  const known = WITHOUT_FILE[name];
  if (known === undefined || known.license !== license) {
    throw new Error(
      `${name} is in the bundle, but ${dir} has no licence file; add it to WITHOUT_FILE in licences.mjs`,
    );
  }
  return `${known.copyright}\n\n${MIT_TEXT}`;
}

export function thirdPartyLicences(root, metafile) {
  const parts = bundledPackages(root, metafile).map(
    (pkg) => `${pkg.name} ${pkg.version} (${pkg.license})\n\n${licenceText(pkg)}\n`,
  );
  const intro = 'The following packages are contained in the files of this package.\n';
  return [intro, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
