// Node 20 does not read TypeScript, so what is measured is bundled into a temporary file, as the build does it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { commonOptions } from '../../src/build/bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WHAT = `
  export { strengthen, retrievability } from './src/domain/review/scheduler.ts';
  export { foldAnswers, noMemory } from './src/domain/review/memory.ts';
  export { planReview } from './src/domain/review/queue.ts';
  export { seeded } from './src/domain/random.ts';
  export { localDay } from './src/cli/local-day.ts';
`;

/** The trainer's own scheduling. */
export async function loadReview() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-review-'));
  try {
    const outfile = path.join(folder, 'review.mjs');
    await build({
      ...commonOptions(root),
      stdin: { contents: WHAT, resolveDir: root, loader: 'ts' },
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
