import { platformDb } from '@/server/platform-db'
import { startStripeDouble, type StripeDouble } from '../../e2e/doubles/stripe/stripe-double'
import { createTestStore, type TestStore } from './create-test-store'
import { openForSale, stockVariant } from './stock-shop'
import { sdkOf } from './stripe-sdk'
import { speakTo, WEBHOOK_SECRETS } from './stripe-shop'

/** What a server process needs to take the double for Stripe. */
export function stripeEnv(double: Pick<StripeDouble, 'url'>): Record<string, string> {
  return {
    STRIPE_SECRET_KEY: 'sk_test_double',
    STRIPE_API_URL: double.url,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRETS.platform,
    STRIPE_CONNECT_WEBHOOK_SECRET: WEBHOOK_SECRETS.connect,
  }
}

/** A double that delivers to a server on that port; this process asks it, too. */
export async function stripeFor(port: number): Promise<StripeDouble> {
  const endpoint = (door: string, secret: string) => ({
    url: `http://127.0.0.1:${port}/api/payments/events/${door}`,
    secret,
  })
  const double = await startStripeDouble({
    endpoints: {
      platform: endpoint('stripe', WEBHOOK_SECRETS.platform),
      connect: endpoint('stripe-connect', WEBHOOK_SECRETS.connect),
    },
  })
  speakTo(double)
  return double
}

export interface StripeStall {
  readonly store: TestStore
  readonly host: string
  readonly variantId: string
  readonly shippingMethodId: string
  /** Of one piece with shipping. */
  readonly totalMinor: number
}

/** A store that takes cards, with one product of which there are enough. */
export async function openStripeStall(double: StripeDouble, onHand: number): Promise<StripeStall> {
  const store = await createTestStore()
  const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
  const { id: externalId } = await sdkOf(double).accounts.create({ country: 'RO' })
  double.control.completeOnboarding(externalId)
  await platformDb.connectedAccount.create({ data: { provider: 'stripe', externalId, storeId: store.entry.id } })
  await store.run((ctx) =>
    ctx.db.paymentAccount.create({
      data: { provider: 'stripe', externalId, state: 'active', chargesEnabled: true, payoutsEnabled: true },
    }),
  )
  const { id: variantId } = await stockVariant(store, { onHand })
  return { store, host: `${store.entry.slug}.localhost`, variantId, shippingMethodId: methodId, totalMinor: 3000 }
}
