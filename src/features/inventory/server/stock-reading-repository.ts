import type { StoreContext } from '@/server/store-context'
import { movementReasonSchema, type StockLevel, type StockMovement } from '../inventory-schema'

/** Stock of each variant of a product, in the variants' order. A variant without a level has none. */
export async function findProductStock(ctx: StoreContext, productId: string): Promise<StockLevel[]> {
  return ctx.db.$queryRaw<StockLevel[]>`
    SELECT v.id AS "variantId", v.title AS "variantTitle", v.sku, coalesce(s.on_hand, 0) AS "onHand",
      coalesce(s.reserved, 0) AS reserved, coalesce(s.on_hand - s.reserved, 0) AS available, coalesce(s.tracked, true) AS tracked,
      coalesce(s.allow_backorder, false) AS "allowBackorder", coalesce(s.composed, false) AS composed,
      s.low_stock_threshold AS "lowStockThreshold"
    FROM variant v LEFT JOIN sellable_stock s ON s.variant_id = v.id
    WHERE v.product_id = ${productId}::uuid ORDER BY v.position, v.id`
}

interface MovementRow extends Omit<StockMovement, 'reason' | 'createdAt'> {
  readonly reason: string
  readonly createdAt: Date
}

/** The newest entries of a variant's ledger. */
export async function findMovements(ctx: StoreContext, variantId: string, limit: number): Promise<StockMovement[]> {
  const rows = await ctx.db.$queryRaw<MovementRow[]>`
    SELECT m.id, m.delta, m.reason, m.note, l.name AS location, m.order_id AS "orderId", m.actor, m.created_at AS "createdAt",
      (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName"
    FROM stock_movement m JOIN stock_location l ON l.id = m.location_id LEFT JOIN "order" o ON o.id = m.order_id
    WHERE m.variant_id = ${variantId}::uuid
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    reason: movementReasonSchema.parse(row.reason),
    createdAt: row.createdAt.toISOString(),
  }))
}

/** The products that show the stock of these variants: their own, and those of what is composed of them. */
export async function findAffectedProducts(ctx: StoreContext, variantIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT product_id AS id FROM variant WHERE id = ANY (ARRAY(
      SELECT unnest(${variantIds}::uuid[])
      UNION SELECT variant_id FROM variant_component WHERE component_id = ANY (${variantIds}::uuid[])))`
  return rows.map((row) => row.id)
}
