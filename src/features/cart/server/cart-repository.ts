import { collectionIdsOfProduct, type RuleCollection } from '@/features/catalog/server'
import { availablePieces, componentsOf } from '@/features/inventory/server'
import type { PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { Address } from '@/lib/address'
import type { StoreContext } from '@/server/store-context'

export interface CartLineRow {
  readonly id: string
  readonly variantId: string
  readonly productId: string
  readonly handle: string
  readonly title: string
  /** Null for a product without options. */
  readonly variantTitle: string | null
  readonly sku: string | null
  readonly quantity: number
  readonly seenPriceMinor: number
  readonly isActive: boolean
  /** Null: not sold in the currency. */
  readonly unitPriceMinor: number | null
  readonly compareAtMinor: number | null
  /** Null: stock does not limit. Holds that ran out and are not swept up yet count as available. */
  readonly available: number | null
  /** What one piece of a composed variant takes of others' stock, and how many of those there are (null: any number); null: not composed. */
  readonly components:
    | readonly { readonly variantId: string; readonly quantity: number; readonly pieces: number | null }[]
    | null
  readonly taxClass: string
  readonly requiresShipping: boolean
  readonly weightGrams: number | null
  readonly picture: PictureRow | null
  /** What promotions may ask of it; only where they were asked for. */
  readonly facts?: LineFactsRow
}

/** What promotions may ask of a line beyond what its price is made of. */
export interface LineFactsRow {
  /** In the store's first currency, without tax. */
  readonly costMinor: number | null
  readonly minimumMinor: number | null
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  /** `/<id>/<id>/`, from the root. */
  readonly categoryPaths: readonly string[]
  /** Empty where no promotion speaks of collections. */
  readonly collectionIds: readonly string[]
}

export interface CartRow {
  readonly id: string
  readonly currency: string
  readonly customerId: string | null
  /** Its signed-in customer is in a group that pays no tax. */
  readonly taxExempt: boolean
  readonly email: string | null
  readonly phone: string | null
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly shippingMethodId: string | null
  readonly paymentMethod: string | null
  readonly note: string | null
  /** Entered by the shopper, whatever became of them. */
  readonly codes: readonly string[]
  readonly lines: readonly CartLineRow[]
  /** Variants that promotions may give, as lines of one piece; the id is the variant's. */
  readonly gifts: readonly CartLineRow[]
}

/** Which cart: the open one of a key, or one by its id, open or not. */
export type CartSelector = { readonly key: string } | { readonly id: string }

/** What the store's promotions need of a cart's lines. */
export interface WantedFacts {
  /** Null where no promotion speaks of collections. */
  readonly ruleCollections: readonly RuleCollection[] | null
  readonly giftVariantIds: readonly string[]
}

/**
 * A cart with everything that its page, its price and its checkout need, in the context's language and currency. One statement, with or
 * without what promotions want to know.
 */
export async function findCart(
  ctx: StoreContext,
  selector: CartSelector,
  wanted: WantedFacts | null = null,
): Promise<CartRow | null> {
  // Two texts rather than one with an OR: the plan of each is kept by the database.
  const selected =
    'key' in selector
      ? Prisma.sql`c.token_hash = ${selector.key} AND c.order_id IS NULL AND c.expires_at > ${ctx.now}`
      : Prisma.sql`c.id = ${selector.id}::uuid`
  const line = { id: Prisma.sql`l.id`, quantity: Prisma.sql`l.quantity`, seen: Prisma.sql`l.seen_price_minor` }
  const [row] = await ctx.db.$queryRaw<CartRow[]>`
    SELECT c.id, c.currency, c.customer_id AS "customerId", c.email, c.phone, c.shipping_address AS "shippingAddress",
      c.billing_address AS "billingAddress", c.shipping_method_id AS "shippingMethodId",
      c.payment_method AS "paymentMethod", c.note, c.codes,
      ${isExempt(Prisma.sql`c.customer_id`)} AS "taxExempt",
      coalesce((
        SELECT jsonb_agg(${lineJson(ctx, line, wanted)} ORDER BY l.created_at, l.id)
        FROM cart_line l JOIN variant v ON v.id = l.variant_id ${lineTables(ctx)}
        WHERE l.cart_id = c.id), '[]') AS lines,
      ${giftsJson(ctx, wanted)} AS gifts
    FROM cart c
    WHERE ${selected}`
  return row ?? null
}

function isExempt(customerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id
    WHERE m.customer_id = ${customerId} AND g.tax_exempt)`
}

export interface WantedLine {
  readonly id: string
  readonly variantId: string
  readonly quantity: number
}

/** The same for pieces that are in no cart: what staff puts together. Variants that are gone are left out. One statement. */
export async function findLooseLines(
  ctx: StoreContext,
  { lines, customerId }: { lines: readonly WantedLine[]; customerId: string | null },
  wanted: WantedFacts | null = null,
): Promise<Pick<CartRow, 'lines' | 'gifts' | 'taxExempt'>> {
  const line = {
    id: Prisma.sql`l.id`,
    quantity: Prisma.sql`l.quantity`,
    seen: Prisma.sql`coalesce(vp.amount_minor, 0)`,
  }
  const [row] = await ctx.db.$queryRaw<Pick<CartRow, 'lines' | 'gifts' | 'taxExempt'>[]>`
    SELECT ${isExempt(Prisma.sql`${customerId}::uuid`)} AS "taxExempt", coalesce((
      SELECT jsonb_agg(${lineJson(ctx, line, wanted)} ORDER BY l.position)
      FROM unnest(${lines.map(({ id }) => id)}::text[], ${lines.map(({ variantId }) => variantId)}::uuid[],
        ${lines.map(({ quantity }) => quantity)}::int[]) WITH ORDINALITY AS l(id, variant_id, quantity, position)
      JOIN variant v ON v.id = l.variant_id ${lineTables(ctx)}), '[]') AS lines,
      ${giftsJson(ctx, wanted)} AS gifts`
  return row ?? { lines: [], gifts: [], taxExempt: false }
}

function giftsJson(ctx: StoreContext, wanted: WantedFacts | null): Prisma.Sql {
  if (!wanted || wanted.giftVariantIds.length === 0) return Prisma.sql`'[]'::jsonb`
  const line = { id: Prisma.sql`v.id`, quantity: Prisma.sql`1`, seen: Prisma.sql`vp.amount_minor` }
  return Prisma.sql`coalesce((
    SELECT jsonb_agg(${lineJson(ctx, line, wanted)} ORDER BY v.id) FROM variant v ${lineTables(ctx)}
    WHERE v.id = ANY (${wanted.giftVariantIds}::uuid[])), '[]')`
}

/** What belongs to a variant `v`. */
function lineTables({ currency }: StoreContext): Prisma.Sql {
  return Prisma.sql`JOIN product p ON p.id = v.product_id
    LEFT JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${currency}
    LEFT JOIN stock_level s ON s.variant_id = v.id`
}

function lineJson(
  { locale, now }: StoreContext,
  line: { id: Prisma.Sql; quantity: Prisma.Sql; seen: Prisma.Sql },
  wanted: WantedFacts | null,
): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('id', ${line.id}, 'variantId', v.id, 'productId', p.id, 'handle', p.handle,
    'title', coalesce(nullif(p.translations -> ${locale} ->> 'title', ''), p.title),
    'variantTitle', (
      SELECT string_agg(coalesce(nullif(ov.translations -> ${locale} ->> 'value', ''), ov.value), ' / '
        ORDER BY o.position)
      FROM variant_option_value vo JOIN product_option_value ov ON ov.id = vo.value_id
      JOIN product_option o ON o.id = vo.option_id WHERE vo.variant_id = v.id),
    'sku', v.sku, 'quantity', ${line.quantity}, 'seenPriceMinor', ${line.seen},
    'isActive', p.status = 'active', 'unitPriceMinor', vp.amount_minor, 'compareAtMinor', vp.compare_at_minor,
    'available', ${availablePieces(now)}, 'components', ${componentsOf(now)},
    'taxClass', p.tax_class, 'requiresShipping', v.requires_shipping, 'weightGrams', v.weight_grams,
    'picture', (
      SELECT jsonb_build_object('sha256', a.sha256, 'width', a.width, 'height', a.height, 'alt', pi.alt,
        'placeholder', a.placeholder)
      FROM product_image pi JOIN media_asset a ON a.id = pi.asset_id
      WHERE pi.product_id = p.id ORDER BY (pi.id = v.image_id) DESC NULLS LAST, pi.position LIMIT 1)
    ${wanted ? Prisma.sql`, 'facts', ${factsJson(wanted)}` : Prisma.empty})`
}

function factsJson({ ruleCollections }: WantedFacts): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('costMinor', v.cost_minor, 'minimumMinor', vp.minimum_minor, 'vendor', p.vendor,
    'productType', p.product_type, 'tags', to_jsonb(p.tags), 'categoryPaths', (
      SELECT coalesce(jsonb_agg(ca.path ORDER BY ca.path), '[]') FROM product_category pc
      JOIN category ca ON ca.id = pc.category_id WHERE pc.product_id = p.id),
    'collectionIds', ${ruleCollections ? collectionIdsOfProduct(ruleCollections) : Prisma.sql`'[]'::jsonb`})`
}

/** Pieces in the open cart of a key. */
export async function countPieces(ctx: StoreContext, key: string): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(l.quantity), 0)::int AS count
    FROM cart c JOIN cart_line l ON l.cart_id = c.id
    WHERE c.token_hash = ${key} AND c.order_id IS NULL AND c.expires_at > ${ctx.now}`
  return row?.count ?? 0
}
