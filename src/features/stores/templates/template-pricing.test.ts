import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nicePriceMinor, roundThresholdMinor } from './template-pricing'
import { CURRENCY_CODES } from '@/lib/currencies'

describe('nicePriceMinor', () => {
  it('leaves euros and zero as they are', () => {
    expect(nicePriceMinor(2937, 'EUR')).toBe(2937)
    expect(nicePriceMinor(0, 'BRL')).toBe(0)
  })

  it('prints prices as shops there do', () => {
    expect(nicePriceMinor(2490, 'USD')).toBe(2690)
    expect(nicePriceMinor(2490, 'BRL')).toBe(14_900)
    expect(nicePriceMinor(8900, 'SEK')).toBe(97_900)
    expect(nicePriceMinor(8900, 'JPY')).toBe(13_900)
    expect(nicePriceMinor(420, 'MXN')).toBe(7900)
  })

  it('is a positive whole amount in every currency, and dearer things never become cheaper', () => {
    const amount = fc.integer({ min: 100, max: 200_000 })
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...CURRENCY_CODES), (one, other, currency) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) => nicePriceMinor(each, currency))
        expect(Number.isSafeInteger(less)).toBe(true)
        expect(less).toBeGreaterThan(0)
        expect(less).toBeLessThanOrEqual(more ?? 0)
      }),
    )
  })

  it('refuses what is no currency', () => {
    expect(() => nicePriceMinor(100, 'EURO')).toThrow()
  })
})

describe('roundThresholdMinor', () => {
  it('is a round figure', () => {
    expect(roundThresholdMinor(8000, 'EUR')).toBe(8000)
    expect(roundThresholdMinor(8000, 'USD')).toBe(9000)
    expect(roundThresholdMinor(8000, 'JPY')).toBe(15_000)
    expect(roundThresholdMinor(8000, 'BRL')).toBe(50_000)
  })
})
