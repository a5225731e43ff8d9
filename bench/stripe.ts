import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import Stripe from 'stripe'
import { STRIPE_API_VERSION } from '@/features/payments/server/stripe/stripe-client'
import { platformDb } from '@/server/platform-db'
import type { TestStore } from '@/test/create-test-store'

export const CONNECT_SECRET = 'whsec_connect'

/** The Stripe of our own in a process of its own, as the real one would be. */
export class BenchStripe {
  readonly #port: number
  readonly #child: ChildProcess

  private constructor(port: number, child: ChildProcess) {
    this.#port = port
    this.#child = child
  }

  /** It tells the platform of payments at `platformPort`. */
  static async start(port: number, platformPort: number): Promise<BenchStripe> {
    const env = { ...process.env, STRIPE_DOUBLE_PORT: String(port), PORT: String(platformPort) }
    const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/doubles/stripe/serve.ts'], { env, stdio: 'ignore' })
    const stripe = new BenchStripe(port, child)
    for (let tries = 0; ; tries += 1) {
      const up = await fetch(`${stripe.url}/v1/balance`).then(
        () => true,
        () => false,
      )
      if (up) return stripe
      if (tries > 100) throw new Error('The Stripe double does not answer')
      await sleep(100)
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** What the platform's process is started with. */
  get env(): Record<string, string> {
    return {
      STRIPE_SECRET_KEY: 'sk_test_double',
      STRIPE_API_URL: this.url,
      STRIPE_WEBHOOK_SECRET: 'whsec_platform',
      STRIPE_CONNECT_WEBHOOK_SECRET: CONNECT_SECRET,
    }
  }

  /** Gives the store an account that may take money. Its id. */
  async connect(store: TestStore): Promise<string> {
    const sdk = new Stripe('sk_test_double', {
      apiVersion: STRIPE_API_VERSION,
      protocol: 'http',
      host: '127.0.0.1',
      port: this.#port,
      telemetry: false,
    })
    const { id: externalId } = await sdk.accounts.create({ country: 'RO' })
    const body = JSON.stringify([externalId])
    await fetch(`${this.url}/_control/completeOnboarding`, { method: 'POST', body })
    await platformDb.connectedAccount.create({ data: { provider: 'stripe', externalId, storeId: store.entry.id } })
    const account = { provider: 'stripe', externalId, state: 'active', chargesEnabled: true, payoutsEnabled: true }
    await store.run((ctx) => ctx.db.paymentAccount.create({ data: account, select: { provider: true } }))
    return externalId
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM')
    await once(this.#child, 'close')
  }
}
