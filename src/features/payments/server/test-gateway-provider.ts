import { z } from 'zod'
import { env } from '@/env.mjs'
import { toCurrency } from '@/lib/currencies'
import { currencySchema, minorSchema } from '@/lib/money'
import { platformUrl } from '@/server/store-directory'
import type { PaymentProvider } from './payment-provider'
import { isSigned, sealPayment } from './test-gateway-token'

/** Path of the gateway's own page on the platform's host. */
export const TEST_GATEWAY_PATH = '/pay/test/'

const gatewayMessage = z.strictObject({
  id: z.string().min(8).max(80),
  kind: z.enum(['succeeded', 'failed', 'cancelled']),
  storeId: z.uuid(),
  paymentId: z.uuid(),
  amountMinor: minorSchema,
  currency: currencySchema,
  failureCode: z.string().max(80).nullable(),
})
export type GatewayMessage = z.infer<typeof gatewayMessage>

/** A gateway of our own for trying a shop out: pays nothing, and is refused on a production platform. */
export const testGatewayProvider: PaymentProvider = {
  id: 'test',
  methods: ['test:gateway'],
  doors: ['test'],
  settles: 'by_event',
  isTest: true,
  isAllowed: () => env.STOA_MODE !== 'production',
  isReady: async () => true,
  async start(ctx, payment) {
    const { paymentId, orderName, amountMinor, locale, returnUrl, cancelUrl } = payment
    const token = sealPayment({
      storeId: ctx.store.id,
      storeName: ctx.store.name,
      paymentId,
      orderName,
      amountMinor,
      currency: toCurrency(payment.currency),
      locale,
      returnUrl,
      cancelUrl,
    })
    return { externalId: externalIdOf(paymentId), redirectUrl: platformUrl(TEST_GATEWAY_PATH + token) }
  },
  capture: () => Promise.reject(new Error('The test gateway reserves nothing')),
  refund: async (ctx, { refundId, payment, amountMinor }) => {
    const { paymentId, externalId, currency } = payment
    const refund = { refundId, externalId: `re_test_${refundId}` }
    const of = { storeId: ctx.store.id, paymentId, provider: 'test', externalId, currency, amountMinor }
    return { ...of, externalEventId: `evt_${refund.externalId}`, kind: 'refunded', failureCode: null, refund }
  },
  cancel: async () => undefined,
  // It keeps no books of its own: nothing to look up, nothing to compare.
  keepsBooks: async () => false,
  look: async () => null,
  list: async function* () {},
  readEvents: async ({ headers, body, now }) => {
    if (env.STOA_MODE === 'production' || !isSigned(body, headers.get('stoa-signature'), now)) return null
    const { id, ...message } = gatewayMessage.parse(JSON.parse(body))
    const externalId = externalIdOf(message.paymentId)
    return [{ of: 'payment', event: { ...message, provider: 'test', externalEventId: id, externalId } }]
  },
}

function externalIdOf(paymentId: string): string {
  return `test_${paymentId}`
}
