import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { issueInvoiceWhenDue } from './issue-invoice'

/** The invoice, where the store has it issued with the order. */
export const invoiceOnOrderPlaced = defineSubscriber({
  event: 'order.placed',
  name: 'issue-invoice',
  queue: 'interactive',
  handle: (ctx, { orderId }) => issueInvoiceWhenDue(ctx, orderId),
})
