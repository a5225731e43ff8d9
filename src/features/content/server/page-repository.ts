import type { StoreContext } from '@/server/store-context'

export type PageRow = NonNullable<Awaited<ReturnType<typeof findPage>>>

export function findPage(ctx: StoreContext, id: string) {
  return ctx.db.page.findFirst({ where: { id } })
}

export function findPublishedPage(ctx: StoreContext, handle: string) {
  return ctx.db.page.findFirst({ where: { handle, publishedAt: { not: null } } })
}

/** The handle that a page of an earlier handle bears now; null when there was none, or it is not published. */
export async function findMovedPage(ctx: StoreContext, fromHandle: string): Promise<string | null> {
  const [row] = await ctx.db.$queryRaw<{ handle: string }[]>`
    SELECT p.handle FROM handle_redirect r JOIN page p ON p.id = r.target_id
    WHERE r.kind = 'page' AND r.from_handle = ${fromHandle} AND p.published_at IS NOT NULL`
  return row?.handle ?? null
}

export function findPages(ctx: StoreContext, options: { publishedOnly: boolean }) {
  return ctx.db.page.findMany({
    where: options.publishedOnly ? { publishedAt: { not: null } } : {},
    orderBy: [{ position: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}

export async function isHandleTaken(ctx: StoreContext, handle: string, exceptId: string): Promise<boolean> {
  return (await ctx.db.page.count({ where: { handle, id: { not: exceptId } } })) > 0
}

interface PageWrite {
  readonly handle: string
  readonly title: string
  readonly bodyHtml: string
  readonly seoTitle: string | null
  readonly seoDescription: string | null
  readonly translations: object
  readonly publishedAt: Date | null
}

export async function insertPage(ctx: StoreContext, id: string, page: PageWrite): Promise<void> {
  await ctx.db.page.create({ data: { id, ...page } })
}

export async function changePage(ctx: StoreContext, id: string, page: PageWrite): Promise<void> {
  await ctx.db.page.updateMany({ where: { id }, data: page })
}

/** Leads an earlier handle to the page; a page that bears the new handle now needs no redirect from it. */
export async function redirectPage(ctx: StoreContext, id: string, from: string, to: string): Promise<void> {
  await ctx.db.handleRedirect.deleteMany({ where: { kind: 'page', fromHandle: { in: [from, to] } } })
  await ctx.db.handleRedirect.create({ data: { kind: 'page', fromHandle: from, targetId: id } })
}

export async function deletePageRow(ctx: StoreContext, id: string): Promise<boolean> {
  await ctx.db.handleRedirect.deleteMany({ where: { kind: 'page', targetId: id } })
  const { count } = await ctx.db.page.deleteMany({ where: { id } })
  return count === 1
}
