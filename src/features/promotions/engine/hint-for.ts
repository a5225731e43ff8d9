import type { Hint, Stop } from '../trace-schema'
import { type CompiledLeaf, type CompiledNode, holds } from './compile-conditions'
import type { CompiledPromotion } from './compile-promotions'
import type { Scope } from './scope'

/**
 * What the shopper can do to get a promotion: data for a sentence in their language. Null where there is nothing to say: it is not for them, or
 * more than one thing is missing.
 */
export function hintFor(compiled: CompiledPromotion, stop: Stop, scope: Scope): Hint | null {
  switch (stop.kind) {
    case 'condition':
      return hintOfConditions(compiled, scope)
    case 'nothing_to_discount':
      if (stop.missingPieces) return { key: 'add_more_selected', quantity: stop.missingPieces }
      return stop.missingMinor ? { key: 'spend_more_selected', amountMinor: stop.missingMinor } : null
    case 'not_started':
      return { key: 'starts_later', at: stop.startsAt }
    case 'outside_hours':
      return { key: 'other_hours' }
    case 'exclusive':
    case 'lane':
    case 'combination':
      return { key: 'not_combinable' }
    case 'code_missing':
    case 'code':
    case 'ended':
    case 'limit':
    case 'currency':
    case 'never':
    case 'floor':
      return null
  }
}

function hintOfConditions({ conditions, actions }: CompiledPromotion, scope: Scope): Hint | null {
  const leaf = onlyMissing(conditions, scope)
  const hint = leaf && hintOfLeaf(leaf, scope)
  if (!hint) return null
  const freesShipping = actions.every(({ action }) => action.kind === 'free_shipping')
  if (freesShipping && hint.key === 'spend_more') return { ...hint, key: 'spend_more_free_shipping' }
  if (freesShipping && hint.key === 'add_more') return { ...hint, key: 'add_more_free_shipping' }
  return hint
}

/** The one comparison that keeps the tree from holding, where there is only one: in an "any", the first of them that can be done. */
function onlyMissing(node: CompiledNode, scope: Scope): CompiledLeaf | null {
  switch (node.type) {
    case 'leaf':
      return node
    case 'not':
      return null
    case 'all': {
      const at = node.children.findIndex((child) => !holds(child, scope))
      const first = node.children[at]
      if (!first || (first.type === 'leaf' && !canBeTold(first))) return null
      return node.children.slice(at + 1).every((child) => holds(child, scope)) ? onlyMissing(first, scope) : null
    }
    case 'any': {
      const leaves = node.children.flatMap((child) => onlyMissing(child, scope) ?? [])
      return leaves.find((leaf) => hintOfLeaf(leaf, scope) !== null) ?? null
    }
  }
}

function canBeTold({ condition: { target } }: CompiledLeaf): boolean {
  return target === 'cart_total' || target === 'cart_quantity' || target === 'customer'
}

function hintOfLeaf(leaf: CompiledLeaf, scope: Scope): Hint | null {
  if (!canBeTold(leaf)) return null
  const { target, field, operator, expected, actual, where } = leaf.compare(scope)
  if (target === 'customer' && field === 'signed_in') return { key: 'sign_in' }
  const wanted = typeof expected === 'object' && 'from' in expected ? expected.from : Number(expected)
  const missing = wanted + (operator === 'gt' ? 1 : 0) - Number(actual[0] ?? 0)
  const canRise = operator === 'gte' || operator === 'gt' || operator === 'between'
  if (!canRise || !(missing > 0)) return null
  if (target === 'cart_total') return { key: where ? 'spend_more_selected' : 'spend_more', amountMinor: missing }
  if (target !== 'cart_quantity' || field !== 'pieces') return null
  return { key: where ? 'add_more_selected' : 'add_more', quantity: missing }
}
