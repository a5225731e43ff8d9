import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugProblem, slugVariants, suggestSlug } from './slug-rules'

describe('slugs', () => {
  it.each(['lumen', 'cafe-nandu', 'a1b', '3d-prints', 'x'.repeat(40)])('%s is fine', (slug) => {
    expect(slugProblem(slug)).toBeNull()
  })

  it.each(['', 'ab', '-abc', 'abc-', 'a--b', 'xn--caf-dma', 'Abc', 'a_b', 'a.b', 'café', 'x'.repeat(41), 'a b'])(
    '"%s" is no slug',
    (slug) => {
      expect(slugProblem(slug)).toBe('invalid')
    },
  )

  it.each(['www', 'admin', 'api', 'mail', 'localhost', 'operator', 'checkout', 'xn'])('%s cannot be had', (slug) => {
    expect(slugProblem(slug)).not.toBeNull()
  })

  it('refuses what is offensive', () => {
    expect(slugProblem('the-5h1t-shop')).toBe('offensive')
    expect(slugProblem('scunthorpe')).toBeNull()
  })

  it.each([
    ['Café Ñandú', 'cafe-nandu'],
    ["Bob's Burgers & Fries", 'bobs-burgers-and-fries'],
    ['Țuică de prune', 'tuica-de-prune'],
    ['H&M', 'h-and-m'],
    ['A', 'a-store'],
    ['商店', ''],
  ])('the name %s suggests %s', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug)
  })

  it('suggests only slugs of the right form, and variants that can be had', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (name) => {
        const slug = suggestSlug(name)
        if (slug === '') return
        expect(slugProblem(slug)).not.toBe('invalid')
        for (const variant of slugVariants(slug)) expect(slugProblem(variant)).toBeNull()
      }),
    )
  })
})
