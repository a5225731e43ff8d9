/** Where the stand-ins for what leaves the machine listen, beside the shop under test. */
const SHOP_PORT = Number(process.env.STOA_E2E_PORT ?? 3210)

export const STRIPE_PORT = SHOP_PORT + 1
export const STRIPE_URL = `http://127.0.0.1:${STRIPE_PORT}`
export const STRIPE_SECRETS = { platform: 'whsec_platform', connect: 'whsec_connect' } as const

export const PAYHERE_PORT = SHOP_PORT + 2
export const PAYHERE_URL = `http://127.0.0.1:${PAYHERE_PORT}`

/** What the shop is started with, so that it talks to the stand-ins. */
export const SHOP_ENV = {
  STRIPE_SECRET_KEY: 'sk_test_double',
  STRIPE_API_URL: STRIPE_URL,
  STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.platform,
  STRIPE_CONNECT_WEBHOOK_SECRET: STRIPE_SECRETS.connect,
  STOA_PLATFORM_FEE_PPM: '20000',
  PAYHERE_URL,
} as const

interface StripeBooks {
  readonly intents: readonly { id: string; amount_received: number; metadata: Readonly<Record<string, string>> }[]
  readonly charges: readonly { payment_intent: string; amount_refunded: number; application_fee_amount: number }[]
  readonly refunds: readonly { payment_intent: string; amount: number; status: string }[]
}

/** Everything in the books of Stripe's double. */
export async function stripeBooks(): Promise<StripeBooks> {
  const answer = await fetch(`${STRIPE_URL}/_control/state`, { method: 'POST', body: '[]' })
  return ((await answer.json()) as { result: StripeBooks }).result
}

interface PayherePayment {
  readonly paymentId: number
  readonly orderId: string
  readonly currency: string
  readonly status: string
  /** Hundredths. */
  readonly gross: number
}

/** The payments in the books of PayHere's double. */
export async function payherePayments(): Promise<readonly PayherePayment[]> {
  const answer = await fetch(`${PAYHERE_URL}/_control/state`)
  return ((await answer.json()) as { payments: PayherePayment[] }).payments
}

/** The payer's bank takes the money of a payment back. */
export async function chargeBack(paymentId: number): Promise<void> {
  await fetch(`${PAYHERE_URL}/_control/payments/${paymentId}/chargeback`, { method: 'POST', body: '{}' })
}
