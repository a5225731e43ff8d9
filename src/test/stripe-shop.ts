import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { handlePaymentEvent, PAYMENT_EVENTS_PATH } from '@/features/payments/server/event-handler'
import { handleStripeReturn } from '@/features/payments/server/stripe/stripe-return-handler'
import { STRIPE_API_VERSION } from '@/features/payments/server/stripe/stripe-client'
import { platformDb } from '@/server/platform-db'
import { startStripeDouble, type StripeDouble, type StripeDoubleOptions } from '../../e2e/doubles/stripe/stripe-double'
import type { TestStore } from './create-test-store'
import { sdkOf } from './stripe-sdk'

/** The secrets of vitest.config.ts. */
export const WEBHOOK_SECRETS = { platform: 'whsec_platform', connect: 'whsec_connect' } as const

/** A Stripe of our own, and this process listening for its events as the platform does. */
export interface StripeShop {
  readonly double: StripeDouble
  /** Where events are delivered and shoppers come back. */
  readonly url: string
  /** Gives the store an account that may take money. Its id. */
  connect(store: TestStore): Promise<string>
  close(): Promise<void>
}

export async function openStripeShop(options: StripeDoubleOptions = {}): Promise<StripeShop> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const handle = path.startsWith(PAYMENT_EVENTS_PATH) ? handlePaymentEvent : handleStripeReturn
    handle(request, response, { path }).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const endpoint = (door: string, secret: string) => ({ url: `${url}${PAYMENT_EVENTS_PATH}${door}`, secret })
  const double = await startStripeDouble({
    endpoints: {
      platform: endpoint('stripe', WEBHOOK_SECRETS.platform),
      connect: endpoint('stripe-connect', WEBHOOK_SECRETS.connect),
    },
    ...options,
  })
  speakTo(double)
  return {
    double,
    url,
    connect: (store) => connect(double, store),
    close: async () => {
      await double.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Has this process ask the double wherever it would ask Stripe. */
export function speakTo({ port }: Pick<StripeDouble, 'port'>, options: { timeout?: number } = {}): void {
  const holder = globalThis as { [key: symbol]: unknown }
  holder[Symbol.for('stoa.stripe')] = new Stripe('sk_test_double', {
    apiVersion: STRIPE_API_VERSION,
    protocol: 'http',
    host: '127.0.0.1',
    port,
    maxNetworkRetries: 1,
    telemetry: false,
    timeout: options.timeout ?? 4000,
  })
}

async function connect(double: StripeDouble, store: TestStore): Promise<string> {
  const { id: externalId } = await sdkOf(double).accounts.create({ country: 'RO' })
  double.control.completeOnboarding(externalId)
  await platformDb.connectedAccount.create({ data: { provider: 'stripe', externalId, storeId: store.entry.id } })
  await store.run((ctx) =>
    ctx.db.paymentAccount.create({
      data: { provider: 'stripe', externalId, state: 'active', chargesEnabled: true, payoutsEnabled: true },
    }),
  )
  // What Stripe told of it on the way says the same, and comes to nobody's surprise later.
  await double.webhooks.settled()
  return externalId
}
