import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatRate,
  multiplyRatio,
  parsePercent,
  percentOf,
  PPM,
  taxFromGross,
  taxFromNet,
  withTaxes,
  withoutTaxes,
} from './rate'

const amounts = fc.integer({ min: 0, max: 10 ** 12 })
const rates = fc.integer({ min: 0, max: PPM })

describe('multiplyRatio', () => {
  it('rounds half up, and halves below zero away from zero', () => {
    expect(multiplyRatio(1, 1, 2)).toBe(1)
    expect(multiplyRatio(3, 1, 2)).toBe(2)
    expect(multiplyRatio(-3, 1, 2)).toBe(-2)
    expect(multiplyRatio(1, 49, 100)).toBe(0)
    expect(Object.is(multiplyRatio(-1, 1, 3), 0)).toBe(true)
  })

  it('is exact where a float product is not', () => {
    expect(percentOf(50, 290_000)).toBe(15) // 50 * 0.29 is 14.499999999999998 in floats
    expect(multiplyRatio(100000077218169, 88_750, PPM)).toBe(8875006853112) // Math.round gives …113
  })

  it('refuses unsafe input and results', () => {
    expect(() => multiplyRatio(0.5, 1, 1)).toThrow(RangeError)
    expect(() => multiplyRatio(1, -1, 1)).toThrow(RangeError)
    expect(() => multiplyRatio(1, 1, 0)).toThrow(RangeError)
    expect(() => multiplyRatio(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError)
  })
})

describe('taxes', () => {
  it('adds and extracts by hand-checked examples', () => {
    expect(taxFromNet(10_000, 190_000)).toBe(1900)
    expect(taxFromGross(11_900, 190_000)).toBe(1900)
    expect(taxFromNet(1999, 88_750)).toBe(177) // 8.875 % of 19.99 is 1.7741
    expect(taxFromGross(1999, 190_000)).toBe(319) // 19.99 × 19 ÷ 119 is 3.1917
    expect(percentOf(1005, 100_000)).toBe(101) // 100.5
  })

  it('shares a gross price between several rates', () => {
    // 112.00 holds 5 % and 7 %: net 100.00
    expect(taxFromGross(11_200, 50_000, 120_000)).toBe(500)
    expect(taxFromGross(11_200, 70_000, 120_000)).toBe(700)
    expect(() => taxFromGross(100, 70_000, 50_000)).toThrow(RangeError)
  })

  it('finds in net + tax the very tax that was added', () => {
    fc.assert(
      fc.property(amounts, rates, (net, ppm) => {
        const tax = taxFromNet(net, ppm)
        expect(taxFromGross(net + tax, ppm)).toBe(tax)
      }),
    )
  })

  it('never takes more than the price, grows with it, and mirrors refunds', () => {
    fc.assert(
      fc.property(amounts, fc.nat(1000), rates, (gross, more, ppm) => {
        const tax = taxFromGross(gross, ppm)
        expect(tax).toBeLessThanOrEqual(gross)
        expect(taxFromGross(gross + more, ppm)).toBeGreaterThanOrEqual(tax)
        expect(taxFromGross(-gross, ppm) + tax).toBe(0)
      }),
    )
  })
})

describe('percent texts', () => {
  it('reads up to four decimals, point or comma', () => {
    expect(['19', '8.875', '8,875 %', '0.0001%', '100'].map(parsePercent)).toEqual([
      190_000, 88_750, 88_750, 1, 1_000_000,
    ])
    expect(['', '-1', '1e1', '8.87501', '1.000,5', '%', '1234'].map(parsePercent)).toEqual(Array(7).fill(null))
  })

  it('writes no more decimals than the rate has', () => {
    expect(formatRate(190_000, 'en')).toBe('19%')
    expect(formatRate(88_750, 'es').replace('\u00a0', ' ')).toBe('8,875 %')
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(rates, (ppm) => {
        expect(parsePercent(formatRate(ppm, 'en'))).toBe(ppm)
      }),
    )
  })
})

describe('withoutTaxes', () => {
  it.each([
    // A price of 119 at 19 % contains 19; at two rates each is rounded on its own.
    [11_900, [190_000], 10_000],
    [999, [190_000], 839],
    [500, [200_000], 417],
    [11_498, [50_000, 99_750], 10_000],
    [1, [1_000_000, 1_000_000, 1_000_000], 1],
    [1234, [], 1234],
  ])('takes out of %i what rates of %j put in', (grossMinor, ppms, netMinor) => {
    const due = ppms.map((ratePpm) => ({ ratePpm }))
    expect(withoutTaxes(grossMinor, due)).toBe(netMinor)
  })

  it('is the way back from a price with one tax, for every price and rate', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 0, max: PPM }), (netMinor, ratePpm) => {
        expect(withoutTaxes(withTaxes(netMinor, [{ ratePpm }]), [{ ratePpm }])).toBe(netMinor)
      }),
    )
  })

  it('leaves the net that the price says of itself: with the taxes that it contains it is the price', () => {
    const dueRates = fc.array(fc.record({ ratePpm: fc.integer({ min: 0, max: 300_000 }) }), { maxLength: 3 })
    fc.assert(
      fc.property(fc.nat(10_000_000), dueRates, (grossMinor, due) => {
        const totalPpm = due.reduce((sum, { ratePpm }) => sum + ratePpm, 0)
        const contained = due.reduce((sum, { ratePpm }) => sum + taxFromGross(grossMinor, ratePpm, totalPpm), 0)
        expect(withoutTaxes(grossMinor, due)).toBe(Math.max(0, grossMinor - contained))
      }),
    )
  })
})
