/**
 * Every kind of event that a use-case may record, with its payload (JSON; ids, not copies of rows).
 * Handlers are registered in outbox/root.ts; they are called at least once and must be idempotent.
 */
export interface StoreEvents {
  'product.changed': { productIds: string[] }
  'product.deleted': { productIds: string[] }
  'category.changed': { categoryIds: string[] }
  'collection.changed': { collectionIds: string[] }
  /** availabilityChanged: something sold out or came back, so that lists change too. */
  'stock.changed': { productIds: string[]; availabilityChanged: boolean }
  'settings.changed': Record<string, never>
  'content.changed': Record<string, never>
  'shipping.changed': Record<string, never>
  'tax.changed': Record<string, never>
  /** salePrice: the prices that listings and product pages show changed with it. */
  'promotion.changed': { promotionIds: string[]; salePrice: boolean }
  /** What shoppers pay for these is another from now on, because a sale began or ended. */
  'prices.changed': { productIds: string[] }
  'order.placed': { orderId: string }
  'order.paid': { orderId: string }
  'order.payment_failed': { orderId: string }
  'order.cancelled': { orderId: string }
  /** An order that stands was changed before it was paid. */
  'order.edited': { orderId: string }
  /** Money is to go back: the provider is asked for it. */
  'refund.requested': { orderId: string; refundId: string }
  /** It went back, or not. */
  'refund.settled': { orderId: string; refundId: string; succeeded: boolean }
  /** Reserved money, or a payment still open, is to be let go. */
  'payment.void_requested': { orderId: string; paymentId: string }
  'payment.disputed': { orderId: string; paymentId: string; state: 'open' | 'won' | 'lost' }
  'order.fulfilled': { orderId: string; fulfilmentId: string }
  /** Its customer is to be sent the link to pay it. */
  'order.link_sent': { orderId: string }
  'return.requested': { orderId: string; returnId: string }
  'return.approved': { orderId: string; returnId: string }
  'return.declined': { orderId: string; returnId: string }
  'return.received': { orderId: string; returnId: string }
  'customer.registered': { customerId: string }
  'customer.verification_requested': { customerId: string }
  /** Whether there is such a customer is for the handler to find out; the link's secret is made when the mail is. */
  'customer.password_reset_requested': { email: string }
  /** A job of this store: handed to the queue as it is. */
  'job.requested': { name: string; input: unknown }
}

export type StoreEventKind = keyof StoreEvents
