import { orderOfCheckout } from '@/features/checkout/server'
import type { ComposedDemand } from '@/features/inventory/server'
import type { NewOrder } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { DraftPrice } from './price-draft'

/** The method that an order names until its customer chooses one. */
const FALLBACK_METHOD = 'manual:bank_transfer'

/** The order that a priced draft makes, complete or not. */
export function orderOfDraft(
  ctx: StoreContext,
  { open }: DraftPrice,
  order: { id: string; method?: string; composed?: readonly ComposedDemand[] },
): Omit<NewOrder, 'event' | 'status' | 'cartId'> {
  const { shopping, paymentOptions } = open
  const row = { ...shopping.row, email: shopping.row.email ?? '' }
  const method = order.method ?? paymentOptions[0]?.id ?? FALLBACK_METHOD
  const {
    status: _,
    cartId: __,
    ...made
  } = orderOfCheckout(
    ctx,
    { ...open, shopping: { ...shopping, row } },
    { orderId: order.id, paymentId: newId(), cartId: order.id, method, isHeld: true, composed: order.composed ?? [] },
  )
  return made
}
