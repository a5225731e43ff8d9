import { readTrackedOrder, trackingUrl, type OrderToWriteAbout } from '@/features/orders/server'
import { type MailBrand, type MailContent, sendStoreMail, storeBrand } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import { platformUrl } from '@/server/store-directory'
import type { OrderMailKind } from '../order-mails-schema'
import { type Letter, letterOf } from './letter'
import { staffRecipient } from './staff-recipient'
import { orderMailTemplates } from './templates/root'

export interface OrderMail {
  readonly orderId: string
  readonly kind: OrderMailKind
  /** What it is about besides the order, as its template takes it. */
  readonly input?: Readonly<Record<string, string>>
  /** One mail per key, however often its cause is told. */
  readonly dedupeKey: string
  /** Whether this order is to be written about, at the moment when the mail would leave. */
  readonly isDue?: (order: OrderToWriteAbout) => boolean
  /** Where it went before, for one that is sent again. */
  readonly recipient?: string
}

/**
 * Writes about an order: to its shopper in the order's language, or to the store's people in the store's. Nothing is sent of an order that is
 * gone, of what is no longer so (a refund that failed after all), or to people who named no address.
 */
export async function mailOrder(ctx: StoreContext, mail: OrderMail): Promise<void> {
  const { audience } = orderMailTemplates[mail.kind]
  const given = mail.recipient ?? (audience === 'staff' ? await staffRecipient(ctx, mail.kind) : null)
  if (audience === 'staff' && !given) return
  const found = await readTrackedOrder(ctx, mail.orderId)
  if (!found || (mail.isDue && !mail.isDue(found))) return
  const recipient = given ?? found.order.email
  const input = mail.input ?? {}
  const brand = await storeBrand(ctx)
  const content = await orderMailContent(ctx, { ...mail, input, found, brand })
  if (!content) return
  await sendStoreMail(ctx, {
    dedupeKey: mail.dedupeKey,
    kind: mail.kind,
    recipient,
    locale: audience === 'staff' ? ctx.locale : found.order.locale,
    orderId: mail.orderId,
    input,
    brand,
    compose: async () => content,
  })
}

/** What a mail says at present: the very content that is sent, and shown to staff. Null: nothing any more. */
export async function orderMailContent(
  ctx: StoreContext,
  mail: {
    readonly orderId: string
    readonly kind: OrderMailKind
    readonly input: unknown
    readonly found: OrderToWriteAbout
    readonly brand: MailBrand
  },
): Promise<MailContent | null> {
  const template = orderMailTemplates[mail.kind]
  return template.contentOf(ctx, await letterTo(ctx, template.audience, mail), mail.input)
}

function letterTo(
  ctx: StoreContext,
  audience: 'shopper' | 'staff',
  { found: { order }, orderId, brand }: { found: OrderToWriteAbout; orderId: string; brand: MailBrand },
): Promise<Letter> {
  if (audience === 'shopper')
    return letterOf({ brand, order, locale: order.locale, url: trackingUrl(ctx, order.locale, orderId) })
  const url = platformUrl(`/admin/${ctx.store.slug}/orders/${orderId}`)
  return letterOf({ brand, order, locale: ctx.locale, url })
}
