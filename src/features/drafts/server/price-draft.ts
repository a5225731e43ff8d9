import { readLooseCart } from '@/features/cart/server'
import { type OpenCheckout, openCheckout } from '@/features/checkout/server'
import type { StoreContext } from '@/server/store-context'
import type { Draft, PricedDraft } from '../drafts-schema'
import { creditWithin } from '../engine/credit-within'

/** What returned goods are worth to an order that is made in exchange for them. */
export interface ExchangeCredit {
  readonly label: string
  readonly worthMinor: number
}

export interface DraftPrice {
  readonly open: OpenCheckout
  /** What of the credit was used: the total without it, less the total with it. */
  readonly exchangeMinor: number
}

/** Prices a draft by the one function that prices carts; nothing is written. One statement, or two as `readCart`. */
export async function priceDraft(ctx: StoreContext, draft: Draft, credit: ExchangeCredit | null): Promise<DraftPrice> {
  const { discountMinor, discountLabel, email, phone, note, ...rest } = draft
  const given = { email: email || null, phone: phone || null, note: note || null }
  const lines = draft.lines.map((line) => ({ ...line, id: line.variantId }))
  const row = await readLooseCart(ctx, { ...rest, ...given, lines })
  const price = (creditMinor: number) => {
    const byHand = { label: discountLabel, amountMinor: discountMinor }
    const inGoods = { label: credit?.label ?? '', amountMinor: creditMinor }
    return openCheckout(ctx, { ...row, manual: [byHand, inGoods].filter(({ amountMinor }) => amountMinor > 0) })
  }
  const full = await price(0)
  if (!credit) return { open: full, exchangeMinor: 0 }
  const open = await creditWithin({ worthMinor: credit.worthMinor, full, price, totalOf })
  return { open, exchangeMinor: totalOf(full) - totalOf(open) }
}

function totalOf(open: OpenCheckout): number {
  return open.shopping.priced.totals.totalMinor
}

/** A priced draft as the editor shows it; how it is paid is the customer's to choose. */
export function viewPriced({ open, exchangeMinor }: DraftPrice): PricedDraft {
  return { checkout: { ...open.view, missing: missingOf(open) }, exchangeMinor }
}

/** What is still to be given before it can be sent. */
export function missingOf({ view }: OpenCheckout): OpenCheckout['view']['missing'] {
  return view.missing.filter((step) => step !== 'payment_method')
}
