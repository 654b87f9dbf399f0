// The built-in packs are written as YAML and shipped as JSON: reading JSON takes milliseconds, and neither the YAML
// parser nor the schema is needed before the first screen.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { commonOptions } from './bundle.mjs';

const COMPILER = `
  export { compilePack } from '../packs/compile.ts';
  export { outlineOf } from '../packs/outline.ts';
  export { sayPackProblem } from '../i18n/pack-problem/say.ts';
`;

const BUILT_IN_PACKS = ['docker-images'];

/** Thrown when a pack has mistakes; the message has one line `file:line:column: message` for each. */
export class PackError extends Error {}

/** Compiles every built-in pack with the trainer's own compiler and returns the files to ship. */
export async function compilePacks(root) {
  const { compilePack, outlineOf, sayPackProblem } = await loadCompiler(root);
  return BUILT_IN_PACKS.flatMap((id) => {
    const dir = path.join(root, 'questions', id);
    const result = compilePack(dir);
    if (!result.ok) {
      throw new PackError(
        result.errors
          .map((problem) => {
            const file = path.relative(process.cwd(), path.resolve(dir, problem.file));
            return sayPackProblem('en', { ...problem, file });
          })
          .join('\n'),
      );
    }
    const json = (name, value) => ({ name, contents: Buffer.from(`${JSON.stringify(value)}\n`) });
    return [json(`packs/${id}.json`, result.pack), json(`packs/${id}.outline.json`, outlineOf(result.pack))];
  });
}

/** Node 20 does not read TypeScript, so the compiler is bundled into a temporary file and imported from there. */
async function loadCompiler(root) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'docker-image-trainer-build-'));
  const resolveDir = path.join(root, 'src', 'build');
  try {
    const outfile = path.join(dir, 'compile.mjs');
    await build({ ...commonOptions(root), stdin: { contents: COMPILER, resolveDir, loader: 'ts' }, outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
