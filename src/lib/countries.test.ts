import { describe, expect, it } from 'vitest'
import { COUNTRY_CODES, countryChoices, currencyChoices } from './countries'

describe('countries', () => {
  it('are those that post is sent to, each with a name of its own in every language of the platform', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(COUNTRY_CODES.length)
    for (const locale of ['en', 'es', 'pt']) {
      const labels = countryChoices(locale).map((choice) => choice.label)
      expect(labels.filter((label) => /^[A-Z]{2}$/.test(label))).toEqual([])
      expect(new Set(labels).size).toBe(COUNTRY_CODES.length)
    }
  })

  it('stand in the order of the language', () => {
    const labels = countryChoices('es').map((choice) => choice.label)
    expect(labels.indexOf('España')).toBeLessThan(labels.indexOf('Estados Unidos'))
    expect(labels.indexOf('Åland') === -1 || labels.indexOf('Åland') < labels.indexOf('Zambia')).toBe(true)
  })

  it('and currencies have names', () => {
    expect(currencyChoices('en', ['EUR'])).toEqual([{ value: 'EUR', label: 'EUR · Euro' }])
  })
})
