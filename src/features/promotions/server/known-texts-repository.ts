import type { StoreContext } from '@/server/store-context'

const MOST = 300

/** The store's time zone, and the texts that are in use, by "target.field": vendors, types, tags. One statement. */
export async function readKnownTexts(
  ctx: StoreContext,
): Promise<{ timeZone: string; texts: Readonly<Record<string, string[]>> }> {
  const [row] = await ctx.db.$queryRaw<{ timeZone: string; vendors: string[]; types: string[]; tags: string[]; customerTags: string[] }[]>`
    SELECT (SELECT s.time_zone FROM store_setting s) AS "timeZone",
      ARRAY(SELECT DISTINCT p.vendor FROM product p WHERE p.vendor <> '' ORDER BY 1 LIMIT ${MOST}) AS vendors,
      ARRAY(SELECT DISTINCT p.product_type FROM product p WHERE p.product_type <> '' ORDER BY 1 LIMIT ${MOST}) AS types,
      ARRAY(SELECT DISTINCT t FROM product p, unnest(p.tags) t ORDER BY 1 LIMIT ${MOST}) AS tags,
      ARRAY(SELECT DISTINCT t FROM customer c, unnest(c.tags) t ORDER BY 1 LIMIT ${MOST}) AS "customerTags"`
  return {
    timeZone: row?.timeZone ?? 'UTC',
    texts: {
      'product.vendor': row?.vendors ?? [],
      'product.type': row?.types ?? [],
      'product.tag': row?.tags ?? [],
      'customer.tag': row?.customerTags ?? [],
    },
  }
}
