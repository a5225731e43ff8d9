import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { PackingSlip } from '../orders-schema'
import { findOrder } from './order-reading-repository'
import { findContactEmail } from './order-settings-repository'
import { orderBody, orderHead } from './view-order'

/** The slip of what an order still has to send, or of all of it once everything went. @throws DomainError `not_found` */
export async function getPackingSlip(ctx: StoreContext, input: { id: string }): Promise<PackingSlip> {
  const order = await findOrder(ctx, input.id)
  if (!order) throw new DomainError('not_found')
  const { name, placedAt } = orderHead(order)
  const { lines, shippingMethodName, shippingAddress, email, phone, note } = orderBody(order)
  const sent = lines.filter((line) => line.requiresShipping)
  const unsent = sent.filter((line) => line.unsentQuantity > 0)
  const isAllSent = unsent.length === 0
  return {
    storeName: ctx.store.name,
    contactEmail: await findContactEmail(ctx),
    name,
    placedAt,
    shippingMethodName,
    shippingAddress,
    email,
    phone,
    note,
    lines: (isAllSent ? sent : unsent).map(({ id, title, variantTitle, sku, quantity, unsentQuantity }) => {
      return { id, title, variantTitle, sku, quantity: isAllSent ? quantity : unsentQuantity }
    }),
    isAllSent,
  }
}
