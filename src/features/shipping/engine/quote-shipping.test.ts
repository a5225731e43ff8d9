import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Destination } from '@/lib/destination'
import { newId } from '@/lib/ids'
import {
  type ShippingMethod,
  type ShippingRate,
  type ShippingZone,
  shippingBasisSchema,
  shippingQuoteSchema,
  shippingRateSchema,
  shippingZoneSchema,
} from '../shipping-schema'
import { chooseZone } from './choose-zone'
import { quoteShipping, type ShippableLine } from './quote-shipping'

const step = (
  fromValue: number,
  toValue: number | null,
  amountMinor: number,
  freeAboveMinor: number | null = null,
): ShippingRate => shippingRateSchema.parse({ currency: 'EUR', fromValue, toValue, amountMinor, freeAboveMinor })

function method(name: string, rates: ShippingRate[], more: Partial<ShippingMethod> = {}): ShippingMethod {
  const rest = { description: null, basis: 'flat', minDays: 1, maxDays: 3, active: true, position: 0 } as const
  return { id: newId(), name, rates, ...rest, ...more }
}

function zone(name: string, countries: string[], more: Partial<ShippingZone> = {}): ShippingZone {
  return shippingZoneSchema.parse({ id: newId(), name, countries, regions: [], position: 0, methods: [], ...more })
}

function line(more: Partial<ShippableLine> = {}): ShippableLine {
  return { quantity: 1, weightGrams: 500, requiresShipping: true, discountedSubtotalMinor: 2000, ...more }
}

function quote(methods: ShippingMethod[], lines: ShippableLine[]) {
  const answer = quoteShipping({
    destination: { country: 'DE' },
    currency: 'EUR',
    lines,
    zones: [zone('Germany', ['DE'], { methods })],
  })
  expect(shippingQuoteSchema.parse(answer)).toEqual(answer)
  return answer.status === 'options' ? answer.options.map((one) => [one.name, one.amountMinor]) : answer.status
}

describe('chooseZone', () => {
  const zones = [
    zone('Rest', []),
    zone('EU', ['DE', 'FR', 'US'], { position: 2 }),
    zone('Europe again', ['FR'], { position: 3 }),
    zone('West coast', ['US'], { regions: ['US-CA', 'US-OR'], position: 4 }),
    zone('Hawaii', [], { regions: ['US-HI'], position: 5 }),
  ]
  it.each<[string, Destination, string]>([
    ['a region', { country: 'US', region: 'CA' }, 'West coast'],
    ['a region without its country listed', { country: 'US', region: 'us-hi' }, 'Hawaii'],
    ['the country for its other regions', { country: 'US', region: 'NY' }, 'EU'],
    ['the country where the region is not known', { country: 'US' }, 'EU'],
    ['the first of two equals', { country: 'FR' }, 'EU'],
    ['the rest of the world', { country: 'JP' }, 'Rest'],
  ])('serves %s', (_, destination, expected) => {
    expect(chooseZone(destination, zones)?.name).toBe(expected)
    expect(chooseZone(destination, zones.toReversed())?.name).toBe(expected)
  })

  it('finds none without a rest of the world', () => {
    expect(chooseZone({ country: 'JP' }, zones.slice(1))).toBeNull()
    expect(chooseZone({ country: 'US', region: 'NY' }, zones.slice(3))).toBeNull()
  })
})

describe('quoteShipping', () => {
  it('needs no shipping for digital goods alone', () => {
    expect(quote([method('Post', [step(0, null, 490)])], [line({ requiresShipping: false })])).toBe('not_required')
    expect(quote([method('Post', [step(0, null, 490)])], [])).toBe('not_required')
  })

  it('says when nothing delivers there, or nothing takes the cart', () => {
    const inputs = {
      destination: { country: 'JP' },
      currency: 'EUR',
      lines: [line()],
      zones: [zone('DE', ['DE'])],
    } as const
    expect(quoteShipping(inputs).status).toBe('no_zone')
    expect(quote([], [line()])).toBe('no_method')
    expect(quote([method('Off', [step(0, null, 490)], { active: false })], [line()])).toBe('no_method')
    const dollars = method('Dollars', [{ ...step(0, null, 490), currency: 'USD' }])
    expect(quote([dollars], [line()])).toBe('no_method')
  })

  it('takes the step that the weight falls in, its start included and its end not', () => {
    const post = method('Post', [step(0, 1000, 390), step(1000, 5000, 590), step(5000, 30_000, 990)], {
      basis: 'weight',
    })
    const weighing = (grams: number | null) => quote([post], [line({ weightGrams: grams, quantity: 1 })])
    expect(weighing(null)).toEqual([['Post', 390]])
    expect(weighing(999)).toEqual([['Post', 390]])
    expect(weighing(1000)).toEqual([['Post', 590]])
    expect(weighing(29_999)).toEqual([['Post', 990]])
    expect(weighing(30_000)).toBe('no_method')
  })

  it('counts weight and pieces of what is sent, and the goods total of everything', () => {
    const lines = [line({ quantity: 3 }), line({ requiresShipping: false, quantity: 50, weightGrams: 9999 })]
    expect(quote([method('W', [step(1500, 1501, 1)], { basis: 'weight' })], lines)).toEqual([['W', 1]])
    expect(quote([method('Q', [step(3, 4, 1)], { basis: 'quantity' })], lines)).toEqual([['Q', 1]])
    expect(quote([method('P', [step(4000, 4001, 1)], { basis: 'price' })], lines)).toEqual([['P', 1]])
  })

  it('is free from the threshold on, and says how much is missing below', () => {
    const methods = [method('Post', [step(0, null, 490, 5000)])]
    const missing = (discountedSubtotalMinor: number) => {
      const answer = quoteShipping({
        destination: { country: 'DE' },
        currency: 'EUR',
        lines: [line({ discountedSubtotalMinor })],
        zones: [zone('DE', ['DE'], { methods })],
      })
      return answer.status === 'options' ? answer.options[0] : null
    }
    expect(missing(4999)).toMatchObject({ amountMinor: 490, regularMinor: 490, missingForFreeMinor: 1 })
    expect(missing(5000)).toMatchObject({ amountMinor: 0, regularMinor: 490, missingForFreeMinor: null })
  })

  it('sorts by price, then by the merchant order', () => {
    const methods = [
      method('Express', [step(0, null, 990)], { position: 0 }),
      method('Second', [step(0, null, 490)], { position: 2 }),
      method('First', [step(0, null, 490)], { position: 1 }),
      method('Pickup', [step(0, null, 0)], { position: 9 }),
    ]
    expect(quote(methods, [line()])).toEqual([
      ['Pickup', 0],
      ['First', 490],
      ['Second', 490],
      ['Express', 990],
    ])
  })

  it('takes the cheapest of overlapping steps', () => {
    expect(quote([method('Post', [step(0, null, 490), step(0, null, 390)])], [line()])).toEqual([['Post', 390]])
  })
})

describe('quoteShipping, for any zone', () => {
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 20 }),
      weightGrams: fc.option(fc.nat(3000)),
      requiresShipping: fc.boolean(),
      discountedSubtotalMinor: fc.nat(20_000),
    }),
    { minLength: 1, maxLength: 6 },
  )

  it('steps without gaps offer exactly one price, whatever the cart', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lines, cuts, fc.constantFrom(...shippingBasisSchema.options), (cart, points, basis) => {
        fc.pre(cart.some((one) => one.requiresShipping))
        const bounds = [0, ...points.toSorted((a, b) => a - b)]
        const rates = bounds.map((from, index) => step(from, bounds[index + 1] ?? null, 100 + index))
        const offered = quote([method('Post', rates, { basis })], cart)
        expect(offered).toHaveLength(1)
      }),
    )
  })

  it('never depends on the order of lines, and options come cheapest first', () => {
    const methods = [0, 500, 900].map((amount, index) =>
      method(`M${index}`, [step(0, 8000, amount + 10, 9000), step(8000, null, amount)], {
        basis: 'price',
        position: index,
      }),
    )
    fc.assert(
      fc.property(lines, (cart) => {
        const offered = quote(methods, cart)
        expect(quote(methods.toReversed(), cart.toReversed())).toEqual(offered)
        if (!Array.isArray(offered)) return
        const prices = offered.map(([, amount]) => Number(amount))
        expect(prices).toEqual(prices.toSorted((a, b) => a - b))
      }),
    )
  })
})
