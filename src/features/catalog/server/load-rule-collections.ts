import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import { findRuleCollections, type RuleCollection } from './collection-membership-repository'

/** The store's rule collections, for `collectionIdsOfProduct`; kept until a collection changes. */
export function loadRuleCollections(ctx: StoreContext): Promise<readonly RuleCollection[]> {
  const neutral = { ...ctx, locale: '*', currency: '*' }
  return cachedRead(neutral, { key: 'rule-collections', tags: [tags.content(ctx.store.id)] }, () =>
    findRuleCollections(ctx),
  )
}
