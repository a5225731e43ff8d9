import { deepStrictEqual, ok } from 'node:assert'
import fc from 'fast-check'
import { priceCart } from '@/features/pricing/server'
import { type ConditionTree, EVERYTHING } from '@/features/promotions/conditions-schema'
import { compilePromotions } from '@/features/promotions/engine/compile-promotions'
import { evaluatePromotions } from '@/features/promotions/engine/evaluate-promotions'
import type { PromotionFacts } from '@/features/promotions/facts-schema'
import { isSalePrice, type Promotion } from '@/features/promotions/promotions-schema'
import { type Evaluation, evaluationSchema } from '@/features/promotions/trace-schema'
import { actionArbitrary, cartArbitrary, itemsArbitrary, localStacking, promotionsArbitrary } from './arbitraries'
import { lineDiscounts } from './carts'
import { asPriced, priceByEngine } from './compare'
import { priceByTrying } from './reference'

/* What must hold for any cart and any promotions. Each throws with the smallest counter-example. */

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0)
const cases = fc.record({ facts: cartArbitrary(5), promotions: promotionsArbitrary(6) })

function evaluate(promotions: readonly Promotion[], facts: PromotionFacts): Evaluation {
  return evaluatePromotions(compilePromotions(promotions), facts, { explain: true })
}

/** Line and shipping discounts between nothing and all, down to no floor; the sums of lines, adjustments and trace are one sum. */
function addsUp(runs: number): void {
  fc.assert(
    fc.property(cases, ({ facts, promotions }) => {
      const result = evaluate(promotions, facts)
      deepStrictEqual(evaluationSchema.parse(result), result)
      const byLine = lineDiscounts(result)
      for (const line of facts.lines) {
        const left = line.unitPriceMinor * line.quantity - (byLine[line.id] ?? 0)
        ok(left >= 0)
        if (byLine[line.id]) ok(left >= (line.minimumPriceMinor ?? 0) * line.quantity)
        if (byLine[line.id] && line.costMinor !== null && facts.minimumMarginPpm !== null) {
          ok(left * (1_000_000 - facts.minimumMarginPpm) >= line.costMinor * line.quantity * 1_000_000)
        }
      }
      const onShipping = result.adjustments.filter(({ target }) => target.kind === 'shipping')
      ok(result.shippingDiscountMinor <= (facts.shipping?.amountMinor ?? 0))
      deepStrictEqual(sum(onShipping.map(({ amountMinor }) => amountMinor)), result.shippingDiscountMinor)
      deepStrictEqual(sum(Object.values(byLine)) + result.shippingDiscountMinor, result.discountMinor)
      const given = result.trace.filter((entry) => entry.status === 'applied')
      deepStrictEqual(sum(given.map(({ amountMinor }) => amountMinor)), result.discountMinor)
      for (const { amountMinor, lines, shippingMinor } of given) {
        deepStrictEqual(sum(lines.map((line) => line.amountMinor)) + shippingMinor, amountMinor)
      }
      deepStrictEqual(
        result.trace.map(({ promotionId }) => promotionId).toSorted(),
        promotions.map(({ id }) => id).toSorted(),
      )
    }),
    { numRuns: runs },
  )
}

/** `priceCart` takes exactly what was promised: nothing is cut back there. */
function pricesAsPromised(runs: number): void {
  fc.assert(
    fc.property(cases, ({ facts, promotions }) => {
      const result = evaluate(promotions, facts)
      const cart = priceCart(
        {
          currency: facts.currency,
          pricesIncludeTax: true,
          lines: facts.lines.map(({ id, quantity, unitPriceMinor, compareAtMinor }) => ({
            id,
            quantity,
            unitPriceMinor,
            compareAtMinor,
            taxRates: [],
          })),
          shipping: facts.shipping && {
            id: facts.shipping.methodId,
            amountMinor: facts.shipping.amountMinor,
            taxRates: [],
          },
        },
        () => result.adjustments,
      )
      deepStrictEqual(cart.totals.discountMinor, result.discountMinor)
      deepStrictEqual(cart.totals.shippingDiscountMinor, result.shippingDiscountMinor)
    }),
    { numRuns: runs },
  )
}

/** Neither the order of lines, nor that of promotions, codes or gifts, changes anything. */
function ignoresOrder(runs: number): void {
  const shuffled = cases.chain(({ facts, promotions }) =>
    fc.record({
      facts: fc.constant(facts),
      promotions: fc.constant(promotions),
      lines: fc.shuffledSubarray(facts.lines, { minLength: facts.lines.length }),
      others: fc.shuffledSubarray(promotions, { minLength: promotions.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ facts, promotions, lines, others }) => {
      deepStrictEqual(asPriced(evaluate(others, { ...facts, lines })), asPriced(evaluate(promotions, facts)))
      deepStrictEqual(evaluate(others, facts), evaluate(promotions, facts))
    }),
    { numRuns: runs },
  )
}

/** Items by ids, and conditions only about such items: an item with other ids is none of their business. */
function strangers(prefix: string) {
  const items = itemsArbitrary(prefix)
  const conditions: fc.Arbitrary<ConditionTree> = fc.oneof(
    fc.constant(EVERYTHING),
    items,
    items.map((not) => ({ not })),
    fc.tuple(items, fc.nat(4), fc.constantFrom('gte', 'lt', 'eq')).map(
      ([where, value, operator]): ConditionTree => ({
        target: 'cart_quantity',
        field: 'pieces',
        operator,
        value,
        where,
      }),
    ),
    fc.tuple(items, fc.nat(4_000), fc.constantFrom('before_discounts', 'after_discounts')).map(
      ([where, value, field]): ConditionTree => ({
        target: 'cart_total',
        field,
        operator: 'gte',
        value: { EUR: value },
        where,
      }),
    ),
  )
  const actions = actionArbitrary(items).filter(
    (action) =>
      action.kind !== 'free_shipping' && action.kind !== 'gift' && !('on' in action && action.on === 'shipping'),
  )
  return promotionsArbitrary(4, { actions, conditions, stacking: localStacking }, prefix)
}

/** An item that no promotion is about or counts changes no other item's price: not dearer, and not cheaper either. */
function ignoresStrangers(runs: number): void {
  const input = fc.record({
    facts: cartArbitrary(4, 'x-'),
    promotions: strangers('x-'),
    stranger: cartArbitrary(1, 'y-'),
  })
  fc.assert(
    fc.property(input, ({ facts, promotions, stranger }) => {
      const lines = [...stranger.lines, ...facts.lines]
      deepStrictEqual(evaluate(promotions, { ...facts, lines }).adjustments, evaluate(promotions, facts).adjustments)
    }),
    { numRuns: runs },
  )
}

/** Two groups of items, each with promotions of its own, in one cart: each is priced as if it were alone, whatever is exclusive in either. */
function keepsGroupsApart(runs: number): void {
  const input = fc.record({
    facts: cartArbitrary(3, 'x-'),
    other: cartArbitrary(3, 'y-'),
    promotions: strangers('x-'),
    others: strangers('y-'),
  })
  fc.assert(
    fc.property(input, ({ facts, other, promotions, others }) => {
      const together = evaluate([...promotions, ...others], { ...facts, lines: [...other.lines, ...facts.lines] })
      const apart = [evaluate(promotions, facts), evaluate(others, { ...facts, lines: other.lines })]
      deepStrictEqual(lineDiscounts(together), Object.assign({}, ...apart.map((one) => lineDiscounts(one))))
    }),
    { numRuns: runs },
  )
}

/** What sale prices take off a line is what they take off one piece of it alone, times the quantity: the listing's price is the cart's. */
function chargesWhatListingsShow(runs: number): void {
  const input = fc.record({ facts: cartArbitrary(4), promotions: promotionsArbitrary(7) })
  fc.assert(
    fc.property(input, ({ facts, promotions }) => {
      const sales = promotions.filter((promotion) => isSalePrice(promotion))
      const saleIds = new Set(sales.map(({ id }) => id))
      const cart = evaluate(promotions, facts).adjustments.filter(({ sourceId }) => saleIds.has(sourceId))
      for (const line of facts.lines) {
        const listed = evaluate(sales, { ...facts, lines: [{ ...line, quantity: 1 }] }).discountMinor
        const charged = cart.filter(({ target }) => target.kind === 'line' && target.lineId === line.id)
        deepStrictEqual(sum(charged.map(({ amountMinor }) => amountMinor)), listed * line.quantity)
      }
    }),
    { numRuns: runs },
  )
}

/** A promotion that goes along with all others, and takes its turn after them, never makes anything dearer. */
function moreIsNeverDearer(runs: number): void {
  const sociable = promotionsArbitrary(4, { stacking: fc.constant({ priority: 1 }) })
  const last = promotionsArbitrary(
    1,
    { stacking: fc.constant({ priority: -1 }), conditions: fc.constant(EVERYTHING) },
    'last-',
  )
  fc.assert(
    fc.property(cartArbitrary(4), sociable, last, (facts, promotions, added) => {
      ok(evaluate([...promotions, ...added], facts).discountMinor >= evaluate(promotions, facts).discountMinor)
    }),
    { numRuns: runs },
  )
}

/** The choice is the best of all that the rules allow, and every amount is what the reference evaluator finds. */
function agreesWithTrying(runs: number): void {
  fc.assert(
    fc.property(cases, ({ facts, promotions }) => {
      deepStrictEqual(priceByEngine(promotions, facts), priceByTrying(promotions, facts))
    }),
    { numRuns: runs },
  )
}

export const checkProperties = {
  'adds up on lines, on shipping and in the trace': addsUp,
  'is what priceCart takes': pricesAsPromised,
  'does not depend on any order': ignoresOrder,
  'is not changed by an unrelated item': ignoresStrangers,
  'keeps unrelated items apart': keepsGroupsApart,
  'charges the sale prices that listings show': chargesWhatListingsShow,
  'never takes less for one more promotion that goes along': moreIsNeverDearer,
  'agrees with trying every allowed choice': agreesWithTrying,
}
