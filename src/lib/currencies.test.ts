import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, currencyExponent, currencyName, currencySymbol, isCurrency, toCurrency } from './currencies'

describe('the currency table', () => {
  it('has the digits of ISO 4217', () => {
    expect(['JPY', 'KWD', 'LKR', 'EUR', 'HUF', 'ISK', 'COP'].map((code) => currencyExponent(toCurrency(code)))).toEqual(
      [0, 3, 2, 2, 2, 0, 2],
    )
  })

  it('is complete: every currency that Intl knows is in it, or is known to be withdrawn or no money', () => {
    const notSold = ['ANG', 'BGN', 'CLF', 'CUC', 'HRK', 'SLL', 'XAD', 'XDR', 'XSU', 'ZWL', 'ZWR']
    const missing = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code))
    expect(missing.filter((code) => !notSold.includes(code))).toEqual([])
    expect(CURRENCY_CODES).toEqual(CURRENCY_CODES.toSorted())
  })

  it('recognises exact upper-case codes only', () => {
    for (const text of ['eur', 'EURO', '', 'toString', '__proto__', 'BGN', 'XTS']) {
      expect(isCurrency(text)).toBe(false)
      expect(() => toCurrency(text)).toThrow(RangeError)
    }
  })
})

describe('names and symbols', () => {
  it('are in the language asked for', () => {
    expect(currencyName('LKR', 'en')).toBe('Sri Lankan Rupee')
    expect(currencyName('EUR', 'es')).toBe('euro')
    expect(currencySymbol('EUR', 'pt')).toBe('€')
    expect(currencySymbol('LKR', 'en')).toBe('LKR')
    expect(currencySymbol('LKR', 'en', 'narrowSymbol')).toBe('Rs')
  })

  it('exist for every currency', () => {
    for (const code of CURRENCY_CODES) expect(currencyName(code, 'en').length).toBeGreaterThanOrEqual(3)
  })
})
