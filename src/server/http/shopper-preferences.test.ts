import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { StoreEntry } from '../store-directory'
import { applyPreferences } from './shopper-preferences'

const store = {
  locale: 'en',
  locales: ['en', 'es'],
  currency: 'EUR',
  currencies: ['EUR', 'USD'],
} as unknown as StoreEntry

function preferencesOf(path: string, headers: Record<string, string> = {}) {
  const request = { headers: { ...headers } } as unknown as IncomingMessage
  applyPreferences(request, store, path)
  return [request.headers['x-stoa-locale'], request.headers['x-stoa-currency']]
}

describe('what a page is told of the shopper', () => {
  it('is the language of the address and the currency of the cookie, where the store has them', () => {
    expect(preferencesOf('/es/products', { cookie: 'a=b; stoa-currency=USD' })).toEqual(['es', 'USD'])
    expect(preferencesOf('/', {})).toEqual(['en', 'EUR'])
  })
  it('is never another language or currency than one of the store’s', () => {
    expect(preferencesOf('/pt/products', { cookie: 'stoa-currency=JPY' })).toEqual(['en', 'EUR'])
    expect(preferencesOf('/', { cookie: 'xstoa-currency=USD' })).toEqual(['en', 'EUR'])
  })
  it('is not what a client wrote into the headers', () => {
    expect(preferencesOf('/', { 'x-stoa-locale': 'es', 'x-stoa-currency': 'USD' })).toEqual(['en', 'EUR'])
  })
})
