import fc from 'fast-check'
import { expect, it } from 'vitest'
import { feeOfRefund } from './fee-of-refund'

it('gives the whole fee back in whatever parts the money goes back', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 3000 }), (amounts, feeMinor) => {
      const capturedMinor = amounts.reduce((sum, amount) => sum + amount, 0)
      let [refundsMinor, given] = [0, 0]
      for (const amountMinor of amounts) {
        const part = feeOfRefund({ capturedMinor, feeMinor, refundsMinor, amountMinor })
        expect(part).toBeGreaterThanOrEqual(0)
        given += part
        refundsMinor += amountMinor
      }
      expect(given).toBe(feeMinor)
    }),
  )
})

it('is in proportion', () => {
  expect(feeOfRefund({ capturedMinor: 10_000, feeMinor: 250, refundsMinor: 0, amountMinor: 3000 })).toBe(75)
  expect(feeOfRefund({ capturedMinor: 0, feeMinor: 0, refundsMinor: 0, amountMinor: 0 })).toBe(0)
})
