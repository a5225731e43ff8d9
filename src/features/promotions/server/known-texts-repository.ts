import type { StoreContext } from '@/server/store-context'

const MOST = 300

interface KnownRow {
  readonly timeZone: string
  readonly vendors: string[]
  readonly types: string[]
  readonly tags: string[]
  readonly customerTags: string[]
  readonly shippingMethods: KnownTexts['shippingMethods']
}

interface KnownTexts {
  readonly timeZone: string
  readonly texts: Readonly<Record<string, string[]>>
  readonly shippingMethods: readonly { id: string; name: string; amounts: Readonly<Record<string, number>> }[]
}

/** The store's time zone and ways of shipping, and the texts that are in use, by "target.field": vendors, types, tags. One statement. */
export async function readKnownTexts(ctx: StoreContext): Promise<KnownTexts> {
  const [row] = await ctx.db.$queryRaw<KnownRow[]>`
    SELECT coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'amounts', (
          SELECT coalesce(jsonb_object_agg(r.currency, r.amount_minor), '{}') FROM shipping_rate r
          WHERE r.method_id = m.id AND r.from_value = 0)) ORDER BY z.position, m.position, m.id)
        FROM shipping_method m JOIN shipping_zone z ON z.id = m.zone_id WHERE m.active), '[]') AS "shippingMethods",
      (SELECT s.time_zone FROM store_setting s) AS "timeZone",
      ARRAY(SELECT DISTINCT p.vendor FROM product p WHERE p.vendor <> '' ORDER BY 1 LIMIT ${MOST}) AS vendors,
      ARRAY(SELECT DISTINCT p.product_type FROM product p WHERE p.product_type <> '' ORDER BY 1 LIMIT ${MOST}) AS types,
      ARRAY(SELECT DISTINCT t FROM product p, unnest(p.tags) t ORDER BY 1 LIMIT ${MOST}) AS tags,
      ARRAY(SELECT DISTINCT t FROM customer c, unnest(c.tags) t ORDER BY 1 LIMIT ${MOST}) AS "customerTags"`
  return {
    timeZone: row?.timeZone ?? 'UTC',
    shippingMethods: row?.shippingMethods ?? [],
    texts: {
      'product.vendor': row?.vendors ?? [],
      'product.type': row?.types ?? [],
      'product.tag': row?.tags ?? [],
      'customer.tag': row?.customerTags ?? [],
    },
  }
}
