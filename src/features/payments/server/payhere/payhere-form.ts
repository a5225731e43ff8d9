import { countryName } from '@/lib/countries'
import { platformUrl } from '@/server/store-directory'
import type { PayerOfPayment } from '../payhere-repository'
import { type PayhereAccount, secretOfHost } from './payhere-account'
import { type PayhereCurrency, toPayhereAmount } from './payhere-amount'
import { checkoutHash } from './payhere-signature'

/** What a field says that PayHere demands and the shopper was not asked for. */
const NOT_GIVEN = '-'

export interface CheckoutForm {
  readonly storeId: string
  readonly paymentId: string
  /** The host that the shopper is on: PayHere gave a secret for each. */
  readonly host: string
  readonly payer: PayerOfPayment & { readonly currency: PayhereCurrency }
  readonly returnUrl: string
  readonly cancelUrl: string
}

/** The fields of the form that sends a shopper to PayHere, signed; null where the account has no secret. */
export function checkoutFields(account: PayhereAccount, form: CheckoutForm): Record<string, string> | null {
  const secret = secretOfHost(account, form.host)
  if (secret === null) return null
  const { payer, paymentId: orderId } = form
  const { merchantId } = account
  const amount = toPayhereAmount(payer.amountMinor, payer.currency)
  const { address } = payer
  return {
    merchant_id: merchantId,
    return_url: form.returnUrl,
    cancel_url: form.cancelUrl,
    notify_url: platformUrl(`/api/payments/events/payhere/${form.storeId}`),
    first_name: plain(address?.firstName, 80),
    last_name: plain(address?.lastName, 80),
    email: payer.email,
    phone: plain(payer.phone ?? address?.phone, 40),
    address: plain([address?.line1, address?.line2].filter(Boolean).join(', '), 200),
    city: plain(address?.city, 120),
    country: address ? countryName(address.country, 'en') : NOT_GIVEN,
    order_id: orderId,
    items: plain(payer.orderName, 120),
    currency: payer.currency,
    amount,
    hash: checkoutHash({ merchantId, orderId, amount, currency: payer.currency }, secret),
  }
}

/** Without what PayHere refuses a form for: markup and control characters. */
function plain(text: string | null | undefined, max: number): string {
  const cleaned = (text ?? '')
    .replace(/[<>\p{Cc}\p{Extended_Pictographic}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
  return cleaned === '' ? NOT_GIVEN : cleaned
}
