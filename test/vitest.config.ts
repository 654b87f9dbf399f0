import { defineConfig } from 'vitest/config';

/** `npm test` runs everything but the tests that need a Docker Engine: those are `*.engine.test.ts`. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: process.env['ENGINE_TESTS'] ? ['**/node_modules/**'] : ['**/node_modules/**', 'test/engine/**'],
    // Journeys start real processes; a machine that is busy with others needs the room.
    testTimeout: 60_000,
  },
});
