import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { invoiceLines } from '../engine/invoice-lines'
import type { Invoicing } from '../invoicing-schema'
import { creditSettledRefunds } from './credit-refund'
import { findSeller } from './invoicing-repository'
import { issueDocument, type Issued } from './issue-document'
import { openSale } from './open-sale'
import { findSale, type SaleFound } from './sale-repository'

/**
 * Issues the invoice of an order that stands. It has one: asked for again, the same is returned. Money that was given back before is credited at
 * once. @throws DomainError `not_found`; `wrong_state` for an order that is not placed
 */
export function issueInvoice(ctx: StoreContext, orderId: string): Promise<Issued> {
  return inTransaction(ctx, async (tx) => {
    const { sale, documents } = await openSale(tx, orderId)
    const known = documents.findLast((document) => document.kind === 'invoice')
    if (known) return { id: known.id, name: known.name }
    if (sale.status !== 'placed') throw new DomainError('wrong_state')
    const seller = await findSeller(tx)
    const lines = invoiceLines(sale)
    const paidMinor = Math.min(sale.paidMinor, sale.totalMinor)
    const invoice = await issueDocument(tx, seller, sale, { kind: 'invoice', lines, paidMinor })
    await creditSettledRefunds(tx, { seller, sale, invoice: { name: invoice.name, lines } })
    return invoice
  })
}

/** Whether the store has its invoices issued at one of these moments. One statement. */
export async function issuesInvoices(ctx: StoreContext, moments: readonly Invoicing['issueOn'][]): Promise<boolean> {
  const { invoicing } = await findSeller(ctx)
  return moments.includes(invoicing.issueOn)
}

/** What an event of an order leads to: its invoice, where the store has one issued at that moment and the order stands. */
export async function issueInvoiceWhenDue(ctx: StoreContext, orderId: string): Promise<void> {
  const [sale, { invoicing }] = await Promise.all([findSale(ctx, orderId), findSeller(ctx)])
  if (sale && isDue(invoicing, sale)) await issueInvoice(ctx, orderId)
}

const PAID = new Set(['paid', 'partially_refunded', 'refunded'])

function isDue({ issueOn }: Invoicing, { status, paymentState }: SaleFound): boolean {
  if (status !== 'placed' || issueOn === 'by_hand') return false
  return issueOn === 'placed' || PAID.has(paymentState)
}
