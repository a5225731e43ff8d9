import type { ConditionTree, ConditionValue } from '../conditions-schema'
import type { PromotionRules } from '../promotion-admin-schema'
import { kindOf } from './actions'
import { fieldOf } from './conditions'

/** Every id that the document names something by: in conditions, in the items of actions, and gifts. Each once. */
export function referenceIds(rules: Pick<PromotionRules, 'conditions' | 'actions'>): string[] {
  const ids = rules.actions.flatMap((action) => [
    ...kindOf(action).selectors(action).flatMap(idsOfTree),
    ...('variantId' in action ? [action.variantId] : []),
  ])
  return [...new Set([...idsOfTree(rules.conditions), ...ids])]
}

function idsOfTree(tree: ConditionTree): string[] {
  if ('all' in tree) return tree.all.flatMap(idsOfTree)
  if ('any' in tree) return tree.any.flatMap(idsOfTree)
  if ('not' in tree) return idsOfTree(tree.not)
  const own = fieldOf(tree.target, tree.field)?.kind === 'id' ? idsOfValue(tree.value) : []
  return [...own, ...(tree.where ? idsOfTree(tree.where) : [])]
}

function idsOfValue(value: ConditionValue): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((each) => typeof each === 'string')
}
