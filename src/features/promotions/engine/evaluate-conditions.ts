import type { ConditionTrace, Stop } from '../trace-schema'
import type { Cart } from './cart'
import { type CompiledNode, holds } from './compile-conditions'
import type { Fetched, Stopped } from './fetch-promotions'
import type { Scope } from './scope'

/**
 * Stage 2: whose conditions hold. Those that speak of the total after discounts are judged later, when the promotion's turn comes
 * (`stopOfConditions` again).
 */
export function evaluateConditions(
  fetched: readonly Fetched[],
  cart: Cart,
): { eligible: Fetched[]; stopped: Stopped[] } {
  const eligible: Fetched[] = []
  const stopped: Stopped[] = []
  for (const one of fetched) {
    const { conditions } = one.compiled
    const stop = conditions.late ? null : stopOfConditions(conditions, cart.whole)
    if (stop) stopped.push({ compiled: one.compiled, code: one.code, stop })
    else eligible.push(one)
  }
  return { eligible, stopped }
}

/** The first comparison because of which the conditions do not hold, or null where they do. */
export function stopOfConditions(node: CompiledNode, scope: Scope): Stop | null {
  return holds(node, scope) ? null : culprit(node, scope, true)
}

/** The first leaf that is to blame for a node not being `wanted`. */
function culprit(node: CompiledNode, scope: Scope, wanted: boolean): Stop {
  switch (node.type) {
    case 'leaf':
      return { kind: 'condition', negated: !wanted, comparison: node.compare(scope) }
    case 'not':
      return culprit(node.child, scope, !wanted)
    case 'all':
    case 'any': {
      const guilty = node.children.find((child) => holds(child, scope) !== wanted)
      return guilty ? culprit(guilty, scope, wanted) : { kind: 'never' }
    }
  }
}

/** The whole tree with each node's result. */
export function traceConditions(node: CompiledNode, scope: Scope): ConditionTrace {
  if (node.type === 'leaf') return { type: 'condition', holds: node.holds(scope), comparison: node.compare(scope) }
  const children = node.type === 'not' ? [node.child] : node.children
  return {
    type: node.type,
    holds: holds(node, scope),
    children: children.map((child) => traceConditions(child, scope)),
  }
}
