import { describe, expect, it } from 'vitest'
import { requireOwnOrigin } from './own-origin'

const from = (headers: Record<string, string>) => () =>
  requireOwnOrigin({ headers: new Headers(headers), hostHeader: 'a.shop.test:3000' })

describe('requireOwnOrigin', () => {
  it('lets a page of the same host through', () => {
    expect(from({ origin: 'http://a.shop.test:3000', 'sec-fetch-site': 'same-origin', cookie: 'x=1' })).not.toThrow()
  })
  it('refuses a sibling store, though it is the same site', () => {
    expect(from({ origin: 'http://b.shop.test:3000', 'sec-fetch-site': 'same-site' })).toThrow('foreign_origin')
    expect(from({ origin: 'http://b.shop.test:3000' })).toThrow('foreign_origin')
  })
  it('refuses another port, an opaque origin and garbage', () => {
    for (const origin of ['http://a.shop.test:4000', 'null', 'not a url'])
      expect(from({ origin })).toThrow('foreign_origin')
  })
  it('refuses a cookie that comes with neither header', () => {
    expect(from({ cookie: 'x=1' })).toThrow('foreign_origin')
  })
  it('lets tools through: a bearer token is no ambient credential, and without a cookie there is nothing to abuse', () => {
    expect(from({ authorization: 'Bearer stoa_x', origin: 'http://else.test' })).not.toThrow()
    expect(from({})).not.toThrow()
  })
})
