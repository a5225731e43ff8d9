import type { StoreContext } from '@/server/store-context'
import type { Discrepancy } from '../engine/books'
import type { FindingKind } from '../reconciliation-schema'
import {
  findLedgerGaps,
  findOrderSums,
  findPaymentSums,
  findSalesGaps,
  findUnbalancedBookings,
  type Imbalance,
} from './money-repository'

/** In place of a provider, where it is our own books that do not agree. */
export const OWN_BOOKS = 'books'

/**
 * Compares the store's books with themselves: every booking adds up to zero, orders have the sums of their payments and refunds, and the ledger
 * says of each payment and sale what their rows do. Five statements, whatever the number of orders. [] when all agree.
 */
export async function checkMoney(ctx: StoreContext): Promise<Discrepancy[]> {
  const orders = [...(await findOrderSums(ctx)), ...(await findPaymentSums(ctx))]
  const ledger = [...(await findUnbalancedBookings(ctx)), ...(await findLedgerGaps(ctx)), ...(await findSalesGaps(ctx))]
  return [
    ...orders.map((each) => toDiscrepancy('order_sums_differ', each)),
    ...ledger.map((each) => toDiscrepancy('ledger_unbalanced', each)),
  ]
}

function toDiscrepancy(kind: FindingKind, { subject, ...rest }: Imbalance): Discrepancy {
  return { kind, fingerprint: `${kind}:${subject}`, provider: OWN_BOOKS, externalId: null, ...rest }
}
