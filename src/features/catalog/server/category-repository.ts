import { pictureOf, type PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { CategoryByHandle, CategoryNode } from '../catalog-schema'
import { localised } from './product-card-repository'

const IMAGE = Prisma.sql`(SELECT json_build_object('sha256', a.sha256, 'width', a.width, 'height', a.height,
  'alt', '', 'placeholder', a.placeholder) FROM media_asset a WHERE a.id = c.image_asset_id)`

interface NodeRow {
  id: string
  parentId: string | null
  handle: string
  name: string
  image: PictureRow | null
  productCount: number
}

/** All categories as a tree, in the merchant's order, with the number of active products in and below each. One statement. */
export async function readCategoryTree(ctx: StoreContext): Promise<CategoryNode[]> {
  const [row] = await ctx.db.$queryRaw<[{ categories: string }]>`
    SELECT coalesce(json_agg(json_build_object('id', c.id, 'parentId', c.parent_id, 'handle', c.handle,
      'name', ${localised('c', 'name', 'name', ctx.locale)}, 'image', ${IMAGE}, 'productCount', coalesce(n.count, 0))
      ORDER BY length(c.path), c.position, c.id), '[]')::text AS categories
    FROM category c
    LEFT JOIN (
      SELECT ancestor.id, count(DISTINCT p.id) AS count
      FROM product_category pc
      JOIN product p ON p.id = pc.product_id AND p.status = 'active'
      JOIN category own ON own.id = pc.category_id
      JOIN category ancestor ON starts_with(own.path, ancestor.path)
      GROUP BY ancestor.id
    ) n ON n.id = c.id`
  return treeOf(ctx.store.id, JSON.parse(row.categories) as NodeRow[])
}

/** Parents come before their children in `rows`. */
function treeOf(storeId: string, rows: readonly NodeRow[]): CategoryNode[] {
  const roots: CategoryNode[] = []
  const byId = new Map<string, CategoryNode>()
  for (const { parentId, image, ...row } of rows) {
    const node = { ...row, image: image && pictureOf(storeId, { ...image, alt: row.name }), children: [] }
    byId.set(row.id, node)
    const siblings = parentId === null ? roots : (byId.get(parentId)?.children ?? roots)
    siblings.push(node)
  }
  return roots
}

type FoundCategory = Extract<CategoryByHandle, { status: 'found' }>['category']

interface CategoryRow extends Omit<FoundCategory, 'image' | 'children' | 'seo'> {
  image: PictureRow | null
  seoTitle: string | null
  seoDescription: string | null
  children: { handle: string; name: string; image: PictureRow | null }[]
}

/** One category with the path to it and its direct children, or null. One statement. */
export async function findCategory(ctx: StoreContext, handle: string): Promise<FoundCategory | null> {
  const { locale } = ctx
  const name = localised('c', 'name', 'name', locale)
  const [row] = await ctx.db.$queryRaw<[{ category: string }] | []>`
    SELECT json_build_object('id', c.id, 'handle', c.handle, 'name', ${name},
      'descriptionHtml', ${localised('c', 'description_html', 'descriptionHtml', locale)},
      'seoTitle', ${localised('c', 'seo_title', 'seoTitle', locale)},
      'seoDescription', ${localised('c', 'seo_description', 'seoDescription', locale)},
      'image', ${IMAGE},
      'breadcrumb', (
        SELECT coalesce(json_agg(json_build_object('handle', a.handle, 'name', ${localised('a', 'name', 'name', locale)})
          ORDER BY length(a.path)), '[]')
        FROM category a WHERE a.id <> c.id AND starts_with(c.path, a.path)),
      'children', (
        SELECT coalesce(json_agg(json_build_object('handle', c.handle, 'name', ${name}, 'image', ${IMAGE})
          ORDER BY c.position, c.id), '[]')
        FROM category c WHERE c.parent_id = parent.id)
    )::text AS category
    FROM category c JOIN category parent ON parent.id = c.id
    WHERE c.handle = ${handle}`
  return row ? toCategory(ctx.store.id, JSON.parse(row.category) as CategoryRow) : null
}

function toCategory(storeId: string, row: CategoryRow): FoundCategory {
  const { seoTitle, seoDescription, image, children, ...rest } = row
  return {
    ...rest,
    image: image && pictureOf(storeId, { ...image, alt: row.name }),
    seo: { title: seoTitle || row.name, description: seoDescription ?? '' },
    children: children.map((child) => ({
      ...child,
      image: child.image && pictureOf(storeId, { ...child.image, alt: child.name }),
    })),
  }
}
