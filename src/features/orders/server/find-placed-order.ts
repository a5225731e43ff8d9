import { paymentMethodIdSchema } from '@/features/payments/payments-schema'
import { toCurrency } from '@/lib/currencies'
import type { StoreContext } from '@/server/store-context'
import { orderPaymentStateSchema, type PlacedOrder } from '../orders-schema'
import { findPlaced } from './order-reading-repository'

/** What the shopper is told of an order that they made, or null. */
export async function findPlacedOrder(
  ctx: StoreContext,
  orderId: string,
): Promise<(PlacedOrder & { status: string }) | null> {
  const row = await findPlaced(ctx, orderId)
  if (!row) return null
  return {
    ...row,
    currency: toCurrency(row.currency),
    paymentMethod: paymentMethodIdSchema.parse(row.paymentMethod),
    paymentState: orderPaymentStateSchema.parse(row.paymentState),
  }
}
