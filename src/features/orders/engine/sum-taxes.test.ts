import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumTaxes } from './sum-taxes'

it('adds up to the same amount, one entry per rate, whatever the order of the lines', () => {
  const tax = fc.record({
    name: fc.constantFrom('VAT', 'City'),
    ratePpm: fc.constantFrom(0, 90_000, 190_000),
    amountMinor: fc.nat({ max: 1_000_000 }),
  })
  const lists = fc
    .array(tax, { maxLength: 20 })
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    )
  fc.assert(
    fc.property(lists, ([list, shuffled]) => {
      const sums = sumTaxes(list)
      const total = (entries: readonly { amountMinor: number }[]) =>
        entries.reduce((sum, one) => sum + one.amountMinor, 0)
      expect(total(sums)).toBe(total(list))
      expect(new Set(sums.map((one) => `${one.ratePpm} ${one.name}`)).size).toBe(sums.length)
      expect(sumTaxes(shuffled)).toEqual(sums)
    }),
  )
})
