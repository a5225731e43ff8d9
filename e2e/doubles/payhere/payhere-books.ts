import { createHash, randomUUID } from 'node:crypto'

/** A merchant as PayHere knows it: one secret for each domain that it approved, and the keys of its Merchant API. */
export interface DoubleMerchant {
  readonly merchantId: string
  /** By the host of `return_url`, without port; `*` for any other. */
  readonly secrets: Readonly<Record<string, string>>
  readonly appId: string
  readonly appSecret: string
}

/** The form that a shop sent a payer with. */
export interface DoubleCheckout {
  readonly id: string
  readonly fields: Readonly<Record<string, string>>
  readonly secret: string
}

export type DoublePaymentStatus = 'RECEIVED' | 'REFUNDED' | 'CHARGEBACKED'

export interface DoublePayment {
  readonly paymentId: number
  readonly checkout: DoubleCheckout
  readonly at: Date
  status: DoublePaymentStatus
  /** Hundredths of the currency. */
  readonly gross: number
  readonly fee: number
  refunded: number
  readonly refunds: { readonly number: number; readonly amount: number; readonly description: string }[]
}

const REQUIRED = [
  'merchant_id',
  'return_url',
  'cancel_url',
  'notify_url',
  'first_name',
  'last_name',
  'email',
  'phone',
  'address',
  'city',
  'country',
  'order_id',
  'items',
  'currency',
  'amount',
  'hash',
] as const
const CURRENCIES = ['LKR', 'USD', 'EUR', 'GBP', 'AUD']
const FEE_PPM = 29_000

/** Everything that the double knows: merchants, open checkouts, payments that went through. */
export class PayhereBooks {
  readonly checkouts = new Map<string, DoubleCheckout>()
  readonly payments: DoublePayment[] = []
  readonly #merchants: readonly DoubleMerchant[]
  #nextPayment = 320_025_071_000
  #nextRefund = 560_034_010_000

  constructor(merchants: readonly DoubleMerchant[]) {
    this.#merchants = merchants
  }

  merchantOfApp(appId: string, appSecret: string): DoubleMerchant | null {
    return this.#merchants.find((each) => each.appId === appId && each.appSecret === appSecret) ?? null
  }

  /** Takes a checkout form in, or says what is wrong with it, as the gateway's page would. */
  open(fields: Readonly<Record<string, string>>): DoubleCheckout | { readonly problem: string } {
    const missing = REQUIRED.filter((name) => (fields[name] ?? '').trim() === '')
    if (missing.length > 0) return { problem: `Required fields are missing: ${missing.join(', ')}` }
    const merchant = this.#merchants.find((each) => each.merchantId === fields.merchant_id)
    if (!merchant) return { problem: 'Unknown merchant' }
    if (!/^\d{1,9}\.\d{2}$/.test(fields.amount ?? '')) return { problem: 'The amount needs exactly two decimals' }
    if (!CURRENCIES.includes(fields.currency ?? '')) return { problem: 'This currency is not accepted' }
    const secret = merchant.secrets[new URL(fields.return_url ?? '').hostname] ?? merchant.secrets['*']
    if (!secret) return { problem: 'This domain is not approved' }
    const { merchant_id: id = '', order_id: order = '', amount = '', currency = '' } = fields
    if (md5(id + order + amount + currency + md5(secret)) !== fields.hash)
      return { problem: 'Unauthorized payment request' }
    const checkout = { id: randomUUID(), fields, secret }
    this.checkouts.set(checkout.id, checkout)
    return checkout
  }

  /** The payer's money comes in. PayHere does not refuse a second payment of one order id. */
  receive(checkout: DoubleCheckout): DoublePayment {
    const gross = Math.round(Number(checkout.fields.amount) * 100)
    const fee = Math.round((gross * FEE_PPM) / 1_000_000)
    const payment: DoublePayment = {
      paymentId: this.nextPaymentId(),
      checkout,
      at: new Date(),
      status: 'RECEIVED',
      gross,
      fee,
      refunded: 0,
      refunds: [],
    }
    this.payments.push(payment)
    return payment
  }

  nextPaymentId(): number {
    this.#nextPayment += 1
    return this.#nextPayment
  }

  find(paymentId: string): DoublePayment | null {
    return this.payments.find((each) => String(each.paymentId) === paymentId) ?? null
  }

  /** Gives back all of it, or part; the number of the refund, or what is wrong. */
  refund(payment: DoublePayment, amount: number | null, description: string): number | { readonly problem: string } {
    const left = payment.gross - payment.refunded
    const wanted = amount ?? left
    if (payment.status === 'CHARGEBACKED') return { problem: 'The payment was charged back' }
    if (wanted <= 0 || wanted > left) return { problem: 'The payment cannot be refunded by this amount' }
    payment.refunded += wanted
    if (payment.refunded === payment.gross) payment.status = 'REFUNDED'
    this.#nextRefund += 1
    payment.refunds.push({ number: this.#nextRefund, amount: wanted, description })
    return this.#nextRefund
  }
}

/** The fields of a notification, signed with the secret of the domain that the checkout came from. */
export function notification(checkout: DoubleCheckout, statusCode: string, paymentId: number): Record<string, string> {
  const { merchant_id: merchantId = '', order_id: orderId = '', amount = '', currency = '' } = checkout.fields
  return {
    merchant_id: merchantId,
    order_id: orderId,
    payment_id: String(paymentId),
    captured_amount: amount,
    payhere_amount: amount,
    payhere_currency: currency,
    status_code: statusCode,
    md5sig: md5(merchantId + orderId + amount + currency + statusCode + md5(checkout.secret)),
    custom_1: checkout.fields.custom_1 ?? '',
    custom_2: checkout.fields.custom_2 ?? '',
    status_message: MESSAGES[statusCode] ?? '',
    method: 'VISA',
    card_holder_name: `${checkout.fields.first_name} ${checkout.fields.last_name}`,
    card_no: '************1292',
    card_expiry: '12/29',
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  '2': 'Successfully completed the payment.',
  '0': 'The payment is pending.',
  '-1': 'The payment was cancelled.',
  '-2': 'The payment was declined by the bank.',
  '-3': 'The payment was charged back.',
}

function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex').toUpperCase()
}
