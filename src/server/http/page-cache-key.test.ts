import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { isSharedPage, pageKey } from './page-cache-key'
import { isPrivatePath } from './private-paths'

const get = (headers: Record<string, string> = {}, method = 'GET') =>
  ({ method, headers }) as unknown as IncomingMessage

describe('pageKey', () => {
  it('ignores the order of parameters and marks of campaigns', () => {
    expect(pageKey('/p?b=2&utm_source=x&a=1')).toBe('/p?a=1&b=2')
    expect(pageKey('/p?gclid=1')).toBe('/p')
    expect(pageKey('/p')).toBe('/p')
  })

  it('keeps parameters that a page may show apart', () => {
    expect(pageKey('/search?q=a')).not.toBe(pageKey('/search?q=b'))
  })
})

describe('isPrivatePath', () => {
  it.each(['/cart', '/es/cart', '/checkout/payment', '/pt/account', '/orders/x', '/pay/test/1'])(
    '%s is private',
    (path) => {
      expect(isPrivatePath(path)).toBe(true)
    },
  )
  it.each(['/', '/es', '/products/cart', '/es/products/account', '/categories/a/b'])('%s is shared', (path) => {
    expect(isPrivatePath(path)).toBe(false)
  })
})

describe('isSharedPage', () => {
  it('is a plain GET of a page', () => {
    expect(isSharedPage(get(), '/products/mug')).toBe(true)
  })
  it('is not a change, a fragment of a page, a file or a private page', () => {
    expect(isSharedPage(get({}, 'POST'), '/products/mug')).toBe(false)
    expect(isSharedPage(get({}, 'HEAD'), '/products/mug')).toBe(false)
    expect(isSharedPage(get({ rsc: '1' }), '/products/mug')).toBe(false)
    expect(isSharedPage(get(), '/icon.svg')).toBe(false)
    expect(isSharedPage(get(), '/_next/static/x')).toBe(false)
    expect(isSharedPage(get(), '/cart')).toBe(false)
  })
})
