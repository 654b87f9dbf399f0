import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const withEngine = process.env['ENGINE_TESTS'] === '1';
const JOURNEYS = 'test/e2e/**/*.test.ts';
/** These put something else in the place of a module or of the environment. */
const ALONE = [
  'engines/lab-folder',
  ...['journal', 'paths', 'reset', 'settings'].map((name) => `progress/${name}`),
].map((name) => `test/${name}.test.ts`);

/**
 * `npm test` runs everything that needs no Docker Engine. With ENGINE_TESTS=1 only the others run, one file after
 * another: each of them looks at everything that the engine holds.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    maxWorkers: '100%',
    fileParallelism: !withEngine,
    projects: withEngine
      ? [project('engine', ['test/engine/**/*.test.ts'], { ...patience(120_000) })]
      : [
          // The modules of the trainer are loaded once for all files of a worker.
          project('pure', ['test/**/*.test.{ts,tsx}'], {
            isolate: false,
            exclude: [JOURNEYS, ...ALONE, 'test/engine/**'],
          }),
          project('alone', ALONE),
          project('journeys', [JOURNEYS]),
        ],
  },
});

function project(name: string, include: readonly string[], options: object = {}) {
  return { extends: true as const, test: { name, include: [...include], ...patience(60_000), ...options } };
}

/** Journeys and runs start real processes; a machine that is busy with others needs the room. */
function patience(milliseconds: number) {
  return { testTimeout: milliseconds, hookTimeout: milliseconds };
}
