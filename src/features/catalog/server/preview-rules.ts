import type { StoreContext } from '@/server/store-context'
import type { RulesPreview } from '../collection-admin-schema'
import type { CollectionRules } from '../collection-rule-schema'
import { readRulesPreview } from './collection-admin-repository'

/** How many products rules would gather, and some of them. One statement. */
export function previewRules(ctx: StoreContext, rules: CollectionRules): Promise<RulesPreview> {
  return readRulesPreview(ctx, rules)
}
