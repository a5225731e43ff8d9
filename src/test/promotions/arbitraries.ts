import fc from 'fast-check'
import { type ConditionTree, EVERYTHING, type ItemTree } from '@/features/promotions/conditions-schema'
import { type TargetName, TARGETS } from '@/features/promotions/engine/conditions'
import type { ConditionTarget } from '@/features/promotions/engine/conditions/target'
import { OPERATORS, type OperatorName } from '@/features/promotions/engine/operators'
import type { OperatorKind, ValueKind } from '@/features/promotions/engine/operators/operator'
import { type PromotionFacts, promotionFactsSchema } from '@/features/promotions/facts-schema'
import { type Promotion, type PromotionInput, promotionSchema } from '@/features/promotions/promotions-schema'

/* Carts and promotions over a small vocabulary, so that what is generated meets often. */

type Action = PromotionInput['actions'][number]

const PATHS = [['c1'], ['c1', 'c11'], ['c1', 'c12'], ['c2'], ['c2', 'c21']]
const price = fc.oneof(fc.nat(30), fc.integer({ min: 100, max: 5_000 }), fc.constantFrom(0, 999, 1_000))
const EUR = price.map((amount) => ({ EUR: amount }))

/** Words that fields may hold, by `target.field` or kind. */
const WORDS: Record<string, readonly string[]> = {
  'product.id': ['p1', 'p2', 'p3', 'p4'],
  'variant.id': ['p1-a', 'p1-b', 'p2-a', 'p3-a'],
  'category.id': ['c1', 'c11', 'c12', 'c2', 'c21'],
  'category.own_id': ['c1', 'c11', 'c2', 'c21'],
  'collection.id': ['k1', 'k2'],
  'customer.id': ['anna', 'bert'],
  'customer_group.id': ['vip', 'staff'],
  'shipping_method.id': ['post', 'courier'],
  'product.vendor': ['Acme', 'acm', 'Brook'],
  'product.type': ['Shoe', 'Hat'],
  'product.tag': ['new', 'New in', 'eco'],
  'variant.sku': ['SKU-1', 'sku', 'X'],
  'cart_total.currency': ['EUR', 'usd'],
  'customer.email': ['anna@example.com', '@EXAMPLE', 'org'],
  'customer.tag': ['loyal', 'loy', 'x'],
  'customer.country': ['RO', 'ro', 'LK'],
}

const lineArbitrary = (id: string) =>
  fc.record({
    id: fc.constant(id),
    product: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    variant: fc.constantFrom('a', 'b'),
    quantity: fc.integer({ min: 1, max: 4 }),
    unitPriceMinor: price,
    compareAtMinor: fc.option(price, { freq: 2 }),
    minimumPriceMinor: fc.option(price, { freq: 1 }),
    costMinor: fc.option(price, { freq: 2 }),
    sku: fc.constantFrom('SKU-1', 'sku-2', null),
    vendor: fc.constantFrom('Acme', 'Brook', ''),
    productType: fc.constantFrom('Shoe', ''),
    tags: fc.subarray(['new', 'New in', 'ECO']),
    categoryPaths: fc.subarray(PATHS, { maxLength: 2 }),
    collectionIds: fc.subarray(['k1', 'k2']),
  })

const customer = fc.record({
  id: fc.constantFrom('anna', 'bert'),
  email: fc.constantFrom('Anna@Example.com', 'bert@example.org', null),
  groupIds: fc.subarray(['vip', 'staff']),
  tags: fc.subarray(['loyal', 'X']),
  orderCount: fc.nat(3),
  spentMinor: price,
})

/** `prefix` keeps two carts apart: nothing of one is in the other. */
export function cartArbitrary(maxLines = 4, prefix = ''): fc.Arbitrary<PromotionFacts> {
  const name = (id: string) => prefix + id
  const lines = fc
    .tuple(...Array.from({ length: maxLines }, (_, at) => lineArbitrary(`${prefix}line-${at}`)), fc.nat(maxLines))
    .map((drawn) => {
      const count = Number(drawn.at(-1))
      return drawn.slice(0, count).flatMap((one) => {
        if (typeof one === 'number') return []
        const { product, variant, ...rest } = one
        return {
          ...rest,
          productId: name(product),
          variantId: name(`${product}-${variant}`),
          categoryPaths: rest.categoryPaths.map((path) => path.map(name)),
          collectionIds: rest.collectionIds.map(name),
        }
      })
    })
  return fc
    .record({
      lines,
      shipping: fc.option(fc.record({ methodId: fc.constantFrom('post', 'courier'), amountMinor: price })),
      customer: fc.option(customer),
      country: fc.constantFrom('RO', 'LK', null),
      minute: fc.nat(20_000),
      minimumMarginPpm: fc.constantFrom(null, null, 250_000, 333_333),
      gift: fc.nat(2),
    })
    .map(({ minute, gift, ...rest }) =>
      promotionFactsSchema.parse({
        ...rest,
        currency: 'EUR',
        now: new Date(Date.UTC(2026, 9, 24) + minute * 60_000).toISOString(),
        timeZone: 'Europe/Bucharest',
        gifts: [{ variantId: 'gift', unitPriceMinor: 700, available: gift }],
      }),
    )
}

const ITEM_TARGETS = ['product', 'variant', 'category', 'collection'] as const

/** Items by ids alone, or by anything that a line has. */
export function itemsArbitrary(prefix = ''): fc.Arbitrary<ItemTree> {
  const byId = fc
    .constantFrom(...ITEM_TARGETS)
    .chain((target) =>
      fc
        .subarray([...(WORDS[`${target}.id`] ?? [])], { minLength: 1, maxLength: 2 })
        .map((ids) => ({ target, field: 'id', operator: 'in' as const, value: ids.map((id) => prefix + id) })),
    )
  return fc.oneof(
    { weight: 3, arbitrary: byId },
    { weight: 1, arbitrary: fc.array(byId, { minLength: 1, maxLength: 2 }).map((any) => ({ any })) },
  )
}

const anyItems: fc.Arbitrary<ItemTree> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(EVERYTHING) },
  { weight: 4, arbitrary: itemsArbitrary() },
  { weight: 2, arbitrary: fc.constantFrom(...ITEM_TARGETS).chain((target) => leafOf(target)) },
  { weight: 1, arbitrary: itemsArbitrary().map((not) => ({ not })) },
)

function valueArbitrary(key: string, kind: ValueKind, operator: OperatorName): fc.Arbitrary<unknown> {
  const { takes }: OperatorKind = OPERATORS[operator]
  const scalars: Record<ValueKind, fc.Arbitrary<unknown>> = {
    id: fc.constantFrom(...(WORDS[key] ?? ['x'])),
    text: fc.constantFrom(...(WORDS[key] ?? ['x'])),
    number: fc.nat(key === 'time.hour' ? 23 : 8),
    money: EUR,
    flag: fc.boolean(),
  }
  if (takes === 'one') return scalars[kind]
  if (takes === 'many') return fc.array(scalars[kind], { maxLength: 3 })
  return fc.record({ from: scalars[kind], to: scalars[kind] })
}

/** Every field of every target with every operator that fits it. */
export const COMPARISONS = Object.entries(TARGETS).flatMap(([target, { fields }]: [string, ConditionTarget]) =>
  Object.entries(fields).flatMap(([field, { kind }]) =>
    Object.entries(OPERATORS).map(([operator, { kinds }]: [string, OperatorKind]) => ({
      target: target as TargetName,
      field,
      kind,
      operator: operator as OperatorName,
      fits: kinds.includes(kind),
    })),
  ),
)

export function comparisonArbitrary({ target, field, kind, operator }: (typeof COMPARISONS)[number]) {
  return valueArbitrary(`${target}.${field}`, kind, operator).map(
    (value) => ({ target, field, operator, value }) as ItemTree & ConditionTree,
  )
}

function leafOf(target: TargetName) {
  return fc.constantFrom(...COMPARISONS.filter((one) => one.fits && one.target === target)).chain(comparisonArbitrary)
}

const leaf: fc.Arbitrary<ConditionTree> = fc
  .constantFrom(...(Object.keys(TARGETS) as TargetName[]))
  .chain((target) => fc.tuple(leafOf(target), fc.option(itemsArbitrary(), { freq: 3 })))
  .map(([condition, where]) => {
    const aboutItems =
      'target' in condition && (TARGETS[condition.target].perItem || condition.target.startsWith('cart_'))
    return where && aboutItems ? { ...condition, where } : condition
  })

const conditionsArbitrary: fc.Arbitrary<ConditionTree> = fc.letrec<{ node: ConditionTree }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'conditions' },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node

const ratePpm = fc.constantFrom(0, 33_333, 100_000, 125_000, 500_000, 1_000_000)
const benefit = fc.oneof(
  ratePpm.map((rate) => ({ kind: 'percentage' as const, ratePpm: rate })),
  EUR.map((amounts) => ({ kind: 'amount' as const, amounts })),
  EUR.map((amounts) => ({ kind: 'price' as const, amounts })),
)
const tierBenefit = fc.oneof(
  benefit,
  EUR.map((amounts) => ({ kind: 'amount_once' as const, amounts })),
)
const repeat = fc.constantFrom(null, null, 1, 2)
const count = fc.integer({ min: 1, max: 3 })

type Kind = Action['kind']
type ActionsByKind = { [K in Kind]: fc.Arbitrary<Extract<Action, { kind: K }>> }

/** One arbitrary for each kind of action. A sale price only where `cart` is false: it goes with no conditions. */
export function actionsArbitrary(items: fc.Arbitrary<ItemTree> = anyItems): ActionsByKind {
  const kind = <K extends Kind>(name: K) => fc.constant(name)
  const side = fc.record({ items, quantity: count })
  return {
    percentage: fc.record({
      kind: kind('percentage'),
      on: fc.constantFrom('items', 'order', 'shipping'),
      ratePpm,
      items,
    }),
    fixed_amount: fc.record({
      kind: kind('fixed_amount'),
      on: fc.constantFrom('pieces', 'items', 'order', 'shipping'),
      amounts: EUR,
      items,
    }),
    buy_x_get_y: fc.record({
      kind: kind('buy_x_get_y'),
      buy: side,
      get: side,
      benefit,
      pick: fc.constantFrom('cheapest', 'most_expensive'),
      repeat,
    }),
    bundle: fc.record({ kind: kind('bundle'), parts: fc.array(side, { minLength: 1, maxLength: 3 }), benefit, repeat }),
    mix_and_match: fc.record({ kind: kind('mix_and_match'), items, quantity: count, benefit, repeat }),
    tiered: fc.oneof(
      fc.record({
        kind: kind('tiered'),
        by: fc.constant('quantity' as const),
        across: fc.constantFrom('together', 'each_line'),
        items,
        tiers: fc.uniqueArray(fc.record({ from: fc.nat(6), benefit: tierBenefit }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ from }) => from,
        }),
      }),
      fc.record({
        kind: kind('tiered'),
        by: fc.constant('amount' as const),
        across: fc.constantFrom('together', 'each_line'),
        items,
        tiers: fc.uniqueArray(fc.record({ from: EUR, benefit: tierBenefit }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ from }) => from.EUR,
        }),
      }),
    ),
    free_shipping: fc.record({ kind: kind('free_shipping'), upTo: fc.option(EUR, { freq: 2 }) }),
    bogo: fc.record({
      kind: kind('bogo'),
      items,
      ratePpm,
      among: fc.constantFrom('any', 'product', 'variant'),
      repeat,
    }),
    fixed_price: fc.record({ kind: kind('fixed_price'), amounts: EUR, items }),
    ranked_items: fc.record({
      kind: kind('ranked_items'),
      rank: fc.constantFrom('cheapest', 'most_expensive'),
      quantity: count,
      items,
      benefit,
    }),
    first_units: fc.record({ kind: kind('first_units'), quantity: count, items, benefit }),
    gift: fc.record({ kind: kind('gift'), variantId: fc.constant('gift'), quantity: count }),
  }
}

export function actionArbitrary(items?: fc.Arbitrary<ItemTree>): fc.Arbitrary<Action> {
  return fc.oneof(...Object.values<fc.Arbitrary<Action>>(actionsArbitrary(items)))
}

const stacking = fc.record({
  priority: fc.constantFrom(0, 0, 0, 1),
  exclusive: fc.constantFrom('none', 'none', 'none', 'none', 'items', 'order'),
  lane: fc.constantFrom(null, null, null, 'lane-1', 'lane-2'),
  combinesWith: fc.record({
    product: fc.constantFrom(true, true, true, false),
    order: fc.constantFrom(true, true, true, false),
    shipping: fc.constantFrom(true, true, true, false),
  }),
  skipDiscounted: fc.constantFrom(false, false, false, true),
  maxDiscount: fc.option(EUR, { freq: 4, nil: null }).map((amounts) => amounts ?? null),
})

type StackingInput = NonNullable<PromotionInput['stacking']>

export interface PromotionChoices {
  readonly actions?: fc.Arbitrary<Action>
  readonly conditions?: fc.Arbitrary<ConditionTree>
  readonly stacking?: fc.Arbitrary<StackingInput>
}

/** Promotions of one store. Some sale prices, some of equal age, some with budgets. */
export function promotionsArbitrary(
  maxLength: number,
  choices: PromotionChoices = {},
  prefix = '',
): fc.Arbitrary<Promotion[]> {
  const one = fc.record({
    age: fc.nat(2),
    actions: fc.array(choices.actions ?? actionArbitrary(), { minLength: 1, maxLength: 2 }),
    conditions: choices.conditions ?? fc.oneof(fc.constant(EVERYTHING), conditionsArbitrary),
    stacking: choices.stacking ?? stacking,
    budget: fc.constantFrom(null, null, null, { EUR: 700 }),
    sale: fc.nat(5).map((drawn) => drawn === 0),
  })
  return fc.array(one, { maxLength }).map((all) =>
    all.map(({ age, budget, sale, ...rest }, at) => {
      const id = `${prefix}promotion-${at}`
      const shared = { id, name: id, createdAt: `2026-01-0${age + 1}T00:00:00Z` }
      const first = rest.actions[0]
      if (!sale || !first || !('items' in first))
        return promotionSchema.parse({ ...rest, ...shared, limits: { budget } })
      const items = JSON.stringify(first.items).includes('"quantity"') ? EVERYTHING : first.items
      const action: Action = { kind: 'percentage', on: 'catalogue', ratePpm: 150_000, items }
      return promotionSchema.parse({
        ...shared,
        actions: [action],
        stacking: {
          ...rest.stacking,
          maxDiscount: null,
          exclusive: rest.stacking.exclusive === 'order' ? 'items' : rest.stacking.exclusive,
        },
      })
    }),
  )
}

/** The rules of stacking without those that reach over the whole order. */
export const localStacking: fc.Arbitrary<StackingInput> = stacking.map((one) => ({
  ...one,
  exclusive: one.exclusive === 'order' ? ('items' as const) : one.exclusive,
}))
