import { createHash, timingSafeEqual } from 'node:crypto'

/** What a checkout form is signed over; `amount` as it stands in the form. */
export interface SignedCheckout {
  readonly merchantId: string
  readonly orderId: string
  readonly amount: string
  readonly currency: string
}

/** The form's `hash`: MD5 over the plain concatenation and the digest of the secret, all digests in upper case. */
export function checkoutHash({ merchantId, orderId, amount, currency }: SignedCheckout, secret: string): string {
  return md5(merchantId + orderId + amount + currency + md5(secret))
}

/**
 * Whether `md5sig` is PayHere's for these strings, which must be those received, character by character. It covers neither `payment_id` nor
 * `custom_*` nor the time. Constant time.
 */
export function isNoticeSigned(
  { merchantId, orderId, amount, currency, statusCode }: SignedCheckout & { readonly statusCode: string },
  md5sig: string,
  secret: string,
): boolean {
  const expected = Buffer.from(md5(merchantId + orderId + amount + currency + statusCode + md5(secret)))
  const given = Buffer.from(md5sig)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex').toUpperCase()
}
