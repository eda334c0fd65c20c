import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const ALL = 'tests/unit/**/*.test.{ts,tsx}';
/** What keeps nothing from test to test: its files need no world of their own each, which would take most of the time. */
const PURE = 'tests/unit/{archive,core,scripts}/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    // All processors: by itself vitest leaves one alone, and of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          include: [PURE],
          isolate: false,
          restoreMocks: true,
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'with a browser',
          include: [ALL],
          exclude: [PURE],
          restoreMocks: true,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
