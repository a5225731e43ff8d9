import { assetsByIds } from '@/features/media/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'

/** Refuses a picture that is not in the store's library. @throws DomainError `not_found` (field imageAssetId) */
export async function requireAsset(ctx: StoreContext, id: string | null): Promise<void> {
  if (id === null) return
  if (!(await assetsByIds(ctx, [id])).has(id)) throw new DomainError('not_found', { field: 'imageAssetId' })
}
