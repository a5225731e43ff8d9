import type { PaymentProvider } from './payment-provider'

/** Cash on delivery and bank transfer: the merchant sees the money and says so in the admin. */
export const manualProvider: PaymentProvider = {
  id: 'manual',
  methods: ['manual:cash_on_delivery', 'manual:bank_transfer'],
  settles: 'by_hand',
  isTest: false,
  isAllowed: () => true,
  start: () => Promise.reject(new Error('A payment by hand is not started')),
  readEvent: () => null,
  cancel: async () => undefined,
}
