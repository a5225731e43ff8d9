import { inTransaction, type StoreContext } from '@/server/store-context'
import { creditAll, creditLines } from '../engine/credit-lines'
import { sumLines } from '../engine/document-sums'
import type { DocumentLine } from '../documents-schema'
import type { DocumentFound } from './document-repository'
import { findSeller, type SellerFound } from './invoicing-repository'
import { issueDocument, type Issued } from './issue-document'
import { openSale } from './open-sale'
import { findSettledRefund, findSettledRefunds, type RefundFound } from './refund-repository'
import type { SaleFound } from './sale-repository'

/** An invoice with what has been taken off it so far. */
interface Invoiced {
  readonly seller: SellerFound
  readonly sale: SaleFound
  readonly invoice: { readonly name: string; readonly lines: readonly DocumentLine[] }
  readonly credited: readonly DocumentLine[]
}

/**
 * Issues the credit note for money that was given back, once. Null where there is none to issue: the money is still on its way, nothing was invoiced (the
 * invoice brings it along when it is issued), or it is no part of the sale, as a payment made twice.
 */
export async function creditRefund(ctx: StoreContext, refundId: string): Promise<Issued | null> {
  const refund = await findSettledRefund(ctx, refundId)
  if (!refund) return null
  return inTransaction(ctx, async (tx) => {
    const { sale, documents } = await openSale(tx, refund.orderId)
    const known = documents.find((document) => document.refundId === refundId)
    if (known) return { id: known.id, name: known.name }
    const invoiced = invoicedOf(documents)
    if (!invoiced) return null
    return issueCredit(tx, { seller: await findSeller(tx), sale, ...invoiced }, refund, linesOf(invoiced, refund))
  })
}

/** Takes an invoice back whole whose order was called off before anything was paid. Harmless where there is none, or nothing left of it. */
export function creditCancelled(ctx: StoreContext, orderId: string): Promise<Issued | null> {
  return inTransaction(ctx, async (tx) => {
    const { sale, documents } = await openSale(tx, orderId)
    const invoiced = invoicedOf(documents)
    if (!invoiced || sale.status !== 'cancelled' || sale.paidMinor > 0) return null
    const lines = creditAll(invoiced.invoice.lines, invoiced.credited)
    if (lines.length === 0) return null
    const corrects = { invoiceName: invoiced.invoice.name, reason: 'cancelled' }
    return issueDocument(tx, await findSeller(tx), sale, { kind: 'credit_note', lines, paidMinor: 0, corrects })
  })
}

/** The credit notes of an invoice that was issued only now, for money given back before it; in the caller's transaction. */
export async function creditSettledRefunds(tx: StoreContext, issued: Omit<Invoiced, 'credited'>): Promise<void> {
  const credited: DocumentLine[] = []
  for (const refund of await findSettledRefunds(tx, issued.sale.id)) {
    const lines = linesOf({ ...issued, credited }, refund)
    await issueCredit(tx, issued, refund, lines)
    credited.push(...lines)
  }
}

function linesOf({ invoice, credited }: Pick<Invoiced, 'invoice' | 'credited'>, refund: RefundFound): DocumentLine[] {
  return refund.reason === 'duplicate' ? [] : creditLines(invoice.lines, credited, refund)
}

async function issueCredit(
  tx: StoreContext,
  { seller, sale, invoice }: Omit<Invoiced, 'credited'>,
  refund: RefundFound,
  lines: readonly DocumentLine[],
): Promise<Issued | null> {
  if (lines.length === 0) return null
  return issueDocument(tx, seller, sale, {
    kind: 'credit_note',
    lines,
    paidMinor: sumLines(lines).totalMinor,
    refundId: refund.id,
    corrects: { invoiceName: invoice.name, reason: refund.reason },
  })
}

/** The invoice that holds, the last one, with what has been taken off it; null where there is none. */
export function invoicedOf(documents: readonly DocumentFound[]): Pick<Invoiced, 'invoice' | 'credited'> | null {
  const invoice = documents.findLast((document) => document.kind === 'invoice')
  if (!invoice) return null
  const credits = documents.filter((document) => document.data.corrects?.invoiceName === invoice.name)
  return {
    invoice: { name: invoice.name, lines: invoice.data.lines },
    credited: credits.flatMap((document) => document.data.lines),
  }
}
