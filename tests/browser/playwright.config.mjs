import { defineConfig } from '@playwright/test';

/** The system's Chromium; Playwright's own builds are not fetched. */
export const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.mjs',
  outputDir: '../../target/browser-tests',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  retries: 0,
  // Nothing here measures speed: a busy machine may take its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../../target/browser-tests.json' }],
  ],
  use: {
    browserName: 'chromium',
    launchOptions: chromium,
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
  },
});
