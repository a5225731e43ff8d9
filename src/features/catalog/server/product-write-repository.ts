import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { ProductPlan } from '../engine/plan-product-save'

/**
 * Writes a plan: at most one or two statements for each table that it touches, whatever the number of rows, each with its rows as
 * one parameter. Removals come first, so that a name or a key that has become free can be taken. Stock is the inventory's. Run it in a transaction.
 */
export async function writeProductPlan(ctx: StoreContext, plan: ProductPlan): Promise<void> {
  if (plan.isNew) await insertProduct(ctx, plan)
  else await updateProduct(ctx, plan)
  await remove(ctx, 'variant', plan.variants.removed)
  await remove(ctx, 'product_option_value', plan.values.removed)
  await remove(ctx, 'product_option', plan.options.removed)
  await remove(ctx, 'product_image', plan.images.removed)
  await writeOptions(ctx, plan)
  await upsert(ctx, 'product_image', ['id'], [...plan.images.inserted, ...plan.images.updated])
  await writeVariants(ctx, plan)
  await upsert(ctx, 'variant_price', ['variantId', 'currency'], plan.prices)
  await removePrices(ctx, plan)
  await writeMemberships(ctx, plan)
}

async function insertProduct(ctx: StoreContext, { product }: ProductPlan): Promise<void> {
  const publishedAt = product.status === 'active' ? ctx.now : null
  await insert(ctx, 'product', [{ ...product, version: 1, publishedAt, createdAt: ctx.now, updatedAt: ctx.now }])
}

/** The version moves on with every change, also of what is around the product. */
async function updateProduct(ctx: StoreContext, { product: p }: ProductPlan): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE product SET handle = ${p.handle}, title = ${p.title}, description_html = ${p.descriptionHtml}, vendor = ${p.vendor},
      product_type = ${p.productType}, tags = ${[...p.tags]}::text[], status = ${p.status}, tax_class = ${p.taxClass},
      seo_title = ${p.seoTitle}, seo_description = ${p.seoDescription}, translations = ${JSON.stringify(p.translations)}::jsonb,
      published_at = CASE WHEN ${p.status} = 'active' THEN coalesce(published_at, ${ctx.now}) ELSE published_at END,
      version = version + 1, updated_at = ${ctx.now}
    WHERE id = ${p.id}::uuid`
}

async function writeOptions(ctx: StoreContext, { options, values }: ProductPlan): Promise<void> {
  // Two that swap their names would meet half-way: each first gets a name that nobody else has.
  await setToId(ctx, Prisma.sql`product_option`, Prisma.sql`name`, options.updated)
  await upsert(ctx, 'product_option', ['id'], [...options.inserted, ...options.updated])
  await setToId(ctx, Prisma.sql`product_option_value`, Prisma.sql`value`, values.updated)
  await upsert(ctx, 'product_option_value', ['id'], [...values.inserted, ...values.updated])
}

async function writeVariants(ctx: StoreContext, { variants, rekeyed, rekeyedIds }: ProductPlan): Promise<void> {
  await setToId(
    ctx,
    Prisma.sql`variant`,
    Prisma.sql`option_key`,
    rekeyedIds.map((id) => ({ id })),
  )
  const now = ctx.now
  await insert(
    ctx,
    'variant',
    variants.inserted.map((row) => ({ ...row, createdAt: now, updatedAt: now })),
  )
  await upsert(
    ctx,
    'variant',
    ['id'],
    variants.updated.map((row) => ({ ...row, updatedAt: now })),
  )
  if (rekeyedIds.length > 0) {
    await ctx.db.$executeRaw`DELETE FROM variant_option_value WHERE variant_id = ANY(${rekeyedIds}::uuid[])`
  }
  await insert(ctx, 'variant_option_value', rekeyed)
}

async function removePrices(ctx: StoreContext, { removedPrices }: ProductPlan): Promise<void> {
  if (removedPrices.length === 0) return
  await ctx.db.$executeRaw`
    DELETE FROM variant_price vp
    USING jsonb_to_recordset(${JSON.stringify(removedPrices)}::jsonb) AS x("variantId" uuid, currency text)
    WHERE vp.variant_id = x."variantId" AND vp.currency = x.currency`
}

async function writeMemberships(ctx: StoreContext, { product, categories, collections }: ProductPlan): Promise<void> {
  const productId = product.id
  if (categories.removed.length > 0) {
    await ctx.db.productCategory.deleteMany({ where: { productId, categoryId: { in: categories.removed } } })
  }
  if (collections.removed.length > 0) {
    await ctx.db.collectionProduct.deleteMany({ where: { productId, collectionId: { in: collections.removed } } })
  }
  if (categories.added.length > 0) {
    await ctx.db.$executeRaw`
      INSERT INTO product_category (product_id, category_id)
      SELECT ${productId}::uuid, c.id FROM category c WHERE c.id = ANY(${categories.added}::uuid[])`
  }
  if (collections.added.length > 0) {
    await ctx.db.$executeRaw`
      INSERT INTO collection_product (collection_id, product_id, position)
      SELECT c.id, ${productId}::uuid, coalesce((SELECT max(m.position) + 1 FROM collection_product m WHERE m.collection_id = c.id), 0)
      FROM collection c WHERE c.id = ANY(${collections.added}::uuid[]) AND c.kind = 'manual'`
  }
}

type Table =
  | 'product'
  | 'product_option'
  | 'product_option_value'
  | 'product_image'
  | 'variant'
  | 'variant_option_value'
  | 'variant_price'

async function remove(ctx: StoreContext, table: Table, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE id = ANY(${[...ids]}::uuid[])`
}

async function setToId(
  ctx: StoreContext,
  table: Prisma.Sql,
  column: Prisma.Sql,
  rows: readonly { readonly id: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.$executeRaw`UPDATE ${table} SET ${column} = id::text WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`
}

/** All rows name the same columns; those they leave out get the table's default. */
function insert(ctx: StoreContext, table: Table, rows: readonly object[]): Promise<void> {
  return upsert(ctx, table, [], rows)
}

/** Inserts rows; where `key` (none: never) is taken, the row there gets the new values. */
async function upsert(ctx: StoreContext, table: Table, key: readonly string[], rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const columns = Prisma.raw(names.map(column).join(', '))
  const records = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]))),
  )
  const sets = names.filter((name) => !key.includes(name)).map((name) => `${column(name)} = excluded.${column(name)}`)
  const conflict =
    key.length === 0 ? '' : `ON CONFLICT (${key.map(column).join(', ')}) DO UPDATE SET ${sets.join(', ')}`
  await ctx.db.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${Prisma.raw(table)}, ${records}::jsonb) ${Prisma.raw(conflict)}`
}

function column(name: string): string {
  return `"${snakeCase(name)}"`
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
