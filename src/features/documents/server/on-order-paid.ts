import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { issueInvoiceWhenDue, issuesInvoices } from './issue-invoice'

/** The invoice, where the store has it issued once the order is paid. */
export const invoiceOnOrderPaid = defineSubscriber({
  event: 'order.paid',
  name: 'issue-invoice',
  queue: 'interactive',
  isWanted: (ctx) => issuesInvoices(ctx, ['placed', 'paid']),
  handle: (ctx, { orderId }) => issueInvoiceWhenDue(ctx, orderId),
})
