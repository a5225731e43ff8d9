import fc from 'fast-check'
import { expect, it } from 'vitest'
import { feeOfRefund } from './fee-of-refund'

interface Part {
  readonly amountMinor: number
  readonly feeMinor: number
}

const sumOf = (parts: readonly Part[], field: keyof Part) => parts.reduce((sum, part) => sum + part[field], 0)

it('gives the whole fee back in whatever parts the money goes back, also where some fail and are tried again', () => {
  const attempts = fc.array(fc.record({ amountMinor: fc.integer({ min: 1, max: 5000 }), fails: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: 3000 }), (asked, feeMinor) => {
      const capturedMinor = asked.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      const open: Part[] = []
      const refund = (amountMinor: number) => {
        const [refundsMinor, refundedFeesMinor] = [sumOf(open, 'amountMinor'), sumOf(open, 'feeMinor')]
        const part = feeOfRefund({ capturedMinor, feeMinor, refundsMinor, refundedFeesMinor, amountMinor })
        expect(part).toBeGreaterThanOrEqual(0)
        open.push({ amountMinor, feeMinor: part })
        expect(sumOf(open, 'feeMinor')).toBeLessThanOrEqual(feeMinor)
      }
      for (const { amountMinor } of asked) refund(amountMinor)
      // All are under way before the first is known to have failed.
      const failed = asked.flatMap(({ fails, amountMinor }, index) => (fails ? [{ index, amountMinor }] : []))
      for (const { index } of failed.toReversed()) open.splice(index, 1)
      for (const { amountMinor } of failed) refund(amountMinor)
      expect(sumOf(open, 'feeMinor')).toBe(feeMinor)
    }),
  )
})

it('is in proportion', () => {
  const first = { refundsMinor: 0, refundedFeesMinor: 0 }
  expect(feeOfRefund({ capturedMinor: 10_000, feeMinor: 250, ...first, amountMinor: 3000 })).toBe(75)
  expect(feeOfRefund({ capturedMinor: 0, feeMinor: 0, ...first, amountMinor: 0 })).toBe(0)
})
