import { assetsByIds } from '@/features/media/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'
import type { AdminCollection } from '../collection-admin-schema'
import { collectionRulesSchema } from '../collection-rule-schema'
import { findAdminCollection } from './collection-admin-repository'

/** A collection with its members, for its editor. Two statements. @throws DomainError `not_found` */
export async function getAdminCollection(ctx: StoreContext, id: string): Promise<AdminCollection> {
  const stored = await findAdminCollection(ctx, id)
  if (!stored) throw new DomainError('not_found')
  const { imageAssetId, rules, ...rest } = stored
  const assets = await assetsByIds(ctx, imageAssetId ? [imageAssetId] : [])
  const parsed = collectionRulesSchema.safeParse(rules)
  return {
    ...rest,
    url: storeUrl(ctx.store, `/collections/${rest.handle}`),
    rules: parsed.success ? parsed.data : null,
    image: (imageAssetId && assets.get(imageAssetId)) || null,
  }
}
