import type { StoreContext } from '@/server/store-context'
import { newId } from '@/lib/ids'

export interface AssetRow {
  readonly id: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly originalName: string
  readonly placeholder: string | null
}

const COLUMNS = {
  id: true,
  sha256: true,
  width: true,
  height: true,
  bytes: true,
  originalName: true,
  placeholder: true,
} as const

export function findAssetByHash(ctx: StoreContext, sha256: string): Promise<AssetRow | null> {
  return ctx.db.mediaAsset.findFirst({ where: { sha256 }, select: COLUMNS })
}

/** Assets by their ids. One statement. */
export function readAssets(ctx: StoreContext, ids: readonly string[]): Promise<AssetRow[]> {
  return ctx.db.mediaAsset.findMany({ where: { id: { in: [...ids] } }, select: COLUMNS })
}

/** Assets that came from any of these addresses, by address. */
export async function findAssetsBySource(ctx: StoreContext, urls: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db.mediaAsset.findMany({
    where: { sourceUrl: { in: [...urls] } },
    select: { id: true, sourceUrl: true },
  })
  return new Map(rows.map((row) => [row.sourceUrl ?? '', row.id]))
}

/** Inserts the asset; where its content is there already, that one is given back. */
export function insertAsset(
  ctx: StoreContext,
  asset: Omit<AssetRow, 'id'> & { readonly renditions: object[]; readonly sourceUrl: string | null },
): Promise<AssetRow> {
  return ctx.db.mediaAsset.upsert({
    where: { sha256: asset.sha256 },
    create: { id: newId(), ...asset },
    update: asset.sourceUrl === null ? {} : { sourceUrl: asset.sourceUrl },
    select: COLUMNS,
  })
}

/** What names the files of assets. One statement. */
export function readAssetFiles(
  ctx: StoreContext,
  ids: readonly string[],
): Promise<{ id: string; sha256: string; width: number }[]> {
  return ctx.db.mediaAsset.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sha256: true, width: true },
  })
}
