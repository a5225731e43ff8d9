import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, allocateWithin } from './allocate'

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const amounts = fc.integer({ min: 0, max: 10 ** 12 })
const weights = fc.array(fc.oneof(fc.nat(5), fc.nat(10 ** 9)), { minLength: 1, maxLength: 40 })
const parts = fc.array(fc.record({ weight: fc.nat(1000), ceilingMinor: fc.nat(5000) }), { maxLength: 30 })

describe('allocate', () => {
  it('gives the units left over to the largest remainders, the first on ties', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(200, [1, 1, 1])).toEqual([67, 67, 66])
    expect(allocate(5, [3, 7])).toEqual([2, 3]) // 1.5 and 3.5: a tie
    expect(allocate(1000, [1999, 4999, 3002])).toEqual([200, 500, 300]) // 199.9, 499.9, 300.2
    expect(allocate(3, [0, 5, 0])).toEqual([0, 3, 0])
  })

  it('splits evenly where no weight counts', () => {
    expect(allocate(5, [0, 0])).toEqual([3, 2])
    expect(allocate(0, [])).toEqual([])
  })

  it('stays exact where floats would not', () => {
    const big = Number.MAX_SAFE_INTEGER
    expect(allocate(big, [big, big - 1])).toEqual([4503599627370496, 4503599627370495])
  })

  it('refuses what is no amount or has no taker', () => {
    expect(() => allocate(-1, [1])).toThrow(RangeError)
    expect(() => allocate(1.5, [1])).toThrow(RangeError)
    expect(() => allocate(1, [-1])).toThrow(RangeError)
    expect(() => allocate(1, [])).toThrow(RangeError)
  })

  it('sums to the amount, and each share is within one unit of the exact one', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const shares = allocate(amount, list)
        expect(sum(shares)).toBe(amount)
        const total = BigInt(sum(list))
        if (total === 0n) return
        list.forEach((weight, index) => {
          const error = BigInt(shares[index] ?? -1) * total - BigInt(amount) * BigInt(weight)
          expect(error > -total && error < total).toBe(true)
        })
      }),
    )
  })

  it('is monotonous: a larger weight never gets less, equal ones differ by at most one', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const shares = allocate(amount, list)
        const ranked = list
          .map((weight, index) => ({ weight, share: shares[index] ?? 0 }))
          .toSorted((a, b) => a.weight - b.weight)
        ranked.slice(1).forEach((part, index) => {
          const previous = ranked[index] ?? part
          const ahead = part.share - previous.share
          expect(part.weight > previous.weight ? ahead >= 0 : Math.abs(ahead) <= 1).toBe(true)
        })
      }),
    )
  })
})

describe('allocateWithin', () => {
  it('spreads what a full part cannot take over the others in proportion', () => {
    const result = allocateWithin(100, [
      { weight: 50, ceilingMinor: 10 },
      { weight: 30, ceilingMinor: 1000 },
      { weight: 20, ceilingMinor: 1000 },
    ])
    expect(result).toEqual({ shares: [10, 54, 36], unallocatedMinor: 0 })
  })

  it('says what fits nowhere', () => {
    expect(
      allocateWithin(100, [
        { weight: 1, ceilingMinor: 30 },
        { weight: 9, ceilingMinor: 20 },
      ]),
    ).toEqual({
      shares: [30, 20],
      unallocatedMinor: 50,
    })
    expect(allocateWithin(7, [])).toEqual({ shares: [], unallocatedMinor: 7 })
  })

  it('gives nothing to a part without weight while another has some', () => {
    expect(
      allocateWithin(10, [
        { weight: 0, ceilingMinor: 10 },
        { weight: 1, ceilingMinor: 4 },
      ]),
    ).toEqual({
      shares: [0, 4],
      unallocatedMinor: 6,
    })
  })

  it('is exact, within every ceiling, and leaves nothing over while there is room', () => {
    fc.assert(
      fc.property(fc.nat(50_000), parts, (amount, list) => {
        const { shares, unallocatedMinor } = allocateWithin(amount, list)
        expect(sum(shares) + unallocatedMinor).toBe(amount)
        const noWeights = list.every((part) => part.weight === 0)
        list.forEach((part, index) => {
          const share = shares[index] ?? -1
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(part.ceilingMinor)
          const mustBeFull = unallocatedMinor > 0 && (part.weight > 0 || noWeights)
          expect(mustBeFull && share !== part.ceilingMinor).toBe(false)
        })
      }),
    )
  })

  it('equals allocate where no ceiling is reached', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), weights, (amount, list) => {
        const roomy = list.map((weight) => ({ weight, ceilingMinor: amount + 1 }))
        expect(allocateWithin(amount, roomy)).toEqual({ shares: allocate(amount, list), unallocatedMinor: 0 })
      }),
    )
  })
})
