import type { PaymentProvider } from './payment-provider'

const never = () => Promise.reject(new Error('A payment by hand is settled by staff'))

/** Cash on delivery and bank transfer: the merchant sees the money and says so in the admin, and gives it back by hand. */
export const manualProvider: PaymentProvider = {
  id: 'manual',
  methods: ['manual:cash_on_delivery', 'manual:bank_transfer'],
  doors: [],
  settles: 'by_hand',
  isTest: false,
  isAllowed: () => true,
  isReady: async () => true,
  start: never,
  capture: never,
  refund: async (ctx, { refundId, payment, amountMinor }) => {
    const { paymentId, externalId, currency } = payment
    const externalRefundId = `manual_${refundId}`
    return {
      storeId: ctx.store.id,
      paymentId,
      provider: 'manual',
      externalEventId: `manual:${refundId}`,
      externalId,
      kind: 'refunded',
      amountMinor,
      currency,
      failureCode: null,
      refund: { refundId, externalId: externalRefundId },
    }
  },
  cancel: async () => undefined,
  keepsBooks: async () => false,
  look: async () => null,
  list: async function* () {},
  readEvents: async () => null,
}
