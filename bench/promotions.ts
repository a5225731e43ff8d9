/**
 * How long a cart's promotions take: 1 to 5,000 active ones, 10 and 100 lines. The store is a mixed one: most promotions are about some products
 * or a category, some about the whole cart or the customer, some have codes, some compete in lanes or are exclusive.
 */
import { compilePromotions } from '@/features/promotions/engine/compile-promotions'
import { evaluatePromotions } from '@/features/promotions/engine/evaluate-promotions'
import { type PromotionFacts, promotionFactsSchema } from '@/features/promotions/facts-schema'
import { type Promotion, type PromotionInput, promotionSchema } from '@/features/promotions/promotions-schema'
import { median } from './measure'

const PRODUCTS = 1_000
const CATEGORIES = 40
const COUNTS = [1, 10, 100, 500, 5_000]

type Action = PromotionInput['actions'][number]

const EUR = (amount: number) => ({ EUR: amount })
const product = (index: number) => `product-${index % PRODUCTS}`
const category = (index: number) => `category-${index % CATEGORIES}`

function actionOf(index: number): Action {
  const items = {
    target: 'product',
    field: 'id',
    operator: 'in',
    value: [product(index * 7), product(index * 13)],
  } as const
  const inCategory = { target: 'category', field: 'id', operator: 'eq', value: category(index * 3) } as const
  const half = { kind: 'percentage', ratePpm: 500_000 } as const
  const kinds: Action[] = [
    { kind: 'percentage', on: 'items', ratePpm: 100_000, items },
    { kind: 'fixed_amount', on: 'pieces', amounts: EUR(200), items },
    { kind: 'buy_x_get_y', buy: { items, quantity: 2 }, get: { items, quantity: 1 }, benefit: half },
    { kind: 'tiered', by: 'quantity', items, tiers: [{ from: 3, benefit: half }] },
    { kind: 'bogo', items: inCategory, ratePpm: 500_000, repeat: 1 },
    {
      kind: 'mix_and_match',
      items: inCategory,
      quantity: 3,
      benefit: { kind: 'price', amounts: EUR(2_000) },
      repeat: 1,
    },
    { kind: 'percentage', on: 'order', ratePpm: 20_000 },
    { kind: 'fixed_amount', on: 'order', amounts: EUR(500) },
    { kind: 'free_shipping' },
    { kind: 'ranked_items', rank: 'cheapest', items, benefit: half },
  ]
  return kinds[index % kinds.length] ?? { kind: 'free_shipping' }
}

function promotionOf(index: number): Promotion {
  const overall = [6, 7, 8].includes(index % 10)
  const conditions: PromotionInput['conditions'] = overall
    ? {
        all: [
          {
            target: 'cart_total',
            field: 'before_discounts',
            operator: 'gte',
            value: EUR(2_000 + (index % 50) * 1_000),
          },
          {
            any: [
              { target: 'customer_group', field: 'id', operator: 'in', value: [`group-${index % 30}`] },
              { not: { all: [] } },
            ],
          },
        ],
      }
    : { all: [{ target: 'cart_quantity', field: 'pieces', operator: 'gte', value: 1 }] }
  return promotionSchema.parse({
    id: `promotion-${String(index).padStart(5, '0')}`,
    name: `Promotion ${index}`,
    createdAt: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
    trigger: index % 17 === 0 ? 'codes' : 'automatic',
    conditions,
    actions: [actionOf(index)],
    stacking: {
      priority: index % 5,
      lane: index % 6 === 0 ? `lane-${index % 4}` : null,
      exclusive: index % 40 === 5 ? 'items' : 'none',
    },
  })
}

function cartOf(lines: number): PromotionFacts {
  return promotionFactsSchema.parse({
    currency: 'EUR',
    now: '2026-11-21T10:00:00Z',
    timeZone: 'Europe/Bucharest',
    lines: Array.from({ length: lines }, (_, index) => ({
      id: `line-${String(index).padStart(3, '0')}`,
      productId: product(index * 11),
      variantId: `variant-${index * 11}`,
      quantity: 1 + (index % 4),
      unitPriceMinor: 500 + ((index * 377) % 4_000),
      categoryPaths: [['root', category(index * 5)]],
    })),
    shipping: { methodId: 'post', amountMinor: 490 },
    customer: { id: 'customer', groupIds: ['group-3'] },
  })
}

/** Milliseconds of one evaluation, the median of `times`. */
function timed(work: () => void, times: number): number {
  const took: number[] = []
  for (let round = 0; round < times; round += 1) {
    const begun = performance.now()
    work()
    took.push(performance.now() - begun)
  }
  return median(took)
}

/** Prints the table and answers whether 10 lines × 500 promotions stay within 5 ms. */
export function benchPromotions(): boolean {
  const rows = COUNTS.map((count) => {
    const definitions = Array.from({ length: count }, (_, index) => promotionOf(index))
    const compileMs = timed(() => compilePromotions(definitions), 5)
    const compiled = compilePromotions(definitions)
    const [ten, hundred] = [10, 100].map((lines) => {
      const facts = cartOf(lines)
      const evaluate = () => evaluatePromotions(compiled, facts)
      const applied = evaluate().trace.filter(({ status }) => status === 'applied').length
      timed(evaluate, 30)
      return { ms: timed(evaluate, 50), applied }
    })
    return { count, compileMs, ten, hundred }
  })
  console.log('\nPromotions: one evaluation, median of 50 (promotions that applied)')
  console.log('promotions   compile      10 lines             100 lines')
  const cell = (found?: { ms: number; applied: number }) =>
    `${(found?.ms ?? 0).toFixed(3).padStart(8)} ms (${String(found?.applied).padStart(3)})`
  for (const { count, compileMs, ten, hundred } of rows) {
    console.log(
      `${String(count).padStart(10)}${compileMs.toFixed(2).padStart(8)} ms${cell(ten).padStart(20)}${cell(hundred).padStart(22)}`,
    )
  }
  console.log('SQL statements of an evaluation: 0 (facts come from the caller)')
  return (rows.find(({ count }) => count === 500)?.ten?.ms ?? Infinity) <= 5
}
