import type { CartResult } from '../cart-schema'
import { deleteCode } from './cart-code-repository'
import { type CartContext, cartExpiry, cartKeyOf } from './cart-token'
import { getCart } from './get-cart'

/** Takes a code off the cart. One that is not on it is no error. */
export async function removeCode(ctx: CartContext, { code }: { code: string }): Promise<CartResult> {
  const key = cartKeyOf(ctx)
  if (key !== null) await deleteCode(ctx, { key, expiresAt: cartExpiry(ctx.now) }, code)
  return { status: 'ok', cart: await getCart(ctx) }
}
