import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, currencyExponent } from './currencies'
import { assertMinor, formatMoney, minorSchema, multiplyMinor, sumMinor, toMajorString, toMinor } from './money'
import { fromMajorString } from './parse-money'

const MAX = Number.MAX_SAFE_INTEGER
const amounts = fc.integer({ min: -MAX, max: MAX })
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('guards', () => {
  it.each([0.5, NaN, Infinity, MAX + 1])('refuse %s', (amount) => {
    expect(() => assertMinor(amount)).toThrow(RangeError)
    expect(minorSchema.safeParse(amount).success).toBe(false)
  })

  it('refuse sums and products beyond a safe integer instead of losing a cent', () => {
    expect(() => sumMinor([MAX, 1])).toThrow(RangeError)
    expect(() => multiplyMinor(MAX, 2)).toThrow(RangeError)
    expect(() => toMinor(2n ** 53n)).toThrow(RangeError)
    expect(toMinor(2n ** 53n - 1n)).toBe(MAX)
  })

  it('have no negative zero', () => {
    expect(Object.is(multiplyMinor(0, -1), 0)).toBe(true)
    expect(sumMinor([])).toBe(0)
  })
})

describe('toMajorString', () => {
  it('writes exactly the digits of the currency', () => {
    expect(toMajorString(123450, 'EUR')).toBe('1234.50')
    expect(toMajorString(5, 'USD')).toBe('0.05')
    expect(toMajorString(-5, 'KWD')).toBe('-0.005')
    expect(toMajorString(1234, 'JPY')).toBe('1234')
    expect(toMajorString(-0, 'USD')).toBe('0.00')
    expect(toMajorString(MAX, 'USD')).toBe('90071992547409.91')
  })

  it('is inverted by fromMajorString for every amount and currency', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...CURRENCY_CODES), (minor, currency) => {
        expect(fromMajorString(toMajorString(minor, currency), currency)).toEqual({ ok: true, minor })
      }),
    )
  })
})

describe('formatMoney', () => {
  it('writes as people of the language do', () => {
    expect(formatMoney(123450, 'EUR', 'en')).toBe('€1,234.50')
    expect(plain(formatMoney(123450, 'EUR', 'de'))).toBe('1.234,50 €')
    expect(plain(formatMoney(123450, 'BRL', 'pt'))).toBe('R$ 1.234,50')
    expect(plain(formatMoney(1234500, 'EUR', 'es'))).toBe('12.345,00 €')
    expect(formatMoney(1234, 'JPY', 'en')).toBe('¥1,234')
    expect(plain(formatMoney(1234567, 'KWD', 'en'))).toBe('KWD 1,234.567')
    expect(plain(formatMoney(1234567, 'LKR', 'en'))).toBe('LKR 12,345.67')
  })

  it('keeps the cents that Intl would drop by custom', () => {
    expect(plain(formatMoney(199950, 'HUF', 'en'))).toBe('HUF 1,999.50')
  })

  it('loses no digit of the largest amount', () => {
    expect(formatMoney(MAX, 'USD', 'en')).toBe('$90,071,992,547,409.91')
    expect(formatMoney(-MAX, 'USD', 'en')).toBe('-$90,071,992,547,409.91')
  })

  it('shows as many decimals as the currency has, always', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...CURRENCY_CODES), (minor, currency) => {
        const decimals = /\.(\d+)/.exec(formatMoney(minor, currency, 'en'))?.[1] ?? ''
        expect(decimals.length).toBe(currencyExponent(currency))
      }),
    )
  })
})
