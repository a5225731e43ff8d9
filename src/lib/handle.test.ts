import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HANDLE_MAX_LENGTH, handleSchema, isHandle, toHandle, uniqueHandle } from './handle'

describe('toHandle', () => {
  it.each([
    ['Țuică de prune', 'tuica-de-prune'],
    ['iPhone 15 Pro', 'iphone-15-pro'],
    ["Women's Top — Blue & White", 'womens-top-blue-and-white'],
    ['  --Ocean__Blue//Shirt--  ', 'ocean-blue-shirt'],
    ['日本', 'product'],
    ['සිංහල', 'product'],
    ['', 'product'],
  ])('makes %j into %j', (title, handle) => expect(toHandle(title, 'product')).toBe(handle))

  it('keeps whole words within the limit', () => {
    const handle = toHandle('word '.repeat(100), 'product')
    expect(handle.length).toBeLessThanOrEqual(HANDLE_MAX_LENGTH)
    expect(handle.endsWith('word')).toBe(true)
    expect(toHandle('x'.repeat(500), 'product')).toBe('x'.repeat(HANDLE_MAX_LENGTH))
  })

  it('refuses a fallback that is no handle', () => {
    expect(() => toHandle('日本', 'Not A Handle')).toThrow(RangeError)
  })

  it('always gives a handle, and leaves a handle as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const handle = toHandle(text, 'product')
        expect(isHandle(handle)).toBe(true)
        expect(handleSchema.safeParse(handle).success).toBe(true)
        expect(toHandle(handle, 'product')).toBe(handle)
      }),
    )
  })
})

describe('isHandle', () => {
  it.each(['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a b', 'ț', '../etc', 'a\n', 'a'.repeat(HANDLE_MAX_LENGTH + 1)])(
    'refuses %j',
    (text) => expect(isHandle(text)).toBe(false),
  )
})

describe('uniqueHandle', () => {
  it('counts up from two', () => {
    expect(uniqueHandle('shirt', new Set())).toBe('shirt')
    expect(uniqueHandle('shirt', new Set(['shirt', 'shirt-2']))).toBe('shirt-3')
  })

  it('stays within the limit', () => {
    const base = 'x'.repeat(HANDLE_MAX_LENGTH)
    expect(uniqueHandle(base, new Set([base]))).toBe(`${'x'.repeat(HANDLE_MAX_LENGTH - 2)}-2`)
  })

  it('is free and a handle, whatever is taken', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'a-b', 'x'.repeat(200)), fc.nat(50), (base, count) => {
        const taken = new Set<string>()
        for (let index = 0; index <= count; index += 1) {
          const handle = uniqueHandle(base, taken)
          expect(isHandle(handle) && !taken.has(handle)).toBe(true)
          taken.add(handle)
        }
      }),
    )
  })
})
