import fc from 'fast-check'
import { expect, it } from 'vitest'
import { locales } from '@/i18n/locales'
import { formatDecimalText, parseDecimalText } from './decimal-text'

it.each([
  ['12', 0, 12],
  ['1,234', 0, 1234],
  ['1.234', 0, 1234],
  ['1 234 567', 0, 1234567],
  ['12,5', 1, 125],
  ['12.5', 3, 12500],
  ['1.234,5', 2, 123450],
  ['1,234.5', 2, 123450],
  ['-0', 0, 0],
  ['−3', 0, -3],
  ['12.5', 0, null],
  ['1.2.3', 2, null],
  ['1,23,456', 0, null],
  ['12a', 2, null],
  ['', 2, null],
  ['-', 2, null],
  ['99999999999999999999', 0, null],
])('%s with %i decimals → %s', (text, digits, value) => {
  expect(parseDecimalText(text, digits)).toBe(value)
})

it('reads back what it writes, in every language', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...locales),
      (scaled, digits, locale) => {
        expect(parseDecimalText(formatDecimalText(scaled, digits, locale), digits)).toBe(scaled === 0 ? 0 : scaled)
      },
    ),
  )
})
