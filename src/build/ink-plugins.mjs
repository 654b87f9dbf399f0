// esbuild plugins that make Ink 7.1.1 start faster. They change what Ink and its dependencies do while they are
// imported, never what they draw: test/build/ compares the changed text functions with the originals. And one that
// keeps a package's hands off the signals.
//
// Every patch names the exact text it replaces and how often that text occurs, and fails the build when a new
// version of the package no longer has it; `assertLazy` fails it when something expensive comes in unpatched.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PLAIN_TEXT = fileURLToPath(new URL('./runtime/plain-text.ts', import.meta.url));

/** The plugins, in the order esbuild is to ask them. `root` is the folder whose node_modules are bundled. */
export function inkPlugins({ root }) {
  return [oneStringWidth(root), patchedFiles(PATCHES), assertLazy(root)];
}

/** Replaces `from` (a string or a global regex) by `to`; throws unless it occurs exactly `times` times. */
function replace(source, from, to, times = 1) {
  let found = 0;
  const result = source.replaceAll(from, (...match) => {
    found += 1;
    return typeof to === 'function' ? to(...match) : to;
  });
  if (found !== times) throw new Error(`expected ${times} of ${from}, found ${found}`);
  return result;
}

/** Lets a module use the helpers of plain-text.ts. */
const withHelpers = (source) => `import * as lazyText from ${JSON.stringify(PLAIN_TEXT)};\n${source}`;

/** `const NAME = new Intl.Segmenter(...)` → one that is made when the first text comes that is not plain. */
const lazySegmenter = (source, name) =>
  replace(
    source,
    new RegExp(
      `^const ${name} = new Intl\\.Segmenter\\((undefined, ?\\{ ?granularity: ?['"]grapheme['"] ?\\})?\\);$`,
      'gm',
    ),
    `const ${name} = lazyText.lazySegmenter();`,
  );

/** `const NAME = /regex/` → made when it is first used; its uses, `times` of them, become calls. */
function lazyRegex(source, name, times) {
  const declared = replace(
    source,
    new RegExp(`^const ${name} = (/.+/[a-z]*);$`, 'gm'),
    (_all, regex) => `const LAZY = lazyText.lazy(() => ${regex});`,
  );
  return replace(declared, new RegExp(`\\b${name}\\b`, 'g'), `${name}()`, times).replace(
    'const LAZY',
    `const ${name}`,
  );
}

const RECONCILER_HEAD = `import React from 'react';
import * as Scheduler from 'scheduler';
export default (function ($$$config) {`;

/**
 * `file` is matched against the end of the path below some node_modules, so nested copies are patched as well.
 * What the patches save is measured on Node 20, where `node -e 0` takes about 25 ms.
 */
export const PATCHES = [
  {
    // With DEV=true Ink imports its devtools (which bring `ws` along and need react-devtools-core, which is not
    // installed) and reads its package.json, which is not beside the bundle.
    file: 'ink/build/reconciler.js',
    edit: (source) => replace(source, "process.env['DEV'] === 'true'", 'false', 2),
  },
  {
    // Yoga's loader fetches its WebAssembly from a data: URL and awaits it. `fetch` makes Node load undici and
    // http2. Decoding the bytes and compiling them at once does without both and without the top-level await.
    file: 'yoga-layout/dist/src/index.js',
    edit: (source) => {
      const own = replace(
        source,
        "import loadYoga from '../binaries/yoga-wasm-base64-esm.js';",
        "import loadYoga, { wasmBase64 } from '../binaries/yoga-wasm-base64-esm.js';",
      );
      return replace(
        own,
        'const Yoga = wrapAssembly(await loadYoga());',
        `const emscripten = {
  // Called by loadYoga before it returns; it is complete once \`receive\` has got the instance.
  instantiateWasm(imports, receive) {
    const compiled = new WebAssembly.Module(Buffer.from(wasmBase64, 'base64'));
    const instance = new WebAssembly.Instance(compiled, imports);
    receive(instance);
    return instance.exports;
  },
};
loadYoga(emscripten);
const Yoga = wrapAssembly(emscripten);`,
      );
    },
  },
  {
    // The other half of the above: the bytes become an export of their own.
    file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
    edit: (source) => {
      let base64;
      const emptied = replace(
        source,
        /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]{10000,})"/g,
        (_all, data) => {
          base64 = data;
          return '"data:application/octet-stream;base64,"';
        },
      );
      return `${emptied}\nexport const wasmBase64 = "${base64}";\n`;
    },
  },
  {
    // React's reconciler is one function of 400 KB inside the function esbuild makes of a CommonJS file. V8 skims a
    // function when it meets it and reads it again when it is called, so this one is read three times. As an ES
    // module it stands at the top level, and the parentheses tell V8 to compile it at once: read once.
    file: 'react-reconciler/cjs/react-reconciler.production.js',
    edit: (source) => {
      let own = replace(
        source,
        '"use strict";\nmodule.exports = function ($$$config) {',
        () => RECONCILER_HEAD,
      );
      own = replace(own, 'var React = require("react"),\n    Scheduler = require("scheduler"),\n', 'var ');
      return replace(
        own,
        /\n\};\nmodule\.exports\.default = module\.exports;\n[^\n]*"__esModule"[^\n]*\n$/g,
        '\n});\n',
      );
    },
  },
  {
    file: 'react-reconciler/index.js',
    edit: () => "export { default } from './cjs/react-reconciler.production.js';",
  },
  {
    // Measures every piece of text.
    file: 'string-width/index.js',
    edit: (source) => {
      let own = withHelpers(source);
      own = lazySegmenter(own, 'segmenter');
      own = lazyRegex(own, 'visibleCharacterRegex', 2);
      own = lazyRegex(own, 'spacingMarkRegex', 1);
      own = lazyRegex(own, 'rgiEmojiRegex', 1);
      own = lazyRegex(own, 'extendedPictographicRegex', 1);
      return replace(
        own,
        '\tconst eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};\n',
        `$&
	if (lazyText.isPlain(string)) {
		return lazyText.plainWidth(string, codePoint => eastAsianWidth(codePoint, eastAsianWidthOptions));
	}
`.replace('$&', '\tconst eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};\n'),
      );
    },
  },
  {
    // Splits styled text into cells.
    file: '@alcalzone/ansi-tokenize/build/tokenize.js',
    edit: (source) => lazySegmenter(withHelpers(source), 'segmenter'),
  },
  {
    // Wraps text.
    file: 'ink/node_modules/wrap-ansi/index.js',
    edit: (source) => lazySegmenter(withHelpers(source), 'segmenter'),
  },
  {
    // Cuts text that is clipped. A plain character with emoji presentation is full width, which has been asked
    // before; so the regex (which would be made for the first letter that is cut) has nothing to say about it.
    file: 'slice-ansi/tokenize-ansi.js',
    version: '9',
    edit: (source) => {
      let own = lazySegmenter(withHelpers(source), 'GRAPHEME_SEGMENTER');
      own = lazyRegex(own, 'EMOJI_PRESENTATION_GRAPHEME_REGEX', 1);
      return replace(
        own,
        'if (EMOJI_PRESENTATION_GRAPHEME_REGEX().test(grapheme)) {',
        'if (!lazyText.isPlain(grapheme) && EMOJI_PRESENTATION_GRAPHEME_REGEX().test(grapheme)) {',
      );
    },
  },
  {
    // Comes with `conf`, to remove a file that it was writing. Told to end, it sends the signal to its own process once
    // more, so that this is the second one, which ends the trainer before a lab is removed; on Windows, sent to
    // oneself, it kills. At the process's own end it does its work too.
    file: 'when-exit/dist/node/interceptor.js',
    edit: (source) => replace(source, 'for (const signal of Signals) {', 'for (const signal of []) {'),
  },
  {
    // The copy that cuts text for `wrap="truncate"`; it takes its widths from string-width.
    file: 'slice-ansi/tokenize-ansi.js',
    version: '10',
    edit: (source) => lazySegmenter(withHelpers(source), 'GRAPHEME_SEGMENTER'),
  },
];

/** The nearest package version above a file. */
function versionOf(file) {
  for (let dir = path.dirname(file); dir !== path.dirname(dir); dir = path.dirname(dir)) {
    const manifest = path.join(dir, 'package.json');
    if (fs.existsSync(manifest)) return JSON.parse(fs.readFileSync(manifest, 'utf8')).version;
  }
  throw new Error(`no package.json above ${file}`);
}

/** Applies the patches and, at the end, insists that each of them was needed. */
export function patchedFiles(patches) {
  const escaped = patches.map(({ file }) => file.replace(/[.]/g, '\\.').replaceAll('/', '[\\\\/]'));
  const filter = new RegExp(`[\\\\/]node_modules[\\\\/](${escaped.join('|')})$`);
  return {
    name: 'patched-files',
    setup(build) {
      const unused = new Set(patches);
      build.onLoad({ filter }, ({ path: file }) => {
        const posix = file.split(path.sep).join('/');
        const patch = patches.find(
          ({ file: end, version }) =>
            posix.endsWith(`/node_modules/${end}`) &&
            (version === undefined || versionOf(file).startsWith(`${version}.`)),
        );
        if (patch === undefined) throw new Error(`no patch for version ${versionOf(file)} of ${file}`);
        unused.delete(patch);
        return { contents: patch.edit(fs.readFileSync(file, 'utf8')) };
      });
      build.onEnd(() => {
        const errors = [...unused].map(({ file, version = '' }) => ({
          text: `the patch for ${file} ${version} was not used; is it still needed?`,
        }));
        return { errors };
      });
    },
  };
}

/**
 * One string-width for all, the one Ink uses: two versions would not always agree about a width, and the older ones
 * bring a regex of all emoji with them.
 */
function oneStringWidth(root) {
  const only = path.join(root, 'node_modules/string-width/index.js');
  return {
    name: 'one-string-width',
    setup(build) {
      build.onResolve({ filter: /^string-width$/ }, () => ({ path: fs.realpathSync(only) }));
    },
  };
}

/**
 * Fails the build when a file makes an Intl.Segmenter at its top level and no patch is for it: a new package or a
 * new version has brought one in. (Needs esbuild's metafile.)
 */
function assertLazy(root) {
  return {
    name: 'assert-lazy',
    setup(build) {
      build.onEnd(({ metafile }) => {
        const errors = Object.keys(metafile?.inputs ?? {})
          .filter(
            (input) =>
              input.includes('node_modules/') && !PATCHES.some(({ file }) => input.endsWith(`/${file}`)),
          )
          .filter((input) =>
            /^(var|let|const) \w+ = new Intl\.Segmenter\(/m.test(
              fs.readFileSync(path.resolve(root, input), 'utf8'),
            ),
          )
          .map((input) => ({ text: `${input} makes an Intl.Segmenter while it is loaded` }));
        return { errors };
      });
    },
  };
}
