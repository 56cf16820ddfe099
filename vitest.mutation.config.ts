import { defineConfig } from 'vitest/config';
import { spawning } from './test/support/spawning.ts';

/** The tests that `npm run mutation` holds against each mutant: those of what it changes, without the built program. */
export default defineConfig({
  test: {
    include: ['test/{assess,checks,plan,run}/**/*.test.ts', 'test/report/bounds.test.ts'],
    exclude: spawning(),
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    // Each run has a worker of its own in any case; within it the modules are loaded once.
    isolate: false,
  },
});
