import {
  type CartContext,
  cartKeyOf,
  type PricedShopping,
  priceShopping,
  readCart,
  type ShoppingRow,
} from '@/features/cart/server'
import { listPaymentOptions } from '@/features/payments/server'
import type { PaymentOption } from '@/features/payments/payments-schema'
import { storedAddressSchema } from '@/lib/address'
import type { StoreContext } from '@/server/store-context'
import type { Checkout, CheckoutResult } from '../checkout-schema'
import { missingSteps } from '../engine/missing-steps'

/** A checkout as it stands: the priced cart with what can be chosen. */
export interface OpenCheckout {
  readonly shopping: PricedShopping & { readonly row: ShoppingRow }
  readonly paymentOptions: readonly PaymentOption[]
  /** The chosen way to pay, where it is still offered. */
  readonly paymentOption: PaymentOption | null
  readonly view: Checkout
}

/** Prices a cart's row and lays out its checkout; no statement of its own once the store's tables are cached. */
export async function openCheckout(ctx: StoreContext, row: ShoppingRow): Promise<OpenCheckout> {
  const shopping = { ...(await priceShopping(ctx, row)), row }
  const paymentOptions = await listPaymentOptions(ctx)
  const paymentOption = paymentOptions.find((option) => option.id === row.paymentMethod) ?? null
  const { cart, quote, shippingOption, discountedShipping } = shopping
  const options = quote?.status === 'options' ? quote.options : []
  const view: Checkout = {
    cart,
    contact: row.email === null ? null : { email: row.email, phone: row.phone },
    shippingAddress: storedAddressSchema.nullable().parse(row.shippingAddress),
    billingAddress: storedAddressSchema.nullable().parse(row.billingAddress),
    shippingOptions: options.map((option) => ({ ...option, discountedMinor: discountedShipping(option) })),
    undeliverable: quote?.status === 'no_zone' || quote?.status === 'no_method',
    shippingMethodId: shippingOption?.methodId ?? null,
    paymentOptions: [...paymentOptions],
    paymentMethod: paymentOption?.id ?? null,
    missing: missingSteps({
      email: row.email,
      hasShippingAddress: row.shippingAddress !== null,
      requiresShipping: cart.requiresShipping,
      hasShippingMethod: shippingOption !== null,
      hasPaymentMethod: paymentOption !== null,
    }),
  }
  return { shopping, paymentOptions, paymentOption, view }
}

/** The checkout of the shopper's cart. */
export async function getCheckout(ctx: CartContext): Promise<CheckoutResult> {
  const key = cartKeyOf(ctx)
  const row = key === null ? null : await readCart(ctx, { key })
  if (!row || row.lines.length === 0) return { status: 'empty_cart' }
  return { status: 'ok', checkout: (await openCheckout(ctx, row)).view }
}

/** What can be chosen for delivery at this point. */
export async function listShippingOptions(
  ctx: CartContext,
): Promise<Pick<Checkout, 'undeliverable'> & { options: Checkout['shippingOptions'] }> {
  const result = await getCheckout(ctx)
  if (result.status === 'empty_cart') return { options: [], undeliverable: false }
  return { options: result.checkout.shippingOptions, undeliverable: result.checkout.undeliverable }
}

/** What can be chosen for paying; the same for every cart of the store. */
export async function listPaymentMethods(ctx: StoreContext): Promise<{ options: PaymentOption[] }> {
  return { options: await listPaymentOptions(ctx) }
}
