import type { Cart } from '../cart-schema'
import { countPieces } from './cart-repository'
import { type CartContext, cartKeyOf } from './cart-token'
import { priceShopping } from './price-shopping'
import { readCart } from './read-cart'

/** The shopper's cart with its price; an empty one where there is none. One statement once the store's tables are cached (`readCart`). */
export async function getCart(ctx: CartContext): Promise<Cart> {
  const key = cartKeyOf(ctx)
  const row = key === null ? null : await readCart(ctx, { key })
  return (await priceShopping(ctx, row)).cart
}

/** Pieces in the shopper's cart. */
export async function countCart(ctx: CartContext): Promise<{ count: number }> {
  const key = cartKeyOf(ctx)
  return { count: key === null ? 0 : await countPieces(ctx, key) }
}
