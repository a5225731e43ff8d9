import type { TurnLine } from './action'

/** Lines that count as the same: all, those of one product, or those of one variant. */
export function groupLines(lines: readonly TurnLine[], among: 'any' | 'product' | 'variant'): TurnLine[][] {
  const groups = new Map<string, TurnLine[]>()
  for (const each of lines) {
    const key = among === 'any' ? '' : among === 'product' ? each.line.productId : each.line.variantId
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
}
