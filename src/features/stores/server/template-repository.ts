import { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

/** Whether the template was poured in already: the theme is written with it, in one transaction. */
export async function hasTheme(ctx: StoreContext): Promise<boolean> {
  return (await ctx.db.theme.count()) > 0
}

export interface PlacedPicture {
  readonly file: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly placeholder: string
  readonly files: readonly { name: string; width: number; height: number; format: string; bytes: number }[]
}

/** Writes the assets that are not there yet. */
export async function insertAssets(ctx: StoreContext, pictures: readonly PlacedPicture[]): Promise<void> {
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

export type TemplateTable =
  | 'category'
  | 'product'
  | 'product_option'
  | 'product_option_value'
  | 'product_image'
  | 'variant'
  | 'variant_option_value'
  | 'variant_price'
  | 'product_category'
  | 'collection'
  | 'collection_product'
  | 'shipping_zone'
  | 'shipping_method'
  | 'shipping_rate'
  | 'tax_rate'
  | 'page'
  | 'theme'

/**
 * Writes rows of one table in one statement, with all of them as one parameter. They all name the same columns (those of the
 * first, in camel case); what they leave out gets the table's default.
 */
export async function insertRows({ db }: StoreContext, table: TemplateTable, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Prisma.raw(
    Object.keys(first)
      .map((name) => `"${snakeCase(name)}"`)
      .join(', '),
  )
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
