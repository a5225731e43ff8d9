import { expect, it } from 'vitest'
import { isLocale, negotiateLocale } from './locales'

it.each([
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['de-DE,de;q=0.9,es;q=0.3,en;q=0.7', 'en'],
  ['EN-us', 'en'],
  ['es;q=0,pt;q=0.1', 'pt'],
  ['es;q=0.5,pt;q=0.5', 'es'],
  ['fr, ;q=, es;q=nonsense', 'es'],
  ['de,*;q=0.5', null],
  ['', null],
  [null, null],
])('%s → %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})

it('does not take names of object members for languages', () => {
  expect(isLocale('constructor')).toBe(false)
  expect(negotiateLocale('__proto__,constructor')).toBe(null)
})
