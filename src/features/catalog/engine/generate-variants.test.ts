import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_VARIANT_TITLE,
  type ExistingVariant,
  generateVariants,
  MAX_VARIANTS,
  type VariantOption,
} from './generate-variants'

function option(id: string, ...values: string[]): VariantOption {
  return { id, values: values.map((value) => ({ id: `${id}-${value}`, value })) }
}

function variant(id: string, selections: Record<string, string>): ExistingVariant {
  return {
    id,
    selections: Object.entries(selections).map(([optionId, value]) => ({ optionId, valueId: `${optionId}-${value}` })),
  }
}

function planned(...args: Parameters<typeof generateVariants>) {
  const plan = generateVariants(...args)
  if (plan.status !== 'planned') throw new Error(plan.status)
  return plan
}

const color = option('color', 'Red', 'Blue')
const size = option('size', 'S', 'M', 'L')

describe('generateVariants', () => {
  it('makes one variant of each combination, the last option turning fastest', () => {
    const { added, kept, removed } = planned([color, size], [])
    expect(added.map((one) => one.title)).toEqual(['Red / S', 'Red / M', 'Red / L', 'Blue / S', 'Blue / M', 'Blue / L'])
    expect(added[4]).toEqual({
      optionKey: 'color-Blue:size-M',
      title: 'Blue / M',
      position: 4,
      selections: [
        { optionId: 'color', valueId: 'color-Blue' },
        { optionId: 'size', valueId: 'size-M' },
      ],
    })
    expect([kept, removed]).toEqual([[], []])
  })

  it('makes the default variant of a product without options, and keeps it', () => {
    const { added } = planned([], [])
    expect(added).toEqual([{ optionKey: '', title: DEFAULT_VARIANT_TITLE, position: 0, selections: [] }])
    expect(planned([], [variant('v1', {})])).toMatchObject({ added: [], kept: [{ id: 'v1' }], removed: [] })
  })

  it('keeps what exists when a value comes or goes', () => {
    const existing = [variant('red', { color: 'Red' }), variant('blue', { color: 'Blue' })]
    const plan = planned([option('color', 'Red', 'Green')], existing)
    expect(plan.kept.map((one) => [one.id, one.title])).toEqual([['red', 'Red']])
    expect(plan.added.map((one) => one.title)).toEqual(['Green'])
    expect(plan.removed).toEqual(['blue'])
  })

  it('gives existing variants the first value of a new option', () => {
    const plan = planned([color, size], [variant('red', { color: 'Red' }), variant('blue', { color: 'Blue' })])
    expect(plan.kept.map((one) => [one.id, one.title])).toEqual([
      ['red', 'Red / S'],
      ['blue', 'Blue / S'],
    ])
    expect(plan.added).toHaveLength(4)
    expect(plan.removed).toEqual([])
  })

  it('turns the default variant into the first combination of the first option', () => {
    expect(planned([size], [variant('only', {})]).kept).toMatchObject([{ id: 'only', title: 'S' }])
  })

  it('keeps the first of those that fall together when an option goes', () => {
    const existing = [
      variant('red-s', { color: 'Red', size: 'S' }),
      variant('red-m', { color: 'Red', size: 'M' }),
      variant('blue-m', { color: 'Blue', size: 'M' }),
    ]
    const plan = planned([color], existing)
    expect(plan.kept.map((one) => one.id)).toEqual(['red-s', 'blue-m'])
    expect(plan.removed).toEqual(['red-m'])
  })

  it('keeps all when options only change places', () => {
    const existing = [variant('a', { color: 'Red', size: 'S' })]
    expect(planned([size, color], existing).kept).toMatchObject([
      { id: 'a', optionKey: 'size-S:color-Red', title: 'S / Red' },
    ])
  })

  it('refuses too many, telling how many, and an option without values', () => {
    const hundred = option('a', ...Array.from({ length: 100 }, (_, index) => String(index)))
    const hundredMore = { ...hundred, id: 'b', values: hundred.values.map((one) => ({ ...one, id: `b${one.id}` })) }
    expect(generateVariants([hundred, hundredMore], [])).toEqual({
      status: 'too_many_variants',
      count: 10_000,
      limit: MAX_VARIANTS,
    })
    expect(generateVariants([size], [], 3).status).toBe('planned')
    expect(generateVariants([size], [], 2)).toEqual({ status: 'too_many_variants', count: 3, limit: 2 })
    expect(generateVariants([color, option('size')], [])).toEqual({ status: 'option_without_values', optionId: 'size' })
  })

  it('refuses repeated ids', () => {
    expect(() => generateVariants([color, color], [])).toThrow(RangeError)
    expect(() => generateVariants([option('a', 'x', 'x')], [])).toThrow(RangeError)
  })

  it('plans 5,000 variants over 5,000 existing ones in well under a second', () => {
    const many = (id: string, count: number) => option(id, ...Array.from({ length: count }, (_, index) => `${index}`))
    const options = [many('a', 50), many('b', 10), many('c', 10)]
    const first = planned(options, [])
    const existing = first.added.map(({ selections }, index) => ({ id: `v${index}`, selections }))
    const startedAt = performance.now()
    const second = planned(options, existing)
    expect(performance.now() - startedAt).toBeLessThan(500)
    expect([second.added.length, second.kept.length, second.removed.length]).toEqual([0, 5000, 0])
  })
})

describe('generateVariants, for any options', () => {
  const options = fc
    .array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 })
    .map((counts) =>
      counts.map((count, index) => option(`o${index}`, ...Array.from({ length: count }, (_, value) => `v${value}`))),
    )

  it('covers each combination once, and each existing variant is kept or removed once', () => {
    fc.assert(
      fc.property(options, options, (before, after) => {
        const existing = planned(before, []).added.map(({ selections }, index) => ({ id: `v${index}`, selections }))
        const { added, kept, removed } = planned(after, existing)
        const count = after.reduce((product, one) => product * one.values.length, 1)
        const all = [...added, ...kept]
        expect(new Set(all.map((one) => one.optionKey)).size).toBe(count)
        expect(all.map((one) => one.position).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, index) => index),
        )
        expect([...kept.map((one) => one.id), ...removed].toSorted()).toEqual(existing.map((one) => one.id).toSorted())
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(options, (list) => {
        const { added } = planned(list, [])
        const existing = added.map(({ selections }, index) => ({ id: `v${index}`, selections }))
        const again = planned(list, existing)
        expect(again.kept).toEqual(added.map((draft, index) => ({ ...draft, id: `v${index}` })))
        expect([again.added, again.removed]).toEqual([[], []])
      }),
    )
  })
})
