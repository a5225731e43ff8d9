import type { AddLineInput, CartResult } from '../cart-schema'
import { MAX_CART_LINES, MAX_CART_QUANTITY } from '../cart-schema'
import { type AddOutcome, insertLine } from './cart-line-repository'
import { findCart } from './cart-repository'
import {
  type CartContext,
  cartExpiry,
  cartTokenOf,
  customerCartKey,
  guestCartKey,
  keepCartToken,
  newCartToken,
} from './cart-token'
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

/** A guest's key whose cart became an order gets a new one: the second try cannot meet that again. */
async function addToOpenCart(ctx: CartContext, input: AddLineInput): Promise<{ key: string; outcome: AddOutcome }> {
  if (ctx.actor.kind === 'customer') {
    const key = customerCartKey(ctx.actor.id)
    return { key, outcome: await insert(ctx, key, input) }
  }
  const token = cartTokenOf(ctx.request)
  const known = token === null ? null : guestCartKey(ctx.store.id, token)
  if (token !== null && known !== null) {
    const outcome = await insert(ctx, known, input)
    const isSpent = outcome.cartId === null && outcome.isOffered && (outcome.available ?? Infinity) >= input.quantity
    if (outcome.cartId !== null) keepCartToken(ctx.request, token)
    if (!isSpent) return { key: known, outcome }
  }
  const fresh = newCartToken(ctx.store.id)
  const outcome = await insert(ctx, fresh.key, input)
  if (outcome.cartId !== null) keepCartToken(ctx.request, fresh.token)
  return { key: fresh.key, outcome }
}

function insert(ctx: CartContext, key: string, input: AddLineInput): Promise<AddOutcome> {
  const customerId = ctx.actor.kind === 'customer' ? ctx.actor.id : null
  return insertLine(ctx, { key, expiresAt: cartExpiry(ctx.now) }, { ...input, customerId })
}
