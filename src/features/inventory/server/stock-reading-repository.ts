import type { StoreContext } from '@/server/store-context'
import { movementReasonSchema, type StockLevel, type StockMovement } from '../inventory-schema'

/** Stock of each variant of a product, in the variants' order. A variant without a level has none. */
export async function findProductStock(ctx: StoreContext, productId: string): Promise<StockLevel[]> {
  const variants = await ctx.db.variant.findMany({
    where: { productId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, sku: true, stock: true },
  })
  return variants.map(({ id, title, sku, stock }) => ({
    variantId: id,
    variantTitle: title,
    sku,
    onHand: stock?.onHand ?? 0,
    reserved: stock?.reserved ?? 0,
    available: (stock?.onHand ?? 0) - (stock?.reserved ?? 0),
    tracked: stock?.tracked ?? true,
    allowBackorder: stock?.allowBackorder ?? false,
  }))
}

interface MovementRow {
  readonly id: string
  readonly delta: number
  readonly reason: string
  readonly orderId: string | null
  readonly orderName: string | null
  readonly actor: string
  readonly createdAt: Date
}

/** The newest entries of a variant's ledger. */
export async function findMovements(ctx: StoreContext, variantId: string, limit: number): Promise<StockMovement[]> {
  const rows = await ctx.db.$queryRaw<MovementRow[]>`
    SELECT m.id, m.delta, m.reason, m.order_id AS "orderId", m.actor, m.created_at AS "createdAt",
      (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName"
    FROM stock_movement m LEFT JOIN "order" o ON o.id = m.order_id
    WHERE m.variant_id = ${variantId}::uuid
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    reason: movementReasonSchema.parse(row.reason),
    createdAt: row.createdAt.toISOString(),
  }))
}

/** The products of these variants. */
export async function findProductIds(ctx: StoreContext, variantIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.variant.findMany({
    where: { id: { in: [...variantIds] } },
    select: { productId: true },
    distinct: ['productId'],
  })
  return rows.map((row) => row.productId)
}
