import { describe, expect, it } from 'vitest'
import { lineFactsSchema, promotionFactsSchema } from '../facts-schema'
import { type PromotionInput, promotionSchema } from '../promotions-schema'
import { compilePromotions } from './compile-promotions'
import { evaluatePromotions } from './evaluate-promotions'
import { compileSales } from './sales'

const NOON = new Date('2026-11-27T12:00:00Z')
const at = (now: Date) => ({ now, currency: 'EUR' as const })
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

const sale = (id: string, over: Partial<PromotionInput> = {}) =>
  promotionSchema.parse({
    id,
    name: id,
    createdAt: '2026-01-01T00:00:00Z',
    actions: [{ kind: 'percentage', on: 'catalogue', ratePpm: 100_000 }],
    ...over,
  })
const item = (variantId: string, unitPriceMinor: number, over: object = {}) =>
  lineFactsSchema.parse({ id: variantId, variantId, productId: `p-${variantId}`, quantity: 1, unitPriceMinor, ...over })
const terms = { timeZone: 'UTC', minimumMarginPpm: null, country: 'ES', pricesIncludeTax: true }
const only = (tag: string) => ({ target: 'product' as const, field: 'tag', operator: 'eq' as const, value: tag })
const off = (ratePpm: number, tag?: string) => ({
  actions: [{ kind: 'percentage' as const, on: 'catalogue' as const, ratePpm, ...(tag ? { items: only(tag) } : {}) }],
})

describe('sales', () => {
  it('price what they are about, down to its floor, and end when what lowers the price does', () => {
    const sales = compileSales(
      [
        sale('a', { ...off(200_000, 'x'), schedule: { endsAt: later(60).toISOString() } }),
        sale('b', { ...off(500_000, 'y'), schedule: { endsAt: later(30).toISOString() } }),
        sale('c', { schedule: { startsAt: later(10).toISOString() }, ...off(900_000, 'x') }),
      ],
      terms,
    )
    const items = [
      item('1', 1000, { tags: ['x'] }),
      item('2', 1000, { tags: ['x', 'y'] }),
      item('3', 1000, { tags: ['y'], minimumPriceMinor: 700 }),
      item('4', 1000),
    ]
    expect(sales.priceAt(items, at(NOON))).toEqual(
      new Map([
        ['1', { priceMinor: 800, endsAt: later(60) }],
        ['2', { priceMinor: 400, endsAt: later(30) }],
        ['3', { priceMinor: 700, endsAt: later(30) }],
      ]),
    )
    expect(sales.changesAfter(NOON)).toEqual(later(10))
    expect(sales.changesAfter(later(10))).toEqual(later(30))
    expect(sales.changesAfter(later(60))).toBeNull()
  })

  it('tell when a price changes, passing over changes that are none of its business', () => {
    const sales = compileSales(
      [
        sale('a', { ...off(200_000, 'x'), schedule: { startsAt: later(5).toISOString() } }),
        sale('b', { ...off(500_000, 'y'), schedule: { startsAt: later(20).toISOString() } }),
        sale('far', { ...off(500_000, 'z'), schedule: { startsAt: later(3 * 24 * 60).toISOString() } }),
      ],
      terms,
    )
    const next = (tag: string) => sales.nextPriceChange([item('1', 1000, { tags: [tag] })], at(NOON))
    expect(next('x')).toEqual(later(5))
    expect(next('y')).toEqual(later(20))
    expect(next('z')).toBeNull()
    expect(next('none')).toBeNull()
  })

  it('are on and off with their windows, on the store’s clock', () => {
    const happyHour = { windows: [{ weekdays: [5], from: '18:00', to: '19:00' }] }
    const sales = compileSales([sale('a', { schedule: happyHour })], { ...terms, timeZone: 'America/New_York' })
    const evening = new Date('2026-11-27T23:00:00Z')
    expect(sales.areOn(NOON)).toBe(false)
    expect(sales.changesAfter(NOON)).toEqual(evening)
    expect(sales.areOn(evening)).toBe(true)
    expect(sales.priceAt([item('1', 1000)], at(evening)).get('1')).toEqual({
      priceMinor: 900,
      endsAt: new Date('2026-11-28T00:00:00Z'),
    })
    // Asked about the past again, as a job that runs late may.
    expect(sales.areOn(NOON)).toBe(false)
  })

  it('are charged by the cart as listings show them, whatever else is in it', () => {
    const promotions = [
      sale('a', { ...off(300_000, 'x'), stacking: { exclusive: 'items', priority: 1 } }),
      sale('b', { ...off(250_000, 'y'), stacking: { exclusive: 'items' } }),
      sale('c', { ...off(150_000, 'z'), stacking: { lane: 'one' } }),
      sale('d', { ...off(333_333, 'y'), stacking: { lane: 'one' } }),
    ]
    const items = ['x', 'y', 'z', 'x y', 'y z', 'x y z'].map((tags, index) =>
      item(String(index), 999 + index * 217, { tags: tags.split(' ') }),
    )
    const shown = compileSales(promotions, terms).priceAt(items, at(NOON))
    const facts = promotionFactsSchema.parse({
      currency: 'EUR',
      now: NOON.toISOString(),
      timeZone: 'UTC',
      lines: items.map((one, index) => ({ ...one, quantity: index + 1 })),
    })
    const { adjustments } = evaluatePromotions(compilePromotions(promotions), facts)
    for (const [index, { variantId, unitPriceMinor }] of items.entries()) {
      const taken = adjustments
        .filter(({ target }) => target.kind === 'line' && target.lineId === variantId)
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      const each = shown.get(variantId)?.priceMinor ?? unitPriceMinor
      expect(each).toBeLessThan(unitPriceMinor)
      expect(unitPriceMinor * (index + 1) - taken).toBe(each * (index + 1))
    }
  })
})
