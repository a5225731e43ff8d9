import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) }

/** What src/env.mjs finds in tests. The integration project puts a database of its own into DATABASE_URL. */
const env = {
  NODE_ENV: 'test' as const,
  STOA_MODE: 'test',
  STOA_SECRET: 'a secret for tests, which is nobody else’s',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  STOA_DATA_DIR: '.stoa/test-data',
  STOA_SCOPE_ASSERT_RATE: '1',
  STOA_WORKER_INSIDE: 'false',
  STOA_PRIVATE_MAIL_HOSTS: 'localhost',
  STOA_SMTP_TIMEOUT_SECONDS: '0.5',
  LOG_LEVEL: 'silent',
  STRIPE_SECRET_KEY: 'sk_test_double',
  STRIPE_WEBHOOK_SECRET: 'whsec_platform',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connect',
  STRIPE_API_URL: 'http://127.0.0.1:1',
  STOA_PLATFORM_FEE_PPM: '25000',
  TZ: 'UTC',
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'e2e/doubles/**/*.test.ts'],
          exclude: ['src/**/*.int.test.ts'],
          env,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['src/**/*.int.test.ts'],
          globalSetup: ['src/test/global-setup.ts'],
          setupFiles: ['src/test/worker-database.ts'],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env,
        },
      },
    ],
  },
})
