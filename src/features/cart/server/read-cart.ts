import { loadRuleCollections } from '@/features/catalog/server'
import { type LivePromotions, loadPromotions, loadShopperFacts, type ShopperFacts } from '@/features/promotions/server'
import { isId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { shareStock } from '../engine/share-stock'
import { type CartRow, type CartSelector, findCart, findLooseLines, type WantedLine } from './cart-repository'

/** A cart's row with the store's promotions and what they ask of its shopper: all that its price is made of. */
export interface ShoppingRow extends CartRow {
  /** Null where the store has none. */
  readonly live: LivePromotions | null
  readonly shopper: ShopperFacts
  /** What staff takes off it by hand, beside promotions. */
  readonly manual?: readonly ManualDiscount[]
}

/**
 * A cart, ready to be priced. One statement; a second where codes were entered, where a promotion may run out, or where one asks about the signed-in
 * customer. `entering` counts as entered without being written down.
 */
export async function readCart(
  ctx: StoreContext,
  selector: CartSelector,
  entering: readonly string[] = [],
): Promise<ShoppingRow | null> {
  const live = await loadPromotions(ctx)
  const row = await findCart(ctx, selector, live && (await wantedOf(ctx, live)))
  return row && withShopper(ctx, { ...row, lines: shareStock(row.lines), codes: withCodes(row.codes, entering) }, live)
}

/** Taken off goods, then off shipping, as far as there is something to take it off. */
export interface ManualDiscount {
  readonly label: string
  readonly amountMinor: number
}

/** A cart as staff puts one together: nowhere stored, priced like any other. */
export interface LooseCart
  extends Omit<CartRow, 'id' | 'currency' | 'lines' | 'gifts' | 'paymentMethod' | 'taxExempt'> {
  readonly lines: readonly (WantedLine & {
    /** Agreed on by hand; null: the price of the shop. */ readonly unitPriceMinor: number | null
  })[]
  readonly manual?: readonly ManualDiscount[]
}

/** Ready to be priced. One statement, or two as `readCart`. */
export async function readLooseCart(ctx: StoreContext, { manual, ...cart }: LooseCart): Promise<ShoppingRow> {
  const live = await loadPromotions(ctx)
  const found = await findLooseLines(ctx, cart, live && (await wantedOf(ctx, live)))
  const agreed = new Map(cart.lines.map((line) => [line.id, line.unitPriceMinor]))
  const lines = shareStock(found.lines).map((line) => {
    const unitPriceMinor = agreed.get(line.id) ?? null
    return unitPriceMinor === null
      ? line
      : { ...line, unitPriceMinor, compareAtMinor: null, seenPriceMinor: unitPriceMinor }
  })
  const { gifts, taxExempt } = found
  const row = { ...cart, id: '', currency: ctx.currency, paymentMethod: null, taxExempt, lines, gifts }
  return { ...(await withShopper(ctx, row, live)), ...(manual ? { manual } : {}) }
}

/** The cart of a shopper who has none yet: nothing in it but codes. */
export async function blankCart(
  ctx: StoreContext,
  customerId: string | null,
  codes: readonly string[],
): Promise<ShoppingRow> {
  const given = { email: null, phone: null, shippingAddress: null, billingAddress: null }
  const chosen = { shippingMethodId: null, paymentMethod: null, note: null }
  const row = {
    id: '',
    currency: ctx.currency,
    customerId,
    taxExempt: false,
    ...given,
    ...chosen,
    codes,
    lines: [],
    gifts: [],
  }
  return withShopper(ctx, row, await loadPromotions(ctx))
}

async function withShopper(ctx: StoreContext, row: CartRow, live: LivePromotions | null): Promise<ShoppingRow> {
  return { ...row, live, shopper: await loadShopperFacts(ctx, live, row) }
}

async function wantedOf(ctx: StoreContext, live: LivePromotions) {
  const ruleCollections = live.speaksOf('collection') ? await loadRuleCollections(ctx) : null
  return { ruleCollections, giftVariantIds: live.compiled.giftVariantIds.filter(isId) }
}

function withCodes(codes: readonly string[], entering: readonly string[]): readonly string[] {
  return entering.length === 0 ? codes : [...new Set([...codes, ...entering])]
}
