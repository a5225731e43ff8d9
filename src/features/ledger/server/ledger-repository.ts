import type { StoreContext } from '@/server/store-context'
import type { LedgerAccount } from '../engine/bookings'

interface NewEntry {
  readonly id: string
  readonly booking: string
  readonly account: LedgerAccount
  readonly amountMinor: number
  readonly paymentId: string | undefined
  readonly refundId: string | undefined
}

/** Appends entries; those of a booking that is there already are left out. */
export async function insertEntries(
  ctx: StoreContext,
  order: { readonly id: string; readonly currency: string },
  entries: readonly NewEntry[],
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO ledger_entry (id, booking, account, amount_minor, currency, order_id, payment_id, refund_id, created_at)
    SELECT id, booking, account, "amountMinor", ${order.currency}, ${order.id}::uuid, "paymentId", "refundId", ${ctx.now}
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e(id uuid, booking text, account text, "amountMinor" bigint,
      "paymentId" uuid, "refundId" uuid)
    ON CONFLICT (booking, account) DO NOTHING`
}
