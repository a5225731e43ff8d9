import { describe, expect, it } from 'vitest'
import { COUNTRY_CODES, countryChoices, countryName, currencyChoices } from './countries'

describe('countries', () => {
  it('are the 243 that post is sent to, each with a name of its own in every language of the platform', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(243)
    for (const locale of ['en', 'es', 'pt']) {
      const labels = countryChoices(locale).map((choice) => choice.label)
      expect(labels.filter((label) => /^[A-Z]{2}$/.test(label))).toEqual([])
      expect(new Set(labels).size).toBe(243)
    }
  })

  it('stand in the order of the language', () => {
    const labels = countryChoices('es').map((choice) => choice.label)
    expect(labels.indexOf('España')).toBeLessThan(labels.indexOf('Estados Unidos'))
    expect(labels.indexOf('Åland') === -1 || labels.indexOf('Åland') < labels.indexOf('Zambia')).toBe(true)
  })

  it('are named one by one, and what is no code stays as it is', () => {
    expect(['RO', 'ro', 'Elsewhere', ''].map((code) => countryName(code, 'en'))).toEqual([
      'Romania',
      'Romania',
      'Elsewhere',
      '',
    ])
  })

  it('and currencies have names', () => {
    expect(currencyChoices('en', ['EUR'])).toEqual([{ value: 'EUR', label: 'EUR · Euro' }])
  })
})
