import { defineConfig } from '@playwright/test';
import { type BrowserName, browserNames } from './driver.ts';

// Every wait in the drivers ends after PATIENCE; the limits here only catch what hangs elsewhere.
export default defineConfig<object, { browserUnderTest: BrowserName }>({
  testDir: '.',
  outputDir: '../../.cache/e2e',
  fullyParallel: true,
  // Two processors are not busy with two: tests wait for browsers most of the time.
  workers: 3,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../.cache/e2e.json' }]],
  projects: browserNames.map((name) => ({ name, use: { browserUnderTest: name } })),
});
