import { actorAt, ownerOf } from './caller'
import type { TestStore } from './create-test-store'
import { sellOrder } from './sell-order'
import { stockDiscrepancies, stockVariant } from './stock-shop'

const REFUNDS = 10
const PIECES = 10
const FEE = 777

/**
 * Drill 24: ten refunds of 30 % of an order, all at once. Three find room for it; the others are refused. Each piece goes back on the shelf once, and
 * the fee follows the money: the figures found, and those that must be.
 */
export async function raceRefunds(store: TestStore, methodId: string) {
  const variant = await stockVariant(store, { onHand: PIECES, priceMinor: 1_000 })
  const goods = [{ variantId: variant.id, quantity: PIECES }]
  const order = await sellOrder(store, goods, { methodId, feeMinor: FEE })
  const share = { orderLineId: order.lineIds[0] ?? '', quantity: 3 }
  const latencies: number[] = []
  const outcomes = await Promise.allSettled(
    Array.from({ length: REFUNDS }, async (_, index) => {
      const staff = actorAt(ownerOf(store), store.entry.slug, { ip: `10.9.0.${index}` }).admin
      const begun = performance.now()
      try {
        return await staff.refunds.request({
          orderId: order.id,
          lines: [share],
          expectedAmountMinor: (order.totalMinor * 3) / PIECES,
          reason: 'other',
          restock: true,
        })
      } finally {
        latencies.push(performance.now() - begun)
      }
    }),
  )
  const done = outcomes.filter((outcome) => outcome.status === 'fulfilled').length
  const found = await store.run(async (ctx) => ({
    order: await ctx.db.order.findUniqueOrThrow({ where: { id: order.id }, include: { lines: true, refunds: true } }),
    stock: await ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } }),
  }))
  const sum = (pick: (refund: (typeof found.order.refunds)[number]) => bigint) =>
    Number(found.order.refunds.reduce((total, refund) => total + pick(refund), 0n))
  const figures = {
    done,
    refunded: Number(found.order.refundedMinor),
    rows: sum((refund) => refund.amountMinor),
    fee: sum((refund) => refund.feeMinor),
    pieces: found.order.lines[0]?.refundedQuantity,
    restocked: found.stock.onHand,
    discrepancies: (await stockDiscrepancies(store)).length,
  }
  const backMinor = (order.totalMinor * 9) / PIECES
  const fee = Math.round((FEE * 9) / PIECES)
  const expected = { done: 3, refunded: backMinor, rows: backMinor, fee, pieces: 9, restocked: 9, discrepancies: 0 }
  return { figures, expected, slowestMs: Math.round(Math.max(...latencies)) }
}
