import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES } from '@/lib/currencies'
import { fromStripeAmount, toStripeAmount, toStripeAmountAtMost } from './stripe-amounts'

describe('amounts as Stripe counts them', () => {
  it.each([
    ['EUR', 1050, 1050],
    ['LKR', 100_000, 100_000],
    ['HUF', 150_050, 150_050],
    ['TWD', 80_000, 80_000],
    // No decimals, here and there.
    ['JPY', 500, 500],
    ['CLP', 12_345, 12_345],
    // Hundredths that must be whole units.
    ['ISK', 500, 50_000],
    ['UGX', 5, 500],
    // Whole units only.
    ['MGA', 12_300, 123],
    ['MGA', 12_350, null],
    // Thousandths in tens.
    ['KWD', 5120, 5120],
    ['KWD', 5124, null],
    ['TND', 10, 10],
  ] as const)('%s %d is %s', (currency, amountMinor, amount) => {
    expect(toStripeAmount(amountMinor, currency)).toBe(amount)
    if (amount !== null) expect(fromStripeAmount(amount, currency)).toBe(amountMinor)
  })

  it('come back the same from every currency, and a fee never grows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CURRENCY_CODES), fc.nat(10_000_000), (currency, amountMinor) => {
        const amount = toStripeAmount(amountMinor, currency)
        if (amount !== null) expect(fromStripeAmount(amount, currency)).toBe(amountMinor)
        const most = toStripeAmountAtMost(amountMinor, currency)
        expect(fromStripeAmount(most, currency)).toBeLessThanOrEqual(amountMinor)
        expect(toStripeAmount(fromStripeAmount(most, currency), currency)).toBe(most)
      }),
    )
  })
})
