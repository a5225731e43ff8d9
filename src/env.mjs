import { createEnv } from '@t3-oss/env-core'
import { z } from 'zod'

/**
 * The only reader of process.env. A wrong value stops the start with the names of what is wrong.
 * `.env.example` lists every variable with its meaning; a test compares the two.
 */
export const env = createEnv({
  server: {
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    /** `production` refuses generated secrets and the test gateway; `demo` is what `npm start` runs. */
    STOA_MODE: z.enum(['demo', 'production', 'test']).default('demo'),
    /** Admin connection: may create roles and schemas. The app itself logs in as a role without rights of its own. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** Keys of cookies, links and the app's database password are derived from it. */
    STOA_SECRET: z.string().min(32),
    /** Keys that stores' credentials are sealed with, `id:base64,…`, the newest first. Without it one is derived from STOA_SECRET. */
    STOA_SEAL_KEYS: z.string().optional(),
    /** The platform's host without port; stores are one label below it. */
    STOA_DOMAIN: z
      .string()
      .regex(/^[a-z0-9.-]+$/)
      .default('localhost'),
    /** Scheme and port that browsers see, when a reverse proxy stands in front. */
    STOA_PUBLIC_URL: z.url().optional(),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    STOA_DATA_DIR: z.string().default('.stoa'),
    /** Hops whose X-Forwarded-* headers are believed. 0: none. */
    STOA_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    /** Connections to PostgreSQL for the stores' work. */
    STOA_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
    /** Share of checkouts at which the database is asked which store a connection serves. */
    STOA_SCOPE_ASSERT_RATE: z.coerce.number().min(0).max(1).default(0.01),
    /** Multiplies the allowed calls per minute; 0 turns the limits off (load tests). */
    STOA_RATE_LIMIT_FACTOR: z.coerce.number().min(0).max(1000).default(1),
    /** Stores that one person may own. */
    STOA_STORES_PER_USER: z.coerce.number().int().min(1).default(5),
    /** Pause between two stores opened by one person. */
    STOA_STORE_COOLDOWN_SECONDS: z.coerce.number().int().min(0).default(30),
    /** Stores that are provisioned at once, all processes together, and how many may wait for that; beyond, opening one is refused as busy. */
    STOA_PROVISIONING_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(3),
    STOA_PROVISIONING_QUEUE: z.coerce.number().int().min(0).default(10),
    /** Citus needs store roles that can log in. */
    STOA_STORE_ROLE_LOGIN: z.stringbool().default(false),
    /** Work on jobs inside the web process. Off where `npm run worker` runs. */
    STOA_WORKER_INSIDE: z.stringbool().default(true),
    /** Next's development server instead of the production build. */
    STOA_DEV: z.stringbool().default(false),
    /** Empty: mails go to files below STOA_DATA_DIR and to the mailbox page. */
    SMTP_URL: z.string().optional(),
    /** Where PayHere is, when it is not PayHere: a double in tests. Default: sandbox or live, as the store's account says. */
    PAYHERE_URL: z.url().optional(),
    /** Hosts in private networks that stores may name as their mail server, separated by commas; all others must be public. */
    STOA_PRIVATE_MAIL_HOSTS: z.string().optional(),
    /** Silence of a mail server after which an attempt is given up, to be tried again. */
    STOA_SMTP_TIMEOUT_SECONDS: z.coerce.number().min(0.1).max(120).default(30),
    MAIL_FROM: z.string().default('Stoa <no-reply@localhost>'),
    /** The platform's own Stripe account. Without the key, stores are not offered Stripe. */
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^[sr]k_(live|test)_/)
      .optional(),
    /** With it, shoppers pay on a page of the shop (Payment Element) instead of Stripe's. */
    STRIPE_PUBLISHABLE_KEY: z
      .string()
      .regex(/^pk_(live|test)_/)
      .optional(),
    /** Secrets of the two webhook endpoints: the platform's events, and those of connected accounts. */
    STRIPE_WEBHOOK_SECRET: z.string().optional(),
    STRIPE_CONNECT_WEBHOOK_SECRET: z.string().optional(),
    /** The platform's OAuth client id (ca_…), to end an account's connection at Stripe too. */
    STRIPE_CLIENT_ID: z.string().optional(),
    /** Another Stripe than the real one: the double of the tests. */
    STRIPE_API_URL: z.url().default('https://api.stripe.com'),
    /** What the platform keeps of each payment, in millionths (2.5 %: 25000). */
    STOA_PLATFORM_FEE_PPM: z.coerce.number().int().min(0).max(500_000).default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  },
  runtimeEnv: process.env,
  emptyStringAsUndefined: true,
  onValidationError: (issues) => {
    const lines = issues.map((issue) => `  ${issue.path?.map(String).join('.') ?? '?'}: ${issue.message}`)
    throw new Error(`The environment is not right:\n${lines.join('\n')}\nSee .env.example.`)
  },
})

// next-auth reads these itself: the host is the one that the HTTP entry let through, checked against the platform's.
process.env.AUTH_TRUST_HOST = '1'
delete process.env.NEXTAUTH_URL
