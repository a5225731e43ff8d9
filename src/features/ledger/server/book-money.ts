import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { Booking } from '../engine/bookings'
import { insertEntries } from './ledger-repository'

/**
 * Books an order's money, inside the transaction of what it tells of. A booking that was made before is left as it is, and one of nothing is not
 * made: so repeating is harmless. One statement.
 */
export async function bookMoney(
  ctx: StoreContext,
  order: { readonly id: string; readonly currency: string },
  bookings: readonly Booking[],
): Promise<void> {
  const entries = bookings
    .filter(({ amountMinor }) => amountMinor !== 0)
    .flatMap(({ booking, debit, credit, amountMinor, paymentId, refundId }) => [
      { id: newId(), booking, account: debit, amountMinor, paymentId, refundId },
      { id: newId(), booking, account: credit, amountMinor: -amountMinor, paymentId, refundId },
    ])
  if (entries.length > 0) await insertEntries(ctx, order, entries)
}
