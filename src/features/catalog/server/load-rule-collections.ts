import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import { findRuleCollections, type RuleCollection } from './collection-membership-repository'

/** The store's rule collections, for `collectionIdsOfProduct`; kept until a collection changes. */
export function loadRuleCollections(ctx: StoreContext): Promise<readonly RuleCollection[]> {
  const options = { key: 'rule-collections', neutral: true, tags: [tags.content(ctx.store.id)] } as const
  return cachedRead(ctx, options, () => findRuleCollections(ctx))
}
