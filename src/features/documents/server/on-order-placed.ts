import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { issueInvoiceWhenDue, issuesInvoices } from './issue-invoice'

/** The invoice, where the store has it issued with the order. */
export const invoiceOnOrderPlaced = defineSubscriber({
  event: 'order.placed',
  name: 'issue-invoice',
  queue: 'interactive',
  isWanted: (ctx) => issuesInvoices(ctx, ['placed']),
  handle: (ctx, { orderId }) => issueInvoiceWhenDue(ctx, orderId),
})
