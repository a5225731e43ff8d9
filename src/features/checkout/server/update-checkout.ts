import { type CartContext, cartExpiry, cartKeyOf, readCart } from '@/features/cart/server'
import type { StoreContext } from '@/server/store-context'
import type { CheckoutResult, UpdateCheckoutInput } from '../checkout-schema'
import { type CheckoutFields, updateCart } from './checkout-repository'
import { type OpenCheckout, openCheckout } from './read-checkout'

/**
 * Takes any part of the checkout in and answers with all of it. A method that is not offered is not kept (`shipping_unavailable`,
 * `payment_unavailable`), the rest is. Where there is only one way to deliver, or to pay, it is chosen.
 */
export async function updateCheckout(ctx: CartContext, input: UpdateCheckoutInput): Promise<CheckoutResult> {
  const key = cartKeyOf(ctx)
  if (key === null) return { status: 'empty_cart' }
  await updateCart(ctx, { key }, fieldsOf(input), cartExpiry(ctx.now))
  const row = await readCart(ctx, { key })
  if (!row || row.lines.length === 0) return { status: 'empty_cart' }
  const checkout = await openCheckout(ctx, row)
  const settled = await settleChoices(ctx, key, checkout)
  const status = refusalOf(input, checkout) ?? 'ok'
  return { status, checkout: settled.view }
}

/** The cart's columns for what was given. */
export function fieldsOf(input: UpdateCheckoutInput): CheckoutFields {
  const { contact, shippingAddress, billingAddress, shippingMethodId, paymentMethod, note } = input
  return {
    ...(contact ? { email: contact.email, phone: contact.phone } : {}),
    ...(shippingAddress ? { shippingAddress } : {}),
    ...(billingAddress === undefined ? {} : { billingAddress }),
    ...(shippingMethodId ? { shippingMethodId } : {}),
    ...(paymentMethod ? { paymentMethod } : {}),
    ...(note === undefined ? {} : { note: note || null }),
  }
}

/** What was just asked for and is not offered. */
export function refusalOf(
  input: UpdateCheckoutInput,
  { view }: OpenCheckout,
): 'shipping_unavailable' | 'payment_unavailable' | null {
  if (input.shippingMethodId && view.cart.requiresShipping && view.shippingMethodId !== input.shippingMethodId) {
    return 'shipping_unavailable'
  }
  return input.paymentMethod && view.paymentMethod !== input.paymentMethod ? 'payment_unavailable' : null
}

/** Chooses what there is no choice about, and forgets what is not offered any more; writes only where something changes. */
async function settleChoices(ctx: StoreContext, key: string, checkout: OpenCheckout): Promise<OpenCheckout> {
  const { view, shopping } = checkout
  const [onlyShipping] = view.shippingOptions.length === 1 ? view.shippingOptions : []
  const [onlyPayment] = view.paymentOptions.length === 1 ? view.paymentOptions : []
  const shippingMethodId = view.shippingMethodId ?? onlyShipping?.methodId ?? null
  const paymentMethod = view.paymentMethod ?? onlyPayment?.id ?? null
  const { row } = shopping
  if (row.shippingMethodId === shippingMethodId && row.paymentMethod === paymentMethod) return checkout
  await updateCart(ctx, { key }, { shippingMethodId, paymentMethod }, cartExpiry(ctx.now))
  return openCheckout(ctx, { ...row, shippingMethodId, paymentMethod })
}
