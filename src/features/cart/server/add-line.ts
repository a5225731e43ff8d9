import type { AddLineInput, CartResult } from '../cart-schema'
import { MAX_CART_LINES, MAX_CART_QUANTITY } from '../cart-schema'
import { type AddOutcome, insertLine, retireCart } from './cart-line-repository'
import { type CartContext, cartExpiry, keepCartToken, ownCart } from './cart-token'
import { priceShopping } from './price-shopping'
import { readCart } from './read-cart'

/** Puts pieces of a variant into the shopper's cart; the first time makes the cart and its cookie. */
export async function addLine(ctx: CartContext, input: AddLineInput): Promise<CartResult> {
  const { key, outcome } = await addToOpenCart(ctx, input)
  const { cart } = await priceShopping(ctx, await readCart(ctx, { key }))
  if (!outcome.isOffered) return { status: 'unavailable', cart }
  if (outcome.added) return { status: 'ok', cart }
  const isNew = cart.lines.every((line) => line.variantId !== input.variantId)
  if (isNew && cart.lines.length >= MAX_CART_LINES) return { status: 'full', limit: MAX_CART_LINES, cart }
  return {
    status: 'out_of_stock',
    available: Math.min(outcome.available ?? MAX_CART_QUANTITY, MAX_CART_QUANTITY),
    cart,
  }
}

async function addToOpenCart(ctx: CartContext, input: AddLineInput): Promise<{ key: string; outcome: AddOutcome }> {
  const { token, key } = ownCart(ctx)
  const outcome = await insert(ctx, key, input)
  if (token !== null && outcome.cartId !== null) keepCartToken(ctx.request, token)
  return { key, outcome }
}

/** Where the key's cart has become an order, the order keeps it and the key opens a new one. */
async function insert(ctx: CartContext, key: string, input: AddLineInput): Promise<AddOutcome> {
  const touch = { key, expiresAt: cartExpiry(ctx.now) }
  const line = { ...input, customerId: ctx.actor.kind === 'customer' ? ctx.actor.id : null }
  const outcome = await insertLine(ctx, touch, line)
  const isSpent = outcome.cartId === null && outcome.isOffered && (outcome.available ?? Infinity) >= input.quantity
  if (!isSpent) return outcome
  await retireCart(ctx, key)
  return insertLine(ctx, touch, line)
}
