import type { ItemTree } from '../conditions-schema'
import { type CompiledLeaf, type CompiledNode, compileConditions } from './compile-conditions'
import type { CartLine } from './cart'
import type { TargetName } from './conditions'

/**
 * Ids of which the cart must have at least one, or the promotion can do nothing: what promotions are indexed by. The leaf is the condition that
 * fails where it has none of them; null where it is the actions that need one.
 */
export interface Anchor {
  readonly keys: ReadonlySet<string>
  readonly leaf: CompiledLeaf | null
}

/** Under which keys a line is found. */
export function keysOfLine(line: CartLine): string[] {
  return [
    `product ${line.productId}`,
    `variant ${line.variantId}`,
    ...line.categoryIds.map((id) => `category ${id}`),
    ...line.collectionIds.map((id) => `collection ${id}`),
  ]
}

/** The narrowest anchor that the conditions give, or null where carts with any items may satisfy them. */
export function anchorOfConditions(node: CompiledNode): Anchor | null {
  switch (node.type) {
    case 'all':
      return node.children
        .map((child) => anchorOfConditions(child))
        .reduce((best, anchor) => (best && (!anchor || best.keys.size <= anchor.keys.size) ? best : anchor), null)
    case 'any':
      return union(node.children.map((child) => anchorOfConditions(child)))
    case 'not':
      return null
    case 'leaf':
      return anchorOfLeaf(node)
  }
}

/** The items of all actions together; null where some action needs none of them. */
export function anchorOfItems(trees: readonly ItemTree[]): Anchor | null {
  const anchor = union(trees.map((tree) => anchorOfConditions(compileConditions(tree))))
  return anchor && { keys: anchor.keys, leaf: null }
}

function union(anchors: readonly (Anchor | null)[]): Anchor | null {
  const found = anchors.filter((anchor) => anchor !== null)
  const [first] = found
  if (!first || found.length < anchors.length) return null
  return { keys: new Set(found.flatMap(({ keys }) => [...keys])), leaf: first.leaf }
}

const BY_ID: ReadonlySet<TargetName> = new Set(['product', 'variant', 'category', 'collection'])

function anchorOfLeaf(leaf: CompiledLeaf): Anchor | null {
  const { target, field, operator, value, where } = leaf.condition
  if (BY_ID.has(target) && (field === 'id' || field === 'own_id')) {
    const ids =
      operator === 'in' && Array.isArray(value) ? value : operator === 'eq' || operator === 'contains' ? [value] : null
    return ids && { keys: new Set(ids.map((id) => `${target} ${String(id)}`)), leaf }
  }
  const asksForSome =
    target === 'cart_quantity' &&
    typeof value === 'number' &&
    ((operator === 'gte' && value > 0) || (operator === 'gt' && value >= 0))
  if (!where || !asksForSome) return null
  const anchor = anchorOfConditions(compileConditions(where))
  return anchor && { keys: anchor.keys, leaf }
}
