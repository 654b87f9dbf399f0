import { defineConfig } from 'vitest/config';

const withEngine = process.env['ENGINE_TESTS'] === '1';

/**
 * `npm test` runs everything that needs no Docker Engine. With ENGINE_TESTS=1 only the others run, one file after
 * another: each of them looks at everything that the engine holds.
 */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: withEngine ? ['test/engine/**/*.test.ts'] : ['test/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', ...(withEngine ? [] : ['test/engine/**'])],
    fileParallelism: !withEngine,
    // Journeys and runs start real processes; a machine that is busy with others needs the room.
    testTimeout: withEngine ? 120_000 : 60_000,
    hookTimeout: withEngine ? 120_000 : 60_000,
  },
});
