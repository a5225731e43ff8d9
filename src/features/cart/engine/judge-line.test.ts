import { describe, expect, it } from 'vitest'
import { judgeLine } from './judge-line'

const line = { quantity: 2, isActive: true, unitPriceMinor: 500, available: 5 }

describe('judgeLine', () => {
  it.each([
    ['enough', {}, null],
    ['exactly enough', { available: 2 }, null],
    ['not counted', { available: null }, null],
    ['too few', { available: 1 }, 'insufficient'],
    ['none', { available: 0 }, 'out_of_stock'],
    ['not sold any more', { isActive: false, available: 0 }, 'unavailable'],
    ['no price in the currency', { unitPriceMinor: null }, 'unavailable'],
    ['free of charge', { unitPriceMinor: 0 }, null],
  ])('%s', (_, change, problem) => {
    expect(judgeLine({ ...line, ...change })).toBe(problem)
  })
})
