import type { z } from 'zod'
import type { ItemTree } from '@/features/promotions/conditions-schema'
import { compilePromotions } from '@/features/promotions/engine/compile-promotions'
import { evaluatePromotions } from '@/features/promotions/engine/evaluate-promotions'
import {
  type LineFacts,
  lineFactsSchema,
  type PromotionFacts,
  promotionFactsSchema,
} from '@/features/promotions/facts-schema'
import { type Promotion, type PromotionInput, promotionSchema } from '@/features/promotions/promotions-schema'
import {
  type Evaluation,
  evaluationSchema,
  type PromotionTrace,
  promotionTraceSchema,
  type Stop,
} from '@/features/promotions/trace-schema'

/* Short ways of writing carts and promotions in tests. Everything goes through the schemas, and so do the answers. */

type LineInput = z.input<typeof lineFactsSchema>
type FactsInput = z.input<typeof promotionFactsSchema>
type ActionInput = PromotionInput['actions'][number]

/** A line of one piece at 10.00 whose product and variant bear the line's name. */
export function line(id: string, rest: Partial<LineInput> = {}): LineFacts {
  return lineFactsSchema.parse({ id, productId: id, variantId: `${id}-1`, quantity: 1, unitPriceMinor: 1_000, ...rest })
}

/** Saturday, 21 November 2026, 12:00 in Bucharest; euros; nobody signed in. */
export function facts(rest: Partial<FactsInput>): PromotionFacts {
  return promotionFactsSchema.parse({
    currency: 'EUR',
    now: '2026-11-21T10:00:00Z',
    timeZone: 'Europe/Bucharest',
    lines: [],
    ...rest,
  })
}

let made = 0

/** A promotion; each is younger than those made before. */
export function promotion(rest: Partial<PromotionInput>): Promotion {
  made += 1
  const id = `promotion-${String(made).padStart(6, '0')}`
  const createdAt = new Date(Date.UTC(2026, 0, 1) + made * 1_000).toISOString()
  return promotionSchema.parse({ id, name: rest.id ?? id, createdAt, actions: [percentOff(10, 'order')], ...rest })
}

export function evaluate(promotions: readonly Promotion[], cart: Partial<FactsInput>, explain = false): Evaluation {
  const result = evaluatePromotions(compilePromotions(promotions), facts(cart), { explain })
  return evaluationSchema.parse(result)
}

export function traceOf(result: Evaluation, id: string): PromotionTrace {
  const found = result.trace.find(({ promotionId }) => promotionId === id)
  if (!found) throw new Error(`No trace of ${id}`)
  return promotionTraceSchema.parse(found)
}

/** What each applied promotion took off, by id. */
export function applied(result: Evaluation): Record<string, number> {
  return Object.fromEntries(
    result.trace.flatMap((entry) => (entry.status === 'applied' ? [[entry.promotionId, entry.amountMinor]] : [])),
  )
}

/** What stopped a promotion, or null where it applied. */
export function stopOf(result: Evaluation, id: string): Stop | null {
  const found = traceOf(result, id)
  return found.status === 'applied' ? null : found.stop
}

/** What came off each line, by its id; lines without a discount are left out. */
export function lineDiscounts(result: Evaluation): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { target, amountMinor } of result.adjustments) {
    if (target.kind === 'line') sums[target.lineId] = (sums[target.lineId] ?? 0) + amountMinor
  }
  return sums
}

export const EUR = (amountMinor: number) => ({ EUR: amountMinor })

export const percent = (of: number) => ({ kind: 'percentage' as const, ratePpm: of * 10_000 })

export function percentOff(
  of: number,
  on: 'catalogue' | 'items' | 'order' | 'shipping' = 'items',
  items?: ItemTree,
): ActionInput {
  return { kind: 'percentage', on, ratePpm: of * 10_000, ...(items && { items }) }
}

export function amountOff(
  amountMinor: number,
  on: 'catalogue' | 'pieces' | 'items' | 'order' | 'shipping',
  items?: ItemTree,
): ActionInput {
  return { kind: 'fixed_amount', on, amounts: EUR(amountMinor), ...(items && { items }) }
}

/** Items of these products. */
export function products(...ids: string[]): ItemTree {
  return { target: 'product', field: 'id', operator: 'in', value: ids }
}

/** Items of these categories and what is below them. */
export function categories(...ids: string[]): ItemTree {
  return { target: 'category', field: 'id', operator: 'in', value: ids }
}

export const totalAtLeast = (amountMinor: number) =>
  ({ target: 'cart_total', field: 'before_discounts', operator: 'gte', value: EUR(amountMinor) }) as const
