import { isDeepStrictEqual } from 'node:util'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { creditAll } from '../engine/credit-lines'
import { invoiceLines } from '../engine/invoice-lines'
import { invoicedOf } from './credit-refund'
import { findSeller } from './invoicing-repository'
import { issueDocument, type Issued } from './issue-document'
import { openSale } from './open-sale'

/**
 * Takes the invoice of an order that was changed since back whole, and issues the one of the order as it is now. Null where there is none, or it is of the order
 * as it is. A document that went out is never changed itself.
 */
export function renewInvoice(ctx: StoreContext, orderId: string): Promise<Issued | null> {
  return inTransaction(ctx, async (tx) => {
    const { sale, documents } = await openSale(tx, orderId)
    const invoiced = invoicedOf(documents)
    if (!invoiced || sale.status !== 'placed') return null
    const lines = invoiceLines(sale)
    if (isDeepStrictEqual(lines, invoiced.invoice.lines)) return null
    const seller = await findSeller(tx)
    const credited = creditAll(invoiced.invoice.lines, invoiced.credited)
    const corrects = { invoiceName: invoiced.invoice.name, reason: 'edited' }
    if (credited.length > 0) {
      await issueDocument(tx, seller, sale, { kind: 'credit_note', lines: credited, paidMinor: 0, corrects })
    }
    const paidMinor = Math.min(sale.paidMinor, sale.totalMinor)
    return issueDocument(tx, seller, sale, { kind: 'invoice', lines, paidMinor })
  })
}
