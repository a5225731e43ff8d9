export { listPaymentOptions } from './list-payment-options'
export type { PaymentProvider } from './payment-provider'
export { findNewestPayment } from './payment-repository'
export { providerOf } from './providers'

export { resumePayment } from './start-payment'
