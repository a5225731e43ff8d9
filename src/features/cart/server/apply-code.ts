import type { ApplyCodeResult, CodeStatus } from '../cart-schema'
import { insertCode } from './cart-code-repository'
import { retireCart } from './cart-line-repository'
import { type CartContext, cartExpiry, keepCartToken, ownCart } from './cart-token'
import { priceShopping } from './price-shopping'
import { blankCart, readCart } from './read-cart'

/** What the shopper can still make good stays on the cart. */
const KEPT: ReadonlySet<CodeStatus> = new Set(['applied', 'awaits_shipping', 'conditions_not_met', 'not_combinable'])

/**
 * Enters a code: judged in the shopper's cart as it is, and written on it where it is good or can become so; the first code makes the cart and its
 * cookie. Three statements. What a refusal tells of a code is its status and no more.
 */
export async function applyCode(ctx: CartContext, { code }: { code: string }): Promise<ApplyCodeResult> {
  const { key, token } = ownCart(ctx)
  const customerId = ctx.actor.kind === 'customer' ? ctx.actor.id : null
  const row = (await readCart(ctx, { key }, [code])) ?? (await blankCart(ctx, customerId, [code]))
  const { cart } = await priceShopping(ctx, row)
  const judged = cart.codes.find((one) => one.code === code)
  if (!judged) throw new Error('A code that was entered was not judged')
  const isKept = KEPT.has(judged.status)
  if (isKept) {
    await write(ctx, key, { code, customerId })
    if (token !== null) keepCartToken(ctx.request, token)
  }
  const { status, hint } = judged
  return {
    status: status === 'applied' || status === 'awaits_shipping' ? 'ok' : status,
    code,
    hint,
    cart: isKept ? cart : { ...cart, codes: cart.codes.filter((one) => one !== judged) },
  }
}

/** Where the key's cart has become an order, the order keeps it and the key opens a new one. */
async function write(ctx: CartContext, key: string, code: { code: string; customerId: string | null }): Promise<void> {
  const touch = { key, expiresAt: cartExpiry(ctx.now) }
  if (await insertCode(ctx, touch, code)) return
  await retireCart(ctx, key)
  await insertCode(ctx, touch, code)
}
