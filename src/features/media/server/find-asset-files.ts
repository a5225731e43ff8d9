import type { StoreContext } from '@/server/store-context'
import { readAssetFiles } from './media-repository'
import { pictureOf } from './picture'

/** Path of the widest WebP of each asset, by asset id. One statement. */
export async function findAssetFiles(ctx: StoreContext, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await readAssetFiles(ctx, ids)
  return new Map(
    rows.map((row) => {
      const { base, widths } = pictureOf(ctx.store.id, { ...row, height: 1, alt: '', placeholder: null })
      return [row.id, `${base}${widths.at(-1)}.webp`]
    }),
  )
}
