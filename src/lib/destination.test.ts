import { describe, expect, it } from 'vitest'
import { destinationSchema, postalKey, regionKey } from './destination'

describe('regionKey', () => {
  it('brings the ways to write a region to one', () => {
    expect(['CA', 'us-ca', ' US-CA '].map((text) => regionKey('US', text))).toEqual(['US-CA', 'US-CA', 'US-CA'])
    expect(regionKey('GB', 'Devon')).toBe('GB-DEVON')
    expect(regionKey('MX', 'US-CA')).toBe('MX-US-CA') // another country's region is no match here
    expect([null, undefined, '', '  '].map((text) => regionKey('US', text))).toEqual([null, null, null, null])
  })
})

describe('postalKey', () => {
  it('ignores case, spaces and hyphens', () => {
    expect(postalKey('sw1a 1aa')).toBe(postalKey('SW1A-1AA'))
    expect(postalKey(null)).toBe('')
  })
})

describe('destinationSchema', () => {
  it('asks for a two-letter country and nothing unknown', () => {
    expect(destinationSchema.safeParse({ country: 'LK' }).success).toBe(true)
    expect(destinationSchema.safeParse({ country: 'lk' }).success).toBe(false)
    expect(destinationSchema.safeParse({ country: 'LK', store: 'x' }).success).toBe(false)
  })
})
