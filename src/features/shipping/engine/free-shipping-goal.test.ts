import { describe, expect, it } from 'vitest'
import type { ShippingRate, ShippingZone } from '../shipping-schema'
import { freeShippingGoal } from './free-shipping-goal'

const rate = (freeAboveMinor: number | null, currency: ShippingRate['currency'] = 'EUR'): ShippingRate => ({
  currency,
  fromValue: 0,
  toValue: null,
  amountMinor: 500,
  freeAboveMinor,
})
const zone = (countries: string[], rates: ShippingRate[], active = true): ShippingZone => ({
  id: countries.join('') || 'rest',
  name: 'zone',
  countries,
  regions: [],
  position: 0,
  methods: [
    { id: 'm', name: 'Post', description: null, basis: 'flat', minDays: 1, maxDays: 2, active, position: 0, rates },
  ],
})

describe('freeShippingGoal', () => {
  it('is the lowest threshold of the zone of the destination, in the currency of the cart', () => {
    const zones = [zone(['DE'], [rate(5000), rate(4000), rate(100, 'USD')]), zone([], [rate(9000)])]
    expect(freeShippingGoal({ country: 'DE' }, 'EUR', zones)).toBe(4000)
    expect(freeShippingGoal({ country: 'FR' }, 'EUR', zones)).toBe(9000)
    expect(freeShippingGoal({ country: 'DE' }, 'GBP', zones)).toBeNull()
  })

  it('is nothing where no active method is ever free', () => {
    expect(freeShippingGoal({ country: 'DE' }, 'EUR', [zone(['DE'], [rate(null)])])).toBeNull()
    expect(freeShippingGoal({ country: 'DE' }, 'EUR', [zone(['DE'], [rate(100)], false)])).toBeNull()
    expect(freeShippingGoal({ country: 'DE' }, 'EUR', [])).toBeNull()
  })
})
