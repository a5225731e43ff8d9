import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { MAX_CART_CODES } from '../cart-schema'
import type { CartTouch } from './cart-line-repository'

/**
 * Writes a code on the key's cart, which is made where there is none; whether it could. A key whose cart has become an order opens no new one. One
 * statement.
 */
export async function insertCode(
  ctx: StoreContext,
  touch: CartTouch,
  code: { readonly code: string; readonly customerId: string | null },
): Promise<boolean> {
  const count = await ctx.db.$executeRaw`
    INSERT INTO cart (id, token_hash, customer_id, currency, locale, codes, expires_at, created_at, updated_at)
    VALUES (${newId()}::uuid, ${touch.key}, ${code.customerId}::uuid, ${ctx.currency}, ${ctx.locale}, ARRAY[${code.code}],
      ${touch.expiresAt}, ${ctx.now}, ${ctx.now})
    ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at, updated_at = excluded.updated_at,
      version = cart.version + 1, codes = CASE WHEN cart.codes @> excluded.codes THEN cart.codes
        ELSE cart.codes[greatest(1, cardinality(cart.codes) + 2 - ${MAX_CART_CODES}):] || excluded.codes END
    WHERE cart.order_id IS NULL`
  return count === 1
}

/** Takes a code off the key's open cart. */
export async function deleteCode(ctx: StoreContext, touch: CartTouch, code: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE cart SET codes = array_remove(codes, ${code}), expires_at = ${touch.expiresAt}, updated_at = ${ctx.now},
      version = version + 1
    WHERE token_hash = ${touch.key} AND order_id IS NULL`
}
