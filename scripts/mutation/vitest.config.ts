import { defineConfig } from 'vitest/config';

/**
 * The tests that changes are tried on: those that run in one process, from the sources alone. Left out are the slow ones
 * that look for hangs and forgery, and those of the vocabulary and the caches, which is not what is changed.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/readme.test.ts',
      'test/review-page.test.ts',
      'test/robustness/**',
      'test/vocabulary/**',
      'test/cli/same-answers.test.ts',
      'test/lint/cache.test.ts',
      'test/lint/ci.test.ts',
    ],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 60_000,
  },
});
