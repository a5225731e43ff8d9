import type { CartLineRow } from '@/features/cart/server'
import type { ComposedDemand } from '@/features/inventory/server'
import { pictureUrl } from '@/features/media/media-schema'
import type { NewOrder, NewOrderAdjustment, NewOrderLine } from '@/features/orders/server'
import type { PriceAdjustment, PricedLine } from '@/features/pricing/pricing-schema'
import { isId, newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { OpenCheckout } from './read-checkout'

/** Width of the picture that an order keeps of each line. */
const IMAGE_WIDTH = 160

export interface OrderDraft {
  readonly orderId: string
  readonly paymentId: string
  readonly cartId: string
  readonly method: string
  readonly isHeld: boolean
  /** What one piece of each composed variant took of the stock. */
  readonly composed: readonly ComposedDemand[]
}

/**
 * The order that a complete checkout becomes: everything is copied, so that nothing in it follows later changes of product, price or
 * settings. @throws when the checkout is not complete: refuseOrder comes first
 */
export function orderOfCheckout(ctx: StoreContext, open: OpenCheckout, draft: OrderDraft): Omit<NewOrder, 'event'> {
  const { row, priced, shippingOption } = open.shopping
  if (row.email === null) throw new Error('An order without an e-mail address')
  const [provider = '', method = ''] = draft.method.split(':', 2)
  const { totals } = priced
  const lines = linesOf(ctx.store.id, open, new Map(draft.composed.map(({ variantId, items }) => [variantId, items])))
  return {
    id: draft.orderId,
    cartId: draft.cartId,
    customerId: row.customerId,
    email: row.email,
    phone: row.phone ?? row.shippingAddress?.phone ?? null,
    locale: ctx.locale,
    currency: priced.currency,
    status: draft.isHeld ? 'pending' : 'placed',
    paymentMethod: draft.method,
    shippingAddress: row.shippingAddress,
    billingAddress: row.billingAddress,
    shippingMethodId: shippingOption?.methodId ?? null,
    shippingMethodName: shippingOption?.name ?? null,
    subtotalMinor: totals.subtotalMinor,
    discountMinor: totals.discountMinor,
    shippingMinor: totals.shippingMinor,
    shippingTaxes: priced.shipping?.taxes ?? [],
    taxMinor: totals.taxMinor,
    taxIncluded: totals.taxIncluded,
    taxExempt: row.taxExempt,
    totalMinor: totals.totalMinor,
    note: row.note,
    lines: lines.map(({ line }) => line),
    adjustments: [
      ...lines.flatMap(({ line, priced: { adjustments } }) => adjustments.map((one) => adjustmentOf(one, line.id))),
      ...(priced.shipping?.adjustments ?? []).map((one) => adjustmentOf(one, null)),
    ],
    payment: { id: draft.paymentId, provider, method },
  }
}

/** The lines, those that promotions give among them, each with the price that it was made of. */
function linesOf(
  storeId: string,
  { shopping, view }: OpenCheckout,
  itemsOf: ReadonlyMap<string, NewOrderLine['stockItems']>,
): { line: NewOrderLine; priced: PricedLine }[] {
  const rows = new Map(shopping.goods.map((line) => [line.id, line]))
  const images = new Map([...view.cart.lines, ...view.cart.gifts].map((line) => [line.id, line.image]))
  return shopping.priced.lines.flatMap((priced) => {
    const row = rows.get(priced.id)
    if (!row) return []
    const image = images.get(priced.id)
    const folder = { base: `${storeId}/${row.picture?.sha256}/`, widths: image?.widths ?? [] }
    const line = lineOf(row, priced, image ? pictureUrl(folder, IMAGE_WIDTH) : null)
    return [{ priced, line: { ...line, stockItems: itemsOf.get(row.variantId) ?? null } }]
  })
}

function adjustmentOf(adjustment: PriceAdjustment, orderLineId: string | null): NewOrderAdjustment {
  const { sourceId, label, code = null, amountMinor } = adjustment
  // What was given by hand names no promotion.
  const promotionId = isId(sourceId) ? sourceId : null
  return { id: newId(), orderLineId, promotionId, label, code, amountMinor }
}

function lineOf(row: CartLineRow, priced: PricedLine, imageKey: string | null): Omit<NewOrderLine, 'stockItems'> {
  const { productId, variantId, handle: productHandle, title, sku, taxClass, requiresShipping, weightGrams } = row
  const { quantity, unitPriceMinor, subtotalMinor, discountMinor, taxMinor, taxes, totalMinor } = priced
  const amounts = { quantity, unitPriceMinor, subtotalMinor, discountMinor, taxMinor, taxes, totalMinor }
  const goods = { productId, variantId, productHandle, title, sku, taxClass, requiresShipping, weightGrams }
  return { id: newId(), ...goods, variantTitle: row.variantTitle ?? '', imageKey, ...amounts }
}
