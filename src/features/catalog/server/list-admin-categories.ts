import { assetsByIds } from '@/features/media/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { findStoreById, storeUrl } from '@/server/store-directory'
import type { AdminCategories } from '../category-admin-schema'
import { readAdminCategories } from './category-admin-repository'

/** The whole tree for the categories page. Two statements. */
export async function listAdminCategories(ctx: StoreContext): Promise<AdminCategories> {
  const store = await findStoreById(ctx.store.id)
  if (!store) throw new DomainError('not_found')
  const rows = await readAdminCategories(ctx)
  const assets = await assetsByIds(
    ctx,
    rows.flatMap((row) => row.imageAssetId ?? []),
  )
  return {
    categories: rows.map(({ imageAssetId, ...row }) => ({
      ...row,
      image: (imageAssetId && assets.get(imageAssetId)) || null,
    })),
    locale: store.locale,
    locales: [...store.locales],
    categoryUrl: storeUrl(store, '/categories/'),
  }
}
