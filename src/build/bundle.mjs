// What esbuild is told to make of src/main.ts. Kept apart from build.mjs so that tests and measurements can
// bundle with the same settings into another folder.
import path from 'node:path';
import { build } from 'esbuild';
import { inkPlugins } from './ink-plugins.mjs';

/** An ES module has no `require`, but the CommonJS packages inside the bundle ask for Node's own modules with it. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

/** Settings that every bundle of this repository shares: the package, and the pack compiler the build runs itself. */
export function commonOptions(root) {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    banner: { js: REQUIRE_BANNER },
    define: {
      // React picks its fast build by this, and it has to be settled before React is loaded.
      'process.env.NODE_ENV': '"production"',
    },
    legalComments: 'none', // the licences are in THIRD-PARTY-LICENSES.txt instead
    logLevel: 'silent', // errors are thrown, and build.mjs prints them
  };
}

/**
 * Bundles the application and returns its files (nothing is written) with esbuild's metafile.
 *
 * `splitting` gives every `import()` a file of its own, so that what the first screen does not need is not even
 * parsed. Names carry a hash of the content: a trainer that runs while the package is rebuilt never mixes two builds.
 * White space and syntax are minified, which takes about 0.3 of a `node -e 0` off the first frame; names are not, so
 * that stack traces still say which functions they are of.
 */
export async function bundleApp({ root, outdir, plugins = inkPlugins({ root }) }) {
  const result = await build({
    ...commonOptions(root),
    entryPoints: { main: path.join(root, 'src/main.ts') },
    outdir,
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins,
    metafile: true,
    write: false,
  });
  const files = result.outputFiles.map((file) => ({
    name: path.relative(outdir, file.path).split(path.sep).join('/'),
    contents: file.contents,
  }));
  return { files, metafile: result.metafile };
}
