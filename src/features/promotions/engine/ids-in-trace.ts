import type { ConditionTrace, PromotionTrace } from '../trace-schema'

/** Every text that comparisons found in the cart or looked for: among them the ids that want a name. */
export function idsInTrace(trace: readonly PromotionTrace[]): string[] {
  const found = trace.flatMap((each) => [
    ...(each.conditions ? textsOf(each.conditions) : []),
    ...(each.status === 'not_applied' && each.stop.kind === 'condition' ? texts(each.stop.comparison.actual) : []),
  ])
  return [...new Set(found)]
}

function textsOf(node: ConditionTrace): string[] {
  return node.type === 'condition' ? texts(node.comparison.actual) : node.children.flatMap(textsOf)
}

function texts(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string')
}
