import { defineConfig } from '@playwright/test';
import { browser } from './browser';

const { executablePath, env } = browser();

/** One worker: the journeys share one machine with the product and its database, and tell one story after the other. */
export default defineConfig({
  testDir: '.',
  // The story needs a product nobody has set up yet; each project starts its own.
  projects: [
    { name: 'story', testMatch: 'story.journey.ts' },
    { name: 'others', testMatch: '*.journey.ts', testIgnore: 'story.journey.ts' },
  ],
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  outputDir: 'artefacts/failures',
  reporter: [['list'], ['./summary.ts']],
  use: {
    launchOptions: {
      executablePath,
      env,
      args: ['--force-color-profile=srgb', '--font-render-hinting=none'],
    },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
