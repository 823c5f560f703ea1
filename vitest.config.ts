import { defineConfig } from 'vitest/config';

const nightly = process.env.RACI_NIGHTLY === '1';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: nightly ? 3_600_000 : 30_000,
    setupFiles: ['test/support/setup.ts'],
    globalSetup: ['test/support/count-cases.ts'],
    reporters: ['default'],
  },
});
