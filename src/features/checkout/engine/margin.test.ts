import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LineMargin, marginOf } from './margin'

const line = (change: Partial<LineMargin> = {}): LineMargin => ({
  quantity: 2,
  netMinor: 2000,
  totalMinor: 2400,
  costMinor: 900,
  ...change,
})

describe('the margin of a sale', () => {
  it('is net less cost less the fee on what is paid', () => {
    expect(marginOf([line()], 0)).toBe(200)
    expect(marginOf([line()], 25_000)).toBe(140)
    expect(marginOf([line({ costMinor: 1000 })], 0)).toBe(0)
    expect(marginOf([line({ costMinor: 1000 })], 25_000)).toBe(-60)
  })

  it('leaves lines of unknown cost out, with their fee', () => {
    const unknown = line({ costMinor: null, netMinor: 1_000_000, totalMinor: 1_200_000 })
    expect(marginOf([unknown], 25_000)).toBe(0)
    expect(marginOf([line(), unknown], 25_000)).toBe(140)
  })

  it('never grows with cost or fee, nor depends on the order of lines', () => {
    const minor = fc.nat(1_000_000)
    const lines = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 50 }),
        netMinor: minor,
        totalMinor: minor,
        costMinor: fc.option(minor),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(lines, fc.nat(200_000), (all, feePpm) => {
        const margin = marginOf(all, feePpm)
        expect(marginOf(all.toReversed(), feePpm)).toBe(margin)
        expect(marginOf(all, feePpm + 10_000)).toBeLessThanOrEqual(margin)
        const dearer = all.map((each) => ({ ...each, costMinor: each.costMinor === null ? null : each.costMinor + 1 }))
        expect(marginOf(dearer, feePpm)).toBeLessThanOrEqual(margin)
      }),
    )
  })
})
