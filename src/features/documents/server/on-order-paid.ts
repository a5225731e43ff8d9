import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { issueInvoiceWhenDue } from './issue-invoice'

/** The invoice, where the store has it issued once the order is paid. */
export const invoiceOnOrderPaid = defineSubscriber({
  event: 'order.paid',
  name: 'issue-invoice',
  queue: 'interactive',
  handle: (ctx, { orderId }) => issueInvoiceWhenDue(ctx, orderId),
})
