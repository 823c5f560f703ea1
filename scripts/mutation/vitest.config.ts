import { defineConfig } from 'vitest/config';

/** The tests that mutants are tried on: all that run in one process, from the sources alone. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/readme.test.ts',
      'test/review-page.test.ts',
      'test/robustness/**',
      'test/lint/cache.test.ts',
      'test/lint/ci.test.ts',
    ],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 60_000,
  },
});
