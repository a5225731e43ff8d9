import { judgeCode } from '@/features/promotions/server'
import type { Hint, PromotionTrace } from '@/features/promotions/trace-schema'
import { sumMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import type { CartCode, CartHint } from '../cart-schema'
import type { Promoted } from './promote-shopping'
import type { ShoppingRow } from './read-cart'

/** Most that are shown: more would be noise. */
const MOST_HINTS = 3

/** What the shopper can do about by putting more into the cart. When promotions start, and which others there are, stays the merchant's to say. */
const SHOWN: readonly Hint['key'][] = [
  'spend_more',
  'spend_more_selected',
  'spend_more_free_shipping',
  'add_more',
  'add_more_selected',
  'add_more_free_shipping',
]

/** What became of the codes entered. */
export function viewCodes(ctx: StoreContext, row: ShoppingRow | null, { facts, evaluation }: Promoted): CartCode[] {
  const trace = evaluation?.trace ?? []
  return (row?.codes ?? []).map((code): CartCode => {
    const verdict = judgeCode(code, facts, { trace })
    const label = verdict.promotionId === null ? null : labelOf(ctx, row, verdict.promotionId)
    if (verdict.status === 'applied') {
      return { code, label, status: 'applied', amountMinor: verdict.amountMinor, hint: null }
    }
    const awaits = trace.some(
      (entry) => entry.promotionId === verdict.promotionId && entry.code === code && awaitsShipping(entry),
    )
    return { code, label, status: awaits ? 'awaits_shipping' : verdict.status, amountMinor: 0, hint: verdict.hint }
  })
}

/** All is well, but no way of delivery is chosen yet. */
function awaitsShipping(entry: PromotionTrace): boolean {
  return (
    entry.status === 'not_applied' && entry.stop.kind === 'nothing_to_discount' && entry.stop.reason === 'no_shipping'
  )
}

/** Promotions that the cart is near to, the nearest first. Those with codes are for who entered one: the code itself says it. */
export function viewHints(ctx: StoreContext, row: ShoppingRow | null, { facts, evaluation }: Promoted): CartHint[] {
  const spentMinor = sumMinor(facts.lines.map((line) => line.unitPriceMinor * line.quantity))
  const pieces = facts.lines.reduce((sum, line) => sum + line.quantity, 0)
  const hints = (evaluation?.trace ?? []).flatMap((entry): CartHint[] => {
    if (entry.status !== 'not_applied' || entry.code !== null || !entry.hint) return []
    const { hint, promotionId } = entry
    if (!SHOWN.includes(hint.key)) return []
    const percent = percentOf(hint, spentMinor, pieces)
    return [{ ...hint, promotionId, label: labelOf(ctx, row, promotionId) ?? entry.name, percent }]
  })
  return hints.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0)).slice(0, MOST_HINTS)
}

function percentOf({ key, amountMinor, quantity }: Hint, spentMinor: number, pieces: number): number | null {
  const share = (have: number, missing: number) => Math.min(99, Math.floor((have * 100) / (have + missing)))
  if ((key === 'spend_more' || key === 'spend_more_free_shipping') && amountMinor) return share(spentMinor, amountMinor)
  if ((key === 'add_more' || key === 'add_more_free_shipping') && quantity) return share(pieces, quantity)
  return null
}

function labelOf(ctx: StoreContext, row: ShoppingRow | null, promotionId: string): string | null {
  const found = row?.live?.compiled.promotions.find(({ promotion }) => promotion.id === promotionId)?.promotion
  if (!found) return null
  const { labels, name } = found
  return Object.entries(labels).find(([locale]) => locale === ctx.locale)?.[1] ?? name
}
