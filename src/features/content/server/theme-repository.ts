import type { StoreContext } from '@/server/store-context'

export type ThemeRow = NonNullable<Awaited<ReturnType<typeof findTheme>>>

export function findTheme(ctx: StoreContext) {
  return ctx.db.theme.findFirst({ where: { id: 1 } })
}

/** Everything that the storefront's frame shows. Two statements. */
export async function findFrame(ctx: StoreContext) {
  const [theme, settings] = await Promise.all([findTheme(ctx), ctx.db.storeSetting.findFirst({ where: { id: 1 } })])
  return { theme, settings }
}

interface ThemeChange {
  readonly tokens?: object
  readonly announcement?: object
  readonly navigation?: object
}

/** Changes the look where it is still at `version`. Returns whether it was. */
export async function changeTheme(ctx: StoreContext, version: number, change: ThemeChange): Promise<boolean> {
  const { count } = await ctx.db.theme.updateMany({
    where: { id: 1, version },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/** Writes the row where there is none: stores that were made without a template. */
export async function insertTheme(ctx: StoreContext, tokens: object): Promise<void> {
  await ctx.db.theme.createMany({ data: [{ tokens, sections: { items: [] }, navigation: [] }], skipDuplicates: true })
}

export interface AssetRow {
  readonly id: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly placeholder: string | null
}

export function findAssets(ctx: StoreContext, ids: readonly string[]): Promise<AssetRow[]> {
  return ctx.db.mediaAsset.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sha256: true, width: true, height: true, placeholder: true },
  })
}
