import { type PictureRow, pictureOf } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { Reference } from '../promotion-admin-schema'

/** Where the things that conditions name by an id are found: one entry for each target that has a field `id`. */
interface Source {
  readonly from: Prisma.Sql
  readonly id: Prisma.Sql
  readonly label: Prisma.Sql
  readonly detail?: Prisma.Sql
  readonly picture?: Prisma.Sql
  readonly order: Prisma.Sql
  readonly only?: Prisma.Sql
}

const nothing = Prisma.sql`NULL`

const firstPicture = Prisma.sql`(p.summary -> 'images' -> 0)`

/** "Clothes › Shirts": the categories above, from the root. */
const categoryPath = Prisma.sql`(
  SELECT string_agg(above.name, ' › ' ORDER BY length(above.path))
  FROM category above WHERE starts_with(c.path, above.path) AND above.id <> c.id)`

const SOURCES = {
  product: {
    from: Prisma.sql`product p`,
    id: Prisma.sql`p.id`,
    label: Prisma.sql`p.title`,
    detail: Prisma.sql`nullif(p.vendor, '')`,
    picture: firstPicture,
    order: Prisma.sql`p.title, p.id`,
    only: Prisma.sql`p.status <> 'archived'`,
  },
  variant: {
    from: Prisma.sql`variant v JOIN product p ON p.id = v.product_id`,
    id: Prisma.sql`v.id`,
    label: Prisma.sql`CASE WHEN v.option_key = '' THEN p.title ELSE p.title || ' · ' || v.title END`,
    detail: Prisma.sql`v.sku`,
    picture: firstPicture,
    order: Prisma.sql`p.title, p.id, v.position`,
    only: Prisma.sql`p.status <> 'archived'`,
  },
  category: {
    from: Prisma.sql`category c`,
    id: Prisma.sql`c.id`,
    label: Prisma.sql`c.name`,
    detail: categoryPath,
    order: Prisma.sql`c.name, c.id`,
  },
  collection: {
    from: Prisma.sql`collection c`,
    id: Prisma.sql`c.id`,
    label: Prisma.sql`c.title`,
    order: Prisma.sql`c.title, c.id`,
  },
  customer: {
    from: Prisma.sql`customer c`,
    id: Prisma.sql`c.id`,
    label: Prisma.sql`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email)`,
    detail: Prisma.sql`c.email`,
    order: Prisma.sql`c.created_at DESC, c.id`,
  },
  customer_group: {
    from: Prisma.sql`customer_group g`,
    id: Prisma.sql`g.id`,
    label: Prisma.sql`g.name`,
    order: Prisma.sql`g.name, g.id`,
  },
  shipping_method: {
    from: Prisma.sql`shipping_method m JOIN shipping_zone z ON z.id = m.zone_id`,
    id: Prisma.sql`m.id`,
    label: Prisma.sql`m.name`,
    detail: Prisma.sql`z.name`,
    order: Prisma.sql`z.position, m.position, m.id`,
  },
} satisfies Record<string, Source>

export type ReferenceSource = keyof typeof SOURCES

export function isReferenceSource(target: string): target is ReferenceSource {
  return Object.hasOwn(SOURCES, target)
}

interface ReferenceRow {
  readonly id: string
  readonly label: string
  readonly detail: string | null
  readonly picture: PictureRow | null
}

function toReference(ctx: StoreContext, row: ReferenceRow): Reference {
  return {
    ...row,
    picture: row.picture && pictureOf(ctx.store.id, { ...row.picture, alt: row.picture.alt || row.label }),
  }
}

function columns(source: Source): Prisma.Sql {
  return Prisma.sql`${source.id} AS id, ${source.label} AS label, ${source.detail ?? nothing}::text AS detail,
    ${source.picture ?? nothing}::jsonb AS picture`
}

const FOUND = 30

/** Things of one kind whose name or detail holds the text; the first ones for "". One statement. */
export async function searchReferences(ctx: StoreContext, target: ReferenceSource, text: string): Promise<Reference[]> {
  const source: Source = SOURCES[target]
  const like = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await ctx.db.$queryRaw<ReferenceRow[]>`
    SELECT ${columns(source)} FROM ${source.from}
    WHERE ${source.only ?? Prisma.sql`true`}
      AND (lower(${source.label}) LIKE ${like} OR lower(${source.detail ?? nothing}::text) LIKE ${like})
    ORDER BY ${source.order} LIMIT ${FOUND}`
  return rows.map((row) => toReference(ctx, row))
}

/** What these ids are, whatever their kind; ids of nothing are missing. One statement. */
export async function readReferences(ctx: StoreContext, ids: readonly string[]): Promise<Reference[]> {
  if (ids.length === 0) return []
  const parts = Object.values<Source>(SOURCES).map(
    (source) => Prisma.sql`SELECT ${columns(source)} FROM ${source.from} WHERE ${source.id} = ANY(${[...ids]}::uuid[])`,
  )
  const rows = await ctx.db.$queryRaw<ReferenceRow[]>`${Prisma.join(parts, ' UNION ALL ')}`
  return rows.map((row) => toReference(ctx, row))
}
