import { isId } from '@/lib/ids'
import type { PayhereAccount } from './payhere-account'
import { fromPayhereAmount } from './payhere-amount'
import { isNoticeSigned } from './payhere-signature'

/** 2 paid, 0 pending, -1 cancelled, -2 failed, -3 charged back. */
const PAYHERE_STATUS = ['2', '0', '-1', '-2', '-3'] as const
export type PayhereStatus = (typeof PAYHERE_STATUS)[number]

/** An authentic notification. `payherePaymentId` is not signed: it names, and decides nothing. */
export interface PayhereNotice {
  /** Our payment's id: what we called `order_id`. */
  readonly paymentId: string
  readonly payherePaymentId: string
  readonly amountMinor: number
  readonly currency: string
  readonly status: PayhereStatus
}

const SIGNED = ['merchant_id', 'order_id', 'payhere_amount', 'payhere_currency', 'status_code', 'md5sig'] as const

/**
 * Reads a notification as it was posted, or null where it is not PayHere's word to this merchant. A field sent twice is refused: which of
 * the two was signed is nobody's to guess.
 */
export function readNotice(
  body: string,
  account: Pick<PayhereAccount, 'merchantId' | 'secrets'>,
): PayhereNotice | null {
  const form = new URLSearchParams(body)
  if ([...SIGNED, 'payment_id'].some((name) => form.getAll(name).length !== 1)) return null
  const field = (name: string) => form.get(name) ?? ''
  const signed = {
    merchantId: field('merchant_id'),
    orderId: field('order_id'),
    amount: field('payhere_amount'),
    currency: field('payhere_currency'),
    statusCode: field('status_code'),
  }
  if (signed.merchantId !== account.merchantId) return null
  // Each is tried, whichever fits: how long it takes tells nothing of the secrets.
  const fits = account.secrets.map(({ secret }) => isNoticeSigned(signed, field('md5sig'), secret))
  if (!fits.includes(true)) return null
  const status = PAYHERE_STATUS.find((each) => each === signed.statusCode)
  const amountMinor = fromPayhereAmount(signed.amount)
  const payherePaymentId = field('payment_id')
  if (!status || amountMinor === null || !isId(signed.orderId) || !/^[\w-]{1,40}$/.test(payherePaymentId)) return null
  return { paymentId: signed.orderId.toLowerCase(), payherePaymentId, amountMinor, currency: signed.currency, status }
}
