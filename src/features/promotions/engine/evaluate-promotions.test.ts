import { describe, expect, it } from 'vitest'
import {
  amountOff,
  applied,
  categories,
  EUR,
  evaluate,
  line,
  lineDiscounts,
  percentOff,
  products,
  promotion,
  stopOf,
  totalAtLeast,
  traceOf,
} from '@/test/promotions/carts'

const shirt = line('shirt', { unitPriceMinor: 2_000, quantity: 2, categoryPaths: [['clothes', 'shirts']] })
const mug = line('mug', { unitPriceMinor: 1_000, categoryPaths: [['kitchen']] })
const pen = line('pen', { unitPriceMinor: 250, quantity: 4 })
const shipping = { methodId: 'post', amountMinor: 490 }

describe('levels and order', () => {
  it('takes a percentage off the order and spreads it', () => {
    const result = evaluate([promotion({ actions: [percentOff(10, 'order')] })], { lines: [shirt, mug] })
    expect(result.discountMinor).toBe(500)
    expect(lineDiscounts(result)).toEqual({ mug: 100, shirt: 400 })
  })

  it('goes sale prices, items, order, shipping, whatever the priorities', () => {
    const all = [
      promotion({ id: 'shipping', actions: [percentOff(50, 'shipping')], stacking: { priority: 9 } }),
      promotion({ id: 'order', actions: [amountOff(500, 'order')], stacking: { priority: 7 } }),
      promotion({ id: 'items', actions: [percentOff(10, 'items')], stacking: { priority: 3 } }),
      promotion({ id: 'sale', actions: [amountOff(500, 'catalogue', products('shirt'))] }),
    ]
    // 40.00 − 2 × 5.00 = 30.00; 10 % = 3.00; then 5.00 off
    const result = evaluate(all, { lines: [shirt], shipping })
    expect(applied(result)).toEqual({ sale: 1_000, items: 300, order: 500, shipping: 245 })
    expect(result).toMatchObject({ discountMinor: 2_045, shippingDiscountMinor: 245 })
  })

  it('lets the higher priority work first, then the older', () => {
    const older = promotion({ id: 'older', actions: [amountOff(1_000, 'items')] })
    const younger = promotion({ id: 'younger', actions: [percentOff(10)] })
    expect(applied(evaluate([younger, older], { lines: [shirt] }))).toEqual({ older: 1_000, younger: 300 })
    const urgent = { ...younger, stacking: { ...younger.stacking, priority: 1 } }
    expect(applied(evaluate([older, urgent], { lines: [shirt] }))).toEqual({ older: 1_000, younger: 400 })
  })

  it('works several actions of one promotion at their own levels', () => {
    const both = promotion({
      id: 'both',
      actions: [{ kind: 'free_shipping' }, percentOff(50, 'items', products('mug'))],
    })
    const result = evaluate([both], { lines: [shirt, mug], shipping })
    expect(traceOf(result, 'both')).toMatchObject({
      amountMinor: 990,
      shippingMinor: 490,
      lines: [{ lineId: 'mug', amountMinor: 500 }],
    })
  })

  it('takes the label of the language, and the code', () => {
    const coded = promotion({ id: 'coded', name: 'Launch', labels: { es: 'Estreno' }, trigger: 'codes' })
    const codes = [{ code: ' launch20 ', promotionId: 'coded' }]
    const result = evaluate([coded], { lines: [mug], codes, locale: 'es' })
    expect(result.adjustments).toEqual([
      {
        sourceId: 'coded',
        label: 'Estreno',
        code: 'LAUNCH20',
        amountMinor: 100,
        target: { kind: 'line', lineId: 'mug' },
      },
    ])
    expect(evaluate([coded], { lines: [mug], codes }).adjustments[0]?.label).toBe('Launch')
  })
})

describe('floors and caps', () => {
  it('never goes below the minimum price, and gives the rest to the others', () => {
    const floored = { ...mug, minimumPriceMinor: 950 }
    // 10.00 off 10.00 + 10.00: the mug may give 0.50 only
    const result = evaluate([promotion({ id: 'p', actions: [amountOff(1_000, 'order')] })], { lines: [floored, pen] })
    expect(lineDiscounts(result)).toEqual({ mug: 50, pen: 950 })
    expect(traceOf(result, 'p')).toMatchObject({ limitedBy: ['floor'] })
  })

  it('keeps the minimum margin where the cost is known', () => {
    // cost 6.00 at 25 %: not below 8.00
    const lines = [{ ...mug, costMinor: 600 }]
    const half = promotion({ id: 'half', actions: [percentOff(50)] })
    expect(evaluate([half], { lines, minimumMarginPpm: 250_000 }).discountMinor).toBe(200)
    expect(evaluate([half], { lines }).discountMinor).toBe(500)
    // 5.01 ÷ 0.67 = 7.4776…: 7.48
    const odd = { lines: [{ ...mug, costMinor: 501 }], minimumMarginPpm: 330_000 }
    expect(evaluate([half], odd).discountMinor).toBe(252)
  })

  it('says so where all items stand at their floor', () => {
    const result = evaluate([promotion({ id: 'p', actions: [percentOff(10)] })], {
      lines: [{ ...mug, minimumPriceMinor: 1_200 }],
    })
    expect(stopOf(result, 'p')).toEqual({ kind: 'floor' })
  })

  it('keeps to the most it may take, over all its actions and lines', () => {
    const capped = promotion({
      id: 'capped',
      actions: [percentOff(50), { kind: 'free_shipping' }],
      stacking: { maxDiscount: EUR(1_300) },
    })
    const result = evaluate([capped], { lines: [mug, pen], shipping })
    expect(lineDiscounts(result)).toEqual({ mug: 500, pen: 500 })
    expect(result).toMatchObject({ discountMinor: 1_300, shippingDiscountMinor: 300 })
    expect(traceOf(result, 'capped')).toMatchObject({ limitedBy: ['max_discount'] })
  })

  it('gives the last of a budget, and then nothing', () => {
    const bounded = promotion({ id: 'p', actions: [percentOff(50)], limits: { budget: EUR(10_000) } })
    const spent = (spentMinor: number) => evaluate([bounded], { lines: [mug, pen], usage: { p: { spentMinor } } })
    expect(lineDiscounts(spent(9_900))).toEqual({ mug: 50, pen: 50 })
    expect(traceOf(spent(9_900), 'p')).toMatchObject({ limitedBy: ['budget'] })
    expect(stopOf(spent(10_000), 'p')).toEqual({ kind: 'limit', limit: 'budget', used: 10_000, allowed: 10_000 })
  })
})

describe('stacking', () => {
  const small = (id: string, stacking: object) => promotion({ id, actions: [percentOff(10, 'order')], stacking })
  const large = (id: string, stacking: object) => promotion({ id, actions: [percentOff(30)], stacking })

  it('lets all apply where nothing forbids it', () => {
    expect(applied(evaluate([large('l', {}), small('s', {})], { lines: [mug] }))).toEqual({ l: 300, s: 70 })
  })

  it.each([
    ['the exclusive one, where it gives more', large('l', { exclusive: 'order' }), small('s', { priority: 9 }), 'l'],
    ['the others, where they give more', large('l', {}), small('s', { exclusive: 'order', priority: 9 }), 'l'],
    ['the best of a lane', large('l', { lane: 'summer' }), small('s', { lane: 'summer', priority: 9 }), 'l'],
    ['the better of classes that do not combine', large('l', { combinesWith: { order: false } }), small('s', {}), 'l'],
    [
      'the same when only the other side refuses',
      large('l', {}),
      small('s', { combinesWith: { product: false } }),
      'l',
    ],
  ])('takes %s', (_, one, other, winner) => {
    for (const both of [
      [one, other],
      [other, one],
    ]) {
      expect(Object.keys(applied(evaluate(both, { lines: [mug, pen] })))).toEqual([winner])
    }
  })

  it('says which promotion won, and by which rule', () => {
    const stop = (stacking: object) =>
      stopOf(evaluate([large('l', stacking), small('s', stacking)], { lines: [mug] }), 's')
    expect(stop({ exclusive: 'items' })).toEqual({ kind: 'exclusive', by: 'l' })
    expect(stop({ lane: 'a' })).toEqual({ kind: 'lane', lane: 'a', by: 'l' })
    expect(stop({ combinesWith: { product: false } })).toEqual({ kind: 'combination', by: 'l' })
  })

  it('weighs one large discount against several small ones together', () => {
    const three = ['a', 'b', 'c'].map((id) => promotion({ id, actions: [percentOff(20)] }))
    const alone = (of: number) => promotion({ id: 'x', actions: [percentOff(of)], stacking: { exclusive: 'order' } })
    // 20 % three times over is 48.8 %
    expect(Object.keys(applied(evaluate([...three, alone(48)], { lines: [mug] })))).toEqual(['a', 'b', 'c'])
    expect(Object.keys(applied(evaluate([...three, alone(49)], { lines: [mug] })))).toEqual(['x'])
  })

  it('finds the best of two lanes together, though the best of each alone is another', () => {
    // Alone, the fixed price of the order (10.00 − 7.00) beats 2.50 off; but it takes nothing after a discount of 3.00.
    const lane = (id: string, of: 'one' | 'two', actions: Parameters<typeof promotion>[0]['actions']) =>
      promotion({ id, ...(actions && { actions }), stacking: { lane: of } })
    const all = [
      lane('a1', 'one', [percentOff(30)]),
      lane('a2', 'one', [percentOff(29)]),
      lane('b1', 'two', [{ kind: 'fixed_price', amounts: EUR(700) }]),
      lane('b2', 'two', [amountOff(250, 'order')]),
    ]
    expect(applied(evaluate(all, { lines: [mug] }))).toEqual({ a1: 300, b2: 250 })
  })

  it('keeps conflicts to the items where promotions meet', () => {
    const onShirts = promotion({
      id: 'shirts',
      actions: [percentOff(10, 'items', categories('clothes'))],
      stacking: { exclusive: 'items' },
    })
    const onMugs = promotion({
      id: 'mugs',
      actions: [percentOff(20, 'items', categories('kitchen'))],
      stacking: { exclusive: 'items', lane: 'x' },
    })
    const inOrder = promotion({
      id: 'mugs',
      actions: [percentOff(20, 'items', categories('kitchen'))],
      stacking: { exclusive: 'order' },
    })
    expect(applied(evaluate([onShirts, onMugs], { lines: [shirt, mug] }))).toEqual({ shirts: 400, mugs: 200 })
    expect(applied(evaluate([onShirts, inOrder], { lines: [shirt, mug] }))).toEqual({ shirts: 400 })
  })

  it('leaves out items that an earlier promotion discounted, not those it discounted itself', () => {
    const sale = promotion({ id: 'sale', actions: [percentOff(10, 'catalogue', products('mug'))] })
    const rest = promotion({
      id: 'rest',
      actions: [percentOff(10), amountOff(100, 'items')],
      stacking: { skipDiscounted: true },
    })
    const result = evaluate([sale, rest], { lines: [mug, pen] })
    expect(lineDiscounts(result)).toEqual({ mug: 100, pen: 200 })
    expect(stopOf(evaluate([sale, rest], { lines: [mug] }), 'rest')).toEqual({
      kind: 'nothing_to_discount',
      reason: 'already_discounted',
    })
  })

  it('judges the total after discounts when the turn comes', () => {
    const left = { target: 'cart_total', field: 'after_discounts', operator: 'gte', value: EUR(1_800) } as const
    const over = promotion({ id: 'over', conditions: left, actions: [amountOff(100, 'order')] })
    const first = promotion({ id: 'first', actions: [percentOff(15, 'items')] })
    expect(applied(evaluate([over], { lines: [mug, pen] }))).toEqual({ over: 100 })
    expect(stopOf(evaluate([over, first], { lines: [mug, pen] }), 'over')).toMatchObject({
      kind: 'condition',
      comparison: { field: 'after_discounts', expected: 1_800, actual: [1_700] },
    })
  })

  it('stays in bounds where hundreds compete, and still finds the best', () => {
    const lane = Array.from({ length: 900 }, (_, index) =>
      promotion({
        id: `p${index}`,
        actions: [amountOff(index % 700, 'items')],
        stacking: { lane: index % 3 ? 'a' : 'b' },
      }),
    )
    const result = evaluate(lane, { lines: [mug] })
    // the best of lane a (index 698) and of lane b (index 699) come to more than the mug costs
    expect(result.discountMinor).toBe(1_000)
    expect(Object.keys(applied(result))).toHaveLength(2)
  })
})

describe('conditions and currency', () => {
  it('names the first comparison that failed, with both sides', () => {
    const over = promotion({
      id: 'p',
      conditions: { all: [{ not: totalAtLeast(90_000) }, { any: [totalAtLeast(5_000)] }] },
    })
    const result = evaluate([over], { lines: [mug] }, true)
    expect(stopOf(result, 'p')).toEqual({
      kind: 'condition',
      negated: false,
      comparison: {
        path: [1, 0],
        target: 'cart_total',
        field: 'before_discounts',
        operator: 'gte',
        expected: 5_000,
        actual: [1_000],
      },
    })
    expect(traceOf(result, 'p').conditions).toMatchObject({
      type: 'all',
      holds: false,
      children: [
        { type: 'not', holds: true, children: [{ type: 'condition', holds: false }] },
        { type: 'any', holds: false, children: [{ type: 'condition', holds: false }] },
      ],
    })
  })

  it('blames a comparison that holds under a not, and an empty group', () => {
    const never = promotion({ id: 'never', conditions: { any: [] } })
    const negated = promotion({ id: 'negated', conditions: { not: { any: [totalAtLeast(9_000), totalAtLeast(500)] } } })
    const result = evaluate([never, negated], { lines: [mug] })
    expect(stopOf(result, 'never')).toEqual({ kind: 'never' })
    expect(stopOf(result, 'negated')).toMatchObject({ negated: true, comparison: { path: [0, 1], actual: [1_000] } })
  })

  it('stops a promotion that has no amount in the currency of the cart', () => {
    const euros = promotion({ id: 'p', conditions: totalAtLeast(10), actions: [percentOff(10)] })
    expect(stopOf(evaluate([euros], { lines: [mug], currency: 'USD' }, true), 'p')).toEqual({
      kind: 'currency',
      currency: 'USD',
    })
  })
})
