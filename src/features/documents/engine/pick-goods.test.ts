import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParcelOrder, packedLines, pickGoods } from './pick-goods'

const line = (
  id: string,
  quantity: number,
  fulfilledQuantity: number,
  requiresShipping = true,
  removedQuantity = 0,
) => {
  return {
    id,
    title: `Thing ${id}`,
    variantTitle: null,
    sku: id,
    variantId: `v-${id}`,
    quantity,
    fulfilledQuantity,
    removedQuantity,
    requiresShipping,
  }
}
const order: ParcelOrder = {
  lines: [line('a', 3, 1), line('b', 2, 2), line('file', 1, 0, false)],
  shipments: [
    {
      id: 's1',
      lines: [
        { orderLineId: 'a', quantity: 1 },
        { orderLineId: 'b', quantity: 2 },
      ],
    },
  ],
}
const pieces = (lines: ReturnType<typeof packedLines>) => lines?.map(({ id, quantity }) => [id, quantity])

describe('packedLines', () => {
  it('are what is still to be sent, a shipment, or everything once everything went; never what is not sent', () => {
    expect(pieces(packedLines(order, null))).toEqual([['a', 2]])
    expect(pieces(packedLines(order, 's1'))).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    const sent = { ...order, lines: order.lines.map((one) => ({ ...one, fulfilledQuantity: one.quantity })) }
    expect(pieces(packedLines(sent, null))).toEqual([
      ['a', 3],
      ['b', 2],
    ])
    expect(packedLines(order, 'another')).toBeNull()
    // Two of four were paid back before they were sent, one is on its way.
    const less = { ...order, lines: [line('a', 4, 1, true, 2)] }
    expect(pieces(packedLines(less, null))).toEqual([['a', 1]])
  })
})

describe('pickGoods', () => {
  it('has every piece of every parcel, each thing once', () => {
    const parcels = fc.array(
      fc.record({
        name: fc.constantFrom('#1', '#2', '#3'),
        lines: fc.array(fc.record({ sku: fc.constantFrom('a', 'b', 'c'), quantity: fc.integer({ min: 1, max: 9 }) }), {
          maxLength: 5,
        }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(parcels, (wanted) => {
        const given = wanted.map(({ name, lines }) => ({
          name,
          lines: lines.map(({ sku, quantity }) => ({ ...line(sku, quantity, 0), quantity })),
        }))
        const picked = pickGoods(given)
        const all = given.flatMap((parcel) => parcel.lines)
        expect(new Set(picked.map((one) => one.sku)).size).toBe(picked.length)
        for (const { sku, quantity, orders } of picked) {
          const wantedPieces = all.filter((one) => one.sku === sku).reduce((sum, one) => sum + one.quantity, 0)
          expect(quantity).toBe(wantedPieces)
          expect(orders.reduce((sum, one) => sum + one.quantity, 0)).toBe(quantity)
        }
        expect(picked.length).toBe(new Set(all.map((one) => one.sku)).size)
      }),
    )
  })
})
