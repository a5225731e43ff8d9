import { defineConfig, devices } from '@playwright/test'
import { PAYHERE_PORT, SHOP_ENV, STRIPE_PORT, STRIPE_SECRETS } from './e2e/support/doubles'
import { CHROMIUM_ARGUMENTS, chromiumPath } from './e2e/support/chromium.mjs'

/** The shop under test has a port and a database of its own (scripts/e2e-server.mjs). */
const port = Number(process.env.STOA_E2E_PORT ?? 3210)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.stoa/reports/playwright.json' }]],
  use: {
    // What is not there is told soon, not at the end of a long test.
    actionTimeout: 20_000,
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Recording needs a program that Playwright would download.
    video: 'off',
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_ARGUMENTS },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: ['**/*.nojs.spec.ts', '**/*.phone.spec.ts'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: ['**/*.nojs.spec.ts', '**/*.desktop.spec.ts'],
      use: { ...devices['Pixel 7'] },
    },
    {
      name: 'nojs',
      testMatch: '**/*.nojs.spec.ts',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
  ],
  webServer: [
    {
      command: 'node --import tsx e2e/doubles/stripe/serve.ts',
      port: STRIPE_PORT,
      env: {
        STRIPE_DOUBLE_PORT: String(STRIPE_PORT),
        STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.platform,
        STRIPE_CONNECT_WEBHOOK_SECRET: STRIPE_SECRETS.connect,
        PORT: String(port),
      },
      reuseExistingServer: process.env.STOA_E2E_REUSE === '1',
    },
    {
      command: 'node --import tsx e2e/doubles/payhere/serve.ts',
      port: PAYHERE_PORT,
      env: { PAYHERE_DOUBLE_PORT: String(PAYHERE_PORT) },
      reuseExistingServer: process.env.STOA_E2E_REUSE === '1',
    },
    {
      command: 'node scripts/e2e-server.mjs',
      url: `http://127.0.0.1:${port}/api/health/ready`,
      env: { STOA_E2E_PORT: String(port), ...SHOP_ENV },
      // The first run builds.
      timeout: 300_000,
      stdout: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      reuseExistingServer: process.env.STOA_E2E_REUSE === '1',
    },
  ],
})
