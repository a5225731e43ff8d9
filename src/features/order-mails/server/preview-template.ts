import { newId } from '@/lib/ids'
import { mailTexts, storeBrand } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import type { MailPreview, MailTemplateInput } from '../order-mails-schema'
import { letterOf } from './letter'
import { findSampleGoods } from './order-mails-repository'
import { sampleOrder } from './sample-order'
import { orderMailTemplates } from './templates/root'
import { toPreview } from './to-preview'

/** A mail as the store's shoppers would get it: the store's look and goods, an order that is made up. */
export async function previewTemplate(ctx: StoreContext, { kind, locale }: MailTemplateInput): Promise<MailPreview> {
  const [brand, goods, t] = await Promise.all([storeBrand(ctx), findSampleGoods(ctx), mailTexts(locale, 'orderMails')])
  const order = sampleOrder({
    id: newId(),
    locale,
    currency: ctx.currency,
    at: ctx.now.toISOString(),
    goods: goods.map(({ title, amountMinor }) => ({ title, priceMinor: Number(amountMinor) })),
    fallbackTitle: t('sample.item'),
    shippingName: t('sample.shipping'),
  })
  const letter = await letterOf({ brand, order, locale, url: brand.url })
  return toPreview(ctx, order.email, await orderMailTemplates[kind].sampleContent(letter))
}
