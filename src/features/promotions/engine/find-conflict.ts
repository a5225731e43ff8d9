import type { Contender } from './contender'

export type Conflict = 'exclusive' | 'lane' | 'combination'

/**
 * Why two promotions may not both apply, or null where they may. But for one that is exclusive to the order, promotions conflict only where they
 * meet: what is discounted on one item never costs another item its discount.
 */
export function findConflict(a: Contender, b: Contender): Conflict | null {
  const [one, other] = [a.compiled.promotion.stacking, b.compiled.promotion.stacking]
  if (one.exclusive === 'order' || other.exclusive === 'order') return 'exclusive'
  if (!a.touches.meets(b.touches)) return null
  if (one.exclusive === 'items' || other.exclusive === 'items') return 'exclusive'
  if (one.lane !== null && one.lane === other.lane) return 'lane'
  return one.combinesWith[b.compiled.class] && other.combinesWith[a.compiled.class] ? null : 'combination'
}

/** Whether there is anything at all that could keep it from applying beside others. */
export function isSociable({ compiled }: Contender): boolean {
  const { exclusive, lane, combinesWith } = compiled.promotion.stacking
  return exclusive === 'none' && lane === null && combinesWith.product && combinesWith.order && combinesWith.shipping
}

/** Promotions with the same key have the same conflicts with all others, and conflict with each other or not. */
export function conflictKey({ compiled, touches }: Contender): string {
  const { exclusive, lane, combinesWith } = compiled.promotion.stacking
  const { product, order, shipping } = combinesWith
  return [touches.key, exclusive, lane === null ? '' : `lane ${lane}`, compiled.class, product, order, shipping].join(
    '|',
  )
}
