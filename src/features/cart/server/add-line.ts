import type { AddLineInput, CartResult } from '../cart-schema'
import { MAX_CART_LINES, MAX_CART_QUANTITY } from '../cart-schema'
import { type AddOutcome, insertLine } from './cart-line-repository'
import { findCart } from './cart-repository'
import { type CartContext, cartExpiry, cartKeyOf, cartTokenOf, customerCartKey, issueCartToken } from './cart-token'
import { priceShopping } from './price-shopping'

/** Puts pieces of a variant into the shopper's cart; the first time makes the cart and its cookie. */
export async function addLine(ctx: CartContext, input: AddLineInput): Promise<CartResult> {
  const { key, outcome } = await addToOpenCart(ctx, input)
  const { cart } = await priceShopping(ctx, await findCart(ctx, { key }))
  if (!outcome.isOffered) return { status: 'unavailable', cart }
  if (outcome.added) return { status: 'ok', cart }
  const isNew = cart.lines.every((line) => line.variantId !== input.variantId)
  if (isNew && cart.lines.length >= MAX_CART_LINES) return { status: 'full', limit: MAX_CART_LINES, cart }
  return { status: 'out_of_stock', available: Math.min(outcome.available ?? MAX_CART_QUANTITY, MAX_CART_QUANTITY), cart }
}

/** A key whose cart became an order, or expired, gets a new one: the second try cannot meet that again. */
async function addToOpenCart(ctx: CartContext, input: AddLineInput): Promise<{ key: string; outcome: AddOutcome }> {
  const expiresAt = cartExpiry(ctx.now)
  const customerId = ctx.actor.kind === 'customer' ? ctx.actor.id : null
  const known = cartKeyOf(ctx)
  if (known !== null) {
    const outcome = await insertLine(ctx, { key: known, expiresAt }, { ...input, customerId })
    const isClosed = outcome.cartId === null && outcome.isOffered && (outcome.available ?? input.quantity) >= input.quantity
    if (!isClosed || customerId !== null) {
      const token = customerId === null ? cartTokenOf(ctx.request) : null
      if (token && outcome.cartId) issueCartToken(ctx, token)
      return { key: known, outcome }
    }
  }
  const key = customerId === null ? issueCartToken(ctx) : customerCartKey(customerId)
  return { key, outcome: await insertLine(ctx, { key, expiresAt }, { ...input, customerId }) }
}
