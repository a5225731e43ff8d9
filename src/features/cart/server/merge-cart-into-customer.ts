import { inTransaction, type StoreContext } from '@/server/store-context'
import { retireCart } from './cart-line-repository'
import { customerCartKey, guestCartKey } from './cart-token'
import { deleteCart, giveCart, pourCart } from './merge-cart-repository'

/**
 * Makes a guest's cart the customer's at sign-in; the rules are in docs/commerce.md. `token` is the cookie's value (`cartTokenOf`);
 * null, or one that is not this store's, does nothing. The caller makes the browser forget the token (`forgetCartToken`).
 */
export async function mergeCartIntoCustomer(
  ctx: StoreContext,
  token: string | null,
  customerId: string,
): Promise<void> {
  const guestKey = token === null ? null : guestCartKey(ctx.store.id, token)
  if (guestKey === null) return
  const key = customerCartKey(customerId)
  await inTransaction(ctx, async (tx) => {
    await retireCart(tx, key)
    if (await giveCart(tx, guestKey, { id: customerId, key })) return
    await pourCart(tx, guestKey, key)
    await deleteCart(tx, guestKey)
  })
}
