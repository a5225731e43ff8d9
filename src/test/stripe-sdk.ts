import Stripe from 'stripe'
import type { StripeDouble } from '../../e2e/doubles/stripe/stripe-double'

/** The real SDK, speaking to a double: for what a merchant does in Stripe's own dashboard. */
export function sdkOf(double: Pick<StripeDouble, 'port'>): Stripe {
  return new Stripe('sk_test_double', { protocol: 'http', host: '127.0.0.1', port: double.port, telemetry: false })
}
