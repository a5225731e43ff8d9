import type { ProductRows } from '../engine/template-products'
import type { categoryRows, collectionMembers, collectionRows } from '../engine/template-groups'
import type { themeRow } from '../engine/template-look'
import type { pageRows, shippingRows, taxRows } from '../engine/template-trade'
import type { TemplatePicture } from './template-pictures'
import { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export interface TemplateRows {
  readonly categories: ReturnType<typeof categoryRows>
  readonly products: ProductRows
  readonly collections: ReturnType<typeof collectionRows>
  readonly members: ReturnType<typeof collectionMembers>
  readonly shipping: ReturnType<typeof shippingRows>
  readonly taxes: ReturnType<typeof taxRows>
  readonly pages: ReturnType<typeof pageRows>
  readonly theme: ReturnType<typeof themeRow>
}

/** Whether the template was poured in already: the theme is written with it, in one transaction. */
export async function hasTheme(ctx: StoreContext): Promise<boolean> {
  return (await ctx.db.theme.count()) > 0
}

/** Writes the assets that are not there yet. */
export async function insertAssets(ctx: StoreContext, pictures: readonly TemplatePicture[]): Promise<void> {
  await ctx.db.mediaAsset.createMany({
    data: pictures.map(({ sha256, width, height, bytes, placeholder, file, files }) => ({
      id: newId(),
      sha256,
      width,
      height,
      bytes,
      placeholder,
      originalName: file.split('/').at(-1) ?? file,
      renditions: files.map((rendition) => ({
        width: rendition.width,
        height: rendition.height,
        format: rendition.format,
        key: `${ctx.store.id}/${sha256}/${rendition.name}`,
        bytes: rendition.bytes,
      })),
    })),
    skipDuplicates: true,
  })
}

/** Ids of the store's assets by the hash of their file. */
export async function findAssetIds(ctx: StoreContext): Promise<Map<string, string>> {
  const rows = await ctx.db.mediaAsset.findMany({ select: { id: true, sha256: true } })
  return new Map(rows.map((row) => [row.sha256, row.id]))
}

/** Writes a whole template: one statement per table, however many products there are, each with its rows as one parameter. */
export async function insertTemplate(ctx: StoreContext, rows: TemplateRows): Promise<void> {
  const { products, shipping } = rows
  const stamped = <T extends object>(items: readonly T[]) => items.map((item) => ({ updatedAt: ctx.now, ...item }))
  await insertRows(ctx, 'category', stamped(rows.categories))
  await insertRows(ctx, 'product', stamped(products.products))
  await insertRows(ctx, 'product_option', products.options)
  await insertRows(ctx, 'product_option_value', products.values)
  await insertRows(ctx, 'product_image', products.images)
  await insertRows(ctx, 'variant', stamped(products.variants))
  await insertRows(ctx, 'variant_option_value', products.variantValues)
  await insertRows(ctx, 'variant_price', products.prices)
  await insertRows(ctx, 'stock_level', stamped(products.stock))
  await insertRows(ctx, 'stock_movement', products.movements)
  await insertRows(ctx, 'product_category', products.categories)
  await insertRows(ctx, 'collection', stamped(rows.collections))
  await insertRows(ctx, 'collection_product', rows.members)
  await insertRows(ctx, 'shipping_zone', shipping.zones)
  await insertRows(ctx, 'shipping_method', shipping.methods)
  await insertRows(ctx, 'shipping_rate', shipping.rates)
  await insertRows(ctx, 'tax_rate', rows.taxes)
  await insertRows(ctx, 'page', stamped(rows.pages))
  await insertRows(ctx, 'theme', stamped([rows.theme]))
}

type TemplateTable =
  | 'category'
  | 'product'
  | 'product_option'
  | 'product_option_value'
  | 'product_image'
  | 'variant'
  | 'variant_option_value'
  | 'variant_price'
  | 'stock_level'
  | 'stock_movement'
  | 'product_category'
  | 'collection'
  | 'collection_product'
  | 'shipping_zone'
  | 'shipping_method'
  | 'shipping_rate'
  | 'tax_rate'
  | 'page'
  | 'theme'

/** All rows name the same columns (those of the first); what they leave out gets the table's default. */
async function insertRows({ db }: StoreContext, table: TemplateTable, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Prisma.raw(Object.keys(first).map((name) => `"${snakeCase(name)}"`).join(', '))
  const records = JSON.stringify(rows.map(toRecord))
  const into = Prisma.raw(`"${table}"`)
  await db.$executeRaw`
    INSERT INTO ${into} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${records}::jsonb)`
}

function toRecord(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [snakeCase(name), typeof value === 'bigint' ? String(value) : value]),
  )
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
