import { describe, expect, it } from 'vitest'
import { normaliseHost, resolveHost } from './resolve-host'

describe('resolveHost', () => {
  it.each([
    ['localhost:3000', { kind: 'platform' }],
    ['www.localhost', { kind: 'platform' }],
    ['LOCALHOST.', { kind: 'platform' }],
    ['127.0.0.1:3000', { kind: 'platform' }],
    ['amber.localhost:3000', { kind: 'store-slug', slug: 'amber' }],
    ['AMBER.localhost.:3000', { kind: 'store-slug', slug: 'amber' }],
    ['a.b.localhost', { kind: 'invalid' }],
    ['shop.example.com', { kind: 'custom-host', host: 'shop.example.com' }],
    ['notlocalhost', { kind: 'custom-host', host: 'notlocalhost' }],
    ['', { kind: 'invalid' }],
    ['a_b.localhost', { kind: 'invalid' }],
    ['evil.com/.localhost', { kind: 'invalid' }],
    ['-a.localhost', { kind: 'invalid' }],
  ])('%s', (host, expected) => {
    expect(resolveHost(host, 'localhost')).toEqual(expected)
  })

  it('refuses what is no host name', () => {
    for (const host of [undefined, ' ', 'a..b', 'a b', `${'a'.repeat(64)}.com`, 'x'.repeat(300)]) {
      expect(normaliseHost(host)).toBeNull()
    }
  })
})
