/** An order as those who pack it need it. */
export interface ParcelOrder {
  readonly lines: readonly {
    readonly id: string
    readonly title: string
    readonly variantTitle: string | null
    readonly sku: string | null
    readonly variantId: string | null
    readonly quantity: number
    readonly fulfilledQuantity: number
    /** Paid back before they were sent: not to be sent any more. */
    readonly removedQuantity: number
    readonly requiresShipping: boolean
  }[]
  readonly shipments: readonly {
    readonly id: string
    readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
  }[]
}

export interface PackedLine {
  readonly id: string
  readonly title: string
  readonly variantTitle: string | null
  readonly sku: string | null
  readonly variantId: string | null
  readonly quantity: number
}

/**
 * What goes into a parcel: the goods of a shipment, or those that an order has still to send; where all of them went, all of them. Nothing that is not sent.
 * Null for a shipment that the order does not have.
 */
export function packedLines(order: ParcelOrder, shipmentId: string | null): PackedLine[] | null {
  const sent = order.lines.filter((line) => line.requiresShipping)
  if (shipmentId !== null) {
    const shipment = order.shipments.find((one) => one.id === shipmentId)
    if (!shipment) return null
    return sent.flatMap((line) => {
      const part = shipment.lines.find((one) => one.orderLineId === line.id)
      return part ? [packed(line, part.quantity)] : []
    })
  }
  const isAllSent = sent.every((line) => openOf(line) <= 0)
  return sent.flatMap((line) => {
    const quantity = isAllSent ? line.fulfilledQuantity : openOf(line)
    return quantity > 0 ? [packed(line, quantity)] : []
  })
}

function openOf({ quantity, fulfilledQuantity, removedQuantity }: ParcelOrder['lines'][number]): number {
  return quantity - fulfilledQuantity - removedQuantity
}

function packed(line: ParcelOrder['lines'][number], quantity: number): PackedLine {
  const { id, title, variantTitle, sku, variantId } = line
  return { id, title, variantTitle, sku, variantId, quantity }
}

export interface Picked extends Omit<PackedLine, 'id'> {
  /** Names of the orders that it goes into, with the pieces for each. */
  readonly orders: readonly { readonly name: string; readonly quantity: number }[]
}

/** The goods of several parcels put together: each thing once, with all its pieces; by SKU, then by title. */
export function pickGoods(
  parcels: readonly { readonly name: string; readonly lines: readonly PackedLine[] }[],
): Picked[] {
  const goods = new Map<string, Picked>()
  for (const { name, lines } of parcels) {
    for (const { id: _, ...line } of lines) {
      const key = line.variantId ?? `${line.sku ?? ''} ${line.title} ${line.variantTitle ?? ''}`
      const known = goods.get(key)
      goods.set(key, {
        ...(known ?? line),
        quantity: (known?.quantity ?? 0) + line.quantity,
        orders: [...(known?.orders ?? []), { name, quantity: line.quantity }],
      })
    }
  }
  return [...goods.values()].toSorted(
    (a, b) => (a.sku ?? '\u{FFFF}').localeCompare(b.sku ?? '\u{FFFF}') || a.title.localeCompare(b.title),
  )
}
