import { type CartResult, MAX_CART_QUANTITY, type RemoveLineResult, type SetQuantityInput } from '../cart-schema'
import { acceptLinePrices, deleteLine, updateNote, updateQuantity } from './cart-line-repository'
import { type CartContext, cartExpiry, cartKeyOf } from './cart-token'
import { getCart } from './get-cart'

/** Sets the pieces of a line; 0 removes it. A line that is gone (another tab took it out) is no error. */
export async function setQuantity(ctx: CartContext, input: SetQuantityInput): Promise<CartResult> {
  if (input.quantity === 0) {
    const { cart } = await removeLine(ctx, input)
    return { status: 'ok', cart }
  }
  const key = cartKeyOf(ctx)
  const outcome = key === null ? null : await updateQuantity(ctx, { key, expiresAt: cartExpiry(ctx.now) }, input)
  const cart = await getCart(ctx)
  if (!outcome?.found || outcome.changed) return { status: 'ok', cart }
  return { status: 'out_of_stock', available: outcome.available ?? MAX_CART_QUANTITY, cart }
}

/** Takes a line out; `removed` is what puts it back. */
export async function removeLine(ctx: CartContext, input: { lineId: string }): Promise<RemoveLineResult> {
  const key = cartKeyOf(ctx)
  const removed = key === null ? null : await deleteLine(ctx, { key, expiresAt: cartExpiry(ctx.now) }, input.lineId)
  return { status: 'ok', cart: await getCart(ctx), removed }
}

/** The shopper has been told of the prices of now. */
export async function acceptPrices(ctx: CartContext): Promise<CartResult> {
  const key = cartKeyOf(ctx)
  if (key !== null) await acceptLinePrices(ctx, key)
  return { status: 'ok', cart: await getCart(ctx) }
}

/** What the shopper wants the merchant to know; empty removes it. */
export async function setNote(ctx: CartContext, input: { note: string }): Promise<CartResult> {
  const key = cartKeyOf(ctx)
  if (key !== null) await updateNote(ctx, { key, expiresAt: cartExpiry(ctx.now) }, input.note || null)
  return { status: 'ok', cart: await getCart(ctx) }
}
