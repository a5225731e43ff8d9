import { type PictureRow, pictureOf } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { InventoryList, InventoryListInput, InventoryRow } from '../inventory-schema'

/** Where a page ends: the sort key of its last row. */
export interface InventoryCursor {
  readonly title: string
  readonly productId: string
  readonly position: number
  readonly variantId: string
}

interface ListRow extends Omit<InventoryRow, 'picture'> {
  readonly picture: PictureRow | null
  readonly position: number
}

interface Found extends Omit<InventoryList, 'nextCursor' | 'rows'> {
  readonly rows: readonly InventoryRow[]
  readonly last: InventoryCursor | null
}

const LOW_AT = Prisma.sql`coalesce(s.low_stock_threshold, t.low_stock_threshold)`
const AVAILABLE = Prisma.sql`s.on_hand - s.reserved`
const INCOMING = Prisma.sql`(SELECT coalesce(sum(l.incoming), 0)::int FROM location_level l WHERE l.variant_id = v.id)`

const STATES: Record<InventoryListInput['states'][number], Prisma.Sql> = {
  low: Prisma.sql`s.tracked AND ${AVAILABLE} > 0 AND ${AVAILABLE} <= ${LOW_AT}`,
  out: Prisma.sql`s.tracked AND ${AVAILABLE} <= 0`,
  incoming: Prisma.sql`EXISTS (SELECT FROM location_level l WHERE l.variant_id = v.id AND l.incoming > 0)`,
  composed: Prisma.sql`s.composed`,
}

/** A page of the stock by product and variant, with how much there is of each at every location. One statement. */
export async function findInventory(
  ctx: StoreContext,
  input: InventoryListInput,
  after: InventoryCursor | null,
): Promise<Found> {
  const where = Prisma.join(conditionsOf(input), ' AND ')
  const from = after
    ? Prisma.sql`AND (p.title, p.id, v.position, v.id) > (${after.title}, ${after.productId}::uuid, ${after.position}::int, ${after.variantId}::uuid)`
    : Prisma.empty
  const tables = Prisma.sql`variant v JOIN product p ON p.id = v.product_id JOIN sellable_stock s ON s.variant_id = v.id
    CROSS JOIN store_setting t`
  const [row] = await ctx.db.$queryRaw<
    [Pick<Found, 'total' | 'counts' | 'locations' | 'lowStockThreshold'> & { rows: ListRow[] }]
  >`
    SELECT (SELECT count(*)::int FROM ${tables} WHERE ${where}) AS total,
      (SELECT jsonb_build_object('all', count(*), 'low', count(*) FILTER (WHERE ${STATES.low}),
        'out', count(*) FILTER (WHERE ${STATES.out}), 'composed', count(*) FILTER (WHERE s.composed),
        'incoming', count(*) FILTER (WHERE ${STATES.incoming})) FROM ${tables} WHERE p.status <> 'archived') AS counts,
      (SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) ORDER BY o.position, o.id)
        FROM stock_location o WHERE o.active) AS locations,
      (SELECT low_stock_threshold FROM store_setting) AS "lowStockThreshold",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', v.id, 'variantTitle', v.title, 'sku', v.sku, 'productId', v.product_id,
          'productTitle', v.product_title, 'picture', v.picture, 'onHand', v.on_hand, 'reserved', v.reserved,
          'available', v.on_hand - v.reserved, 'tracked', v.tracked, 'allowBackorder', v.allow_backorder, 'composed', v.composed,
          'lowStockThreshold', v.low_stock_threshold, 'lowAt', v.low_at, 'incoming', ${INCOMING}, 'position', v.position,
          'places', (SELECT coalesce(jsonb_agg(jsonb_build_object('locationId', l.location_id, 'onHand', l.on_hand,
            'reserved', l.reserved, 'incoming', l.incoming)), '[]') FROM location_level l JOIN stock_location o
            ON o.id = l.location_id AND o.active WHERE l.variant_id = v.id AND NOT v.composed))
          ORDER BY v.product_title, v.product_id, v.position, v.id), '[]')
        FROM (
          SELECT v.id, CASE WHEN v.option_key = '' THEN '' ELSE v.title END AS title, v.sku, v.product_id, v.position,
            p.title AS product_title, p.summary -> 'images' -> 0 AS picture, s.on_hand, s.reserved, s.tracked, s.allow_backorder,
            s.composed, s.low_stock_threshold, ${LOW_AT} AS low_at
          FROM ${tables} WHERE ${where} ${from} ORDER BY p.title, p.id, v.position, v.id LIMIT ${input.limit}
        ) v) AS rows`
  const { rows, ...rest } = row
  const last = rows.length === input.limit ? rows.at(-1) : undefined
  return {
    ...rest,
    rows: rows.map(({ position: _, picture, ...one }) => ({
      ...one,
      picture: picture && pictureOf(ctx.store.id, picture),
    })),
    last: last
      ? { title: last.productTitle, productId: last.productId, position: last.position, variantId: last.variantId }
      : null,
  }
}

function conditionsOf({ search, states, locationId, variantIds }: InventoryListInput): Prisma.Sql[] {
  if (variantIds) return [Prisma.sql`v.id = ANY (${variantIds}::uuid[])`]
  const conditions = [Prisma.sql`p.status <> 'archived'`]
  for (const word of search.split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    conditions.push(
      Prisma.sql`(p.search_text ILIKE ext.plain(${pattern}) OR v.title ILIKE ${pattern} OR v.sku ILIKE ${pattern} OR v.barcode ILIKE ${pattern})`,
    )
  }
  if (states.length > 0) {
    const any = states.map((state) => Prisma.sql`(${STATES[state]})`)
    conditions.push(Prisma.sql`(${Prisma.join(any, ' OR ')})`)
  }
  if (locationId !== null) {
    conditions.push(Prisma.sql`EXISTS (SELECT FROM location_level l WHERE l.variant_id = v.id AND l.location_id = ${locationId}::uuid
      AND (l.on_hand <> 0 OR l.reserved <> 0 OR l.incoming <> 0))`)
  }
  return conditions
}
