import { type MailBrand, type MailContent, sendStoreMail } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import type { TrackedOrder } from '../orders-schema'
import { findOrder } from './order-reading-repository'
import { viewTracked } from './track-order'
import { trackingUrl } from './tracking-token'

export interface OrderMail {
  readonly orderId: string
  /** One mail per key, however often its cause is told. */
  readonly dedupeKey: string
  readonly kind: string
  /** What to say, with the signed link to the order. */
  readonly compose: (brand: MailBrand, order: TrackedOrder, url: string) => Promise<MailContent>
  /** Whether this order's shopper is to be written to. */
  readonly isDue?: (order: TrackedOrder, cancelReason: string | null) => boolean
}

/** Writes to the shopper of an order, in the order's language. An order that is gone (a store being emptied) needs no mail. */
export async function mailOrder(ctx: StoreContext, mail: OrderMail): Promise<void> {
  const row = await findOrder(ctx, mail.orderId)
  if (!row) return
  const order = await viewTracked(ctx, row)
  if (mail.isDue && !mail.isDue(order, row.cancelReason)) return
  const { orderId, dedupeKey, kind, compose } = mail
  await sendStoreMail(ctx, {
    dedupeKey,
    kind,
    recipient: order.email,
    locale: order.locale,
    orderId,
    compose: (brand) => compose(brand, order, trackingUrl(ctx, order.locale, orderId)),
  })
}
