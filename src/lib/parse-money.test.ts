import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, type CurrencyCode } from './currencies'
import { formatMoney } from './money'
import { fromMajorString, type MoneyParseError, parseMoney } from './parse-money'

const ok = (minor: number) => ({ ok: true, minor })
const error = (code: MoneyParseError) => ({ ok: false, error: code })

describe('parseMoney without a locale', () => {
  it.each<[string, CurrencyCode, number]>([
    ['1.234,50', 'EUR', 123450],
    ['1,234.50', 'EUR', 123450],
    ['1 234,50 €', 'EUR', 123450],
    ['1’234.50', 'CHF', 123450],
    ["CHF 1'234.50", 'CHF', 123450],
    ['12,34,567.00', 'INR', 123456700],
    ['US$ 12', 'USD', 1200],
    ['$12.5', 'USD', 1250],
    ['usd 12.50', 'USD', 1250],
    ['-12.50', 'USD', -1250],
    ['−$12.50', 'USD', -1250],
    ['$-12.50', 'USD', -1250],
    ['12.50-', 'USD', -1250],
    ['.5', 'USD', 50],
    ['0', 'USD', 0],
    ['-0', 'USD', 0],
    ['0.125', 'KWD', 125],
    ['1.234', 'KWD', 1234],
    ['1.234', 'EUR', 123400],
    ['1.234.567', 'EUR', 123456700],
    ['1.234.567,8', 'EUR', 123456780],
    ['1,000', 'JPY', 1000],
    ['1000.00', 'JPY', 1000],
    ['12.5000', 'USD', 1250],
    ['１２．５０', 'USD', 1250],
    ['١٢٫٥٠٠', 'KWD', 12500],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ])('reads %j %s as %i', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual(ok(minor))
  })

  it.each<[string, CurrencyCode, MoneyParseError]>([
    ['', 'EUR', 'empty'],
    ['  \u00a0', 'EUR', 'empty'],
    ['abc', 'EUR', 'not_a_number'],
    ['12abc', 'EUR', 'not_a_number'],
    ['1e3', 'EUR', 'not_a_number'],
    ['0x10', 'EUR', 'not_a_number'],
    ['Infinity', 'EUR', 'not_a_number'],
    ['€', 'EUR', 'not_a_number'],
    ['-', 'EUR', 'not_a_number'],
    ['--5', 'EUR', 'not_a_number'],
    ['-5-', 'EUR', 'not_a_number'],
    ['5.', 'EUR', 'not_a_number'],
    ['1..5', 'EUR', 'not_a_number'],
    ['1.2.3', 'EUR', 'not_a_number'],
    ['1,234.56.78', 'EUR', 'not_a_number'],
    ['1.234,567,89', 'EUR', 'not_a_number'],
    ['1,2345.00', 'EUR', 'not_a_number'],
    ['1 2', 'EUR', 'not_a_number'],
    ["1'234.567'890,00", 'EUR', 'not_a_number'],
    ['$5', 'EUR', 'not_a_number'],
    ['12 €/kg', 'EUR', 'not_a_number'],
    ['1'.repeat(65), 'EUR', 'not_a_number'],
    ['0.125', 'EUR', 'too_precise'],
    ['12.3456', 'EUR', 'too_precise'],
    ['100.5', 'JPY', 'too_precise'],
    ['90071992547409.92', 'USD', 'too_large'],
    ['9'.repeat(64), 'USD', 'too_large'],
  ])('refuses %j %s as %s', (text, currency, code) => {
    expect(parseMoney(text, currency)).toEqual(error(code))
  })
})

describe('parseMoney with a locale', () => {
  it('reads an ambiguous separator as the language does', () => {
    expect(parseMoney('1.234', 'EUR', 'de')).toEqual(ok(123400))
    expect(parseMoney('1.234', 'EUR', 'en')).toEqual(error('too_precise'))
    expect(parseMoney('1,234', 'KWD', 'en')).toEqual(ok(1234000))
    expect(parseMoney('1,234', 'KWD', 'es')).toEqual(ok(1234))
  })

  it('still reads what can mean only one thing', () => {
    expect(parseMoney('12,50', 'EUR', 'en')).toEqual(ok(1250))
    expect(parseMoney('1,234.50', 'EUR', 'de')).toEqual(ok(123450))
  })

  it('reads back whatever formatMoney writes', () => {
    const locales = [
      'en',
      'en-IN',
      'es',
      'pt',
      'pt-PT',
      'ro',
      'de',
      'de-CH',
      'de-AT',
      'fr',
      'nl',
      'sv',
      'pl',
      'ar-KW',
      'fa',
      'he',
      'hi',
      'bn',
      'ja',
      'my',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.constantFrom(...CURRENCY_CODES),
        fc.constantFrom(...locales),
        (minor, currency, locale) => {
          expect(parseMoney(formatMoney(minor, currency, locale), currency, locale)).toEqual(ok(minor))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('answers any text without throwing, and never with a broken amount', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,'’ -€$٫") }))
    fc.assert(
      fc.property(texts, fc.constantFrom(...CURRENCY_CODES), (text, currency) => {
        const parsed = parseMoney(text, currency)
        expect(!parsed.ok || Number.isSafeInteger(parsed.minor)).toBe(true)
      }),
    )
  })
})

describe('fromMajorString', () => {
  it('reads the notation of machines', () => {
    expect(fromMajorString('1234.5', 'EUR')).toEqual(ok(123450))
    expect(fromMajorString(' 50 ', 'EUR')).toEqual(ok(5000))
    expect(fromMajorString('-0.005', 'KWD')).toEqual(ok(-5))
    expect(fromMajorString('19.990000', 'EUR')).toEqual(ok(1999))
  })

  it.each<[string, MoneyParseError]>([
    ['', 'empty'],
    ['1,234.50', 'not_a_number'],
    ['12,50', 'not_a_number'],
    ['€5', 'not_a_number'],
    ['1.', 'not_a_number'],
    ['+1', 'not_a_number'],
    ['1.005', 'too_precise'],
    ['99999999999999999', 'too_large'],
  ])('refuses %j as %s', (text, code) => {
    expect(fromMajorString(text, 'EUR')).toEqual(error(code))
  })
})
