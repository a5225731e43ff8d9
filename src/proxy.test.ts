import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { config, proxy, routeOf } from './proxy'
import { resolveHost } from '@/server/tenancy/resolve-host'

const DOMAIN = 'localhost'

describe('the route of an address', () => {
  it.each([
    ['localhost:3000', '/', 'pass'],
    ['localhost', '/admin/lumen/products', 'pass'],
    ['127.0.0.1:3000', '/sign-in', 'pass'],
    ['www.localhost', '/stores/new', 'pass'],
    ['localhost', '/s', 'not-found'],
    ['localhost', '/s/lumen/en/products', 'not-found'],
    ['localhost', '/stores', 'pass'],
    ['lumen.localhost:3000', '/', '/s/lumen/default'],
    ['lumen.localhost', '/products/shirt', '/s/lumen/default/products/shirt'],
    ['lumen.localhost', '/es', '/s/lumen/es'],
    ['lumen.localhost', '/pt/products/shirt', '/s/lumen/pt/products/shirt'],
    ['lumen.localhost', '/de/products', '/s/lumen/default/de/products'],
    ['lumen.localhost', '/estate', '/s/lumen/default/estate'],
    ['lumen.localhost', '/s/other/en', '/s/lumen/default/s/other/en'],
    ['lumen.localhost', '/admin/lumen', '/s/lumen/default/admin/lumen'],
    ['LUMEN.localhost.', '/robots.txt', '/s/lumen/default/robots.txt'],
    ['shop.example.com', '/en/cart', '/s/shop.example.com/en/cart'],
    ['a.b.localhost', '/', 'not-found'],
    ['evil host', '/', 'not-found'],
    ['', '/', 'not-found'],
  ])('%s %s: %s', (host, path, expected) => {
    const destination = routeOf(resolveHost(host, DOMAIN), path)
    expect(destination.kind === 'rewrite' ? destination.path : destination.kind).toBe(expected)
  })
})

describe('the proxy', () => {
  const call = (host: string, path: string) => proxy(new NextRequest(`http://internal${path}`, { headers: { host } }))

  it('rewrites a store’s host and keeps the query', () => {
    const response = call('lumen.localhost:3000', '/products?sort=newest')
    expect(response.headers.get('x-middleware-rewrite')).toBe('http://internal/s/lumen/default/products?sort=newest')
  })

  it('answers 404 itself to store routes asked for directly', () => {
    expect(call('localhost', '/s/lumen/en').status).toBe(404)
    expect(call('localhost', '/').headers.get('x-middleware-next')).toBe('1')
  })

  it('is kept away from what it need not see', () => {
    const matcher = new RegExp(`^${config.matcher[0]}$`)
    for (const path of ['/_next/static/x.js', '/api/trpc/x', '/files/a/b.webp', '/icon.svg'])
      expect(path).not.toMatch(matcher)
    for (const path of ['/', '/products/a', '/apixyz', '/robots.txt', '/es']) expect(path).toMatch(matcher)
  })
})
