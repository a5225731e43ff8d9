import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export interface Rendition {
  readonly width: number
  readonly height: number
  readonly format: string
  readonly key: string
  readonly bytes: number
}

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

/** The picture with this content, or null. */
export function findAssetBySha(ctx: StoreContext, sha256: string): Promise<AssetRow | null> {
  return ctx.db.mediaAsset.findUnique({ where: { sha256 }, select: COLUMNS })
}

/** Pictures by their ids. One statement. */
export function readAssets(ctx: StoreContext, ids: readonly string[]): Promise<AssetRow[]> {
  return ctx.db.mediaAsset.findMany({ where: { id: { in: [...ids] } }, select: COLUMNS })
}

/** Adds a picture; the same content uploaded twice at once is one. */
export function insertAsset(
  ctx: StoreContext,
  asset: Omit<AssetRow, 'id'> & { readonly renditions: readonly Rendition[] },
): Promise<AssetRow> {
  const { renditions, ...rest } = asset
  return ctx.db.mediaAsset.upsert({
    where: { sha256: asset.sha256 },
    create: { id: newId(), ...rest, renditions: renditions.map((rendition) => ({ ...rendition })), createdAt: ctx.now },
    update: {},
    select: COLUMNS,
  })
}
