import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // One check builds both packages once more.
    testTimeout: 60_000,
  },
});
