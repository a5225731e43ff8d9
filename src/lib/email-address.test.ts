import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseEmail } from './email-address'

describe('normaliseEmail', () => {
  it.each([
    ['  Ana.Lima+shop@Example.COM ', 'ana.lima+shop@example.com'],
    ['ana＠example．com', 'ana@example.com'],
    ['ａｎａ@example.com', 'ana@example.com'],
    ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['owner@localhost', 'owner@localhost'],
  ])('%s is %s', (text, address) => expect(normaliseEmail(text)).toBe(address))

  it.each([
    'a@example.com,b@example.com',
    'a@example.com，b@example.com',
    'a@example.com;b@example.com',
    'Ana <a@example.com>',
    '"a b"@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'a@exa mple.com',
    'a@b@example.com',
    '@example.com',
    'a@',
    'a',
    '',
    '.a@example.com',
    'a..b@example.com',
    'a@-example.com',
    'a@10.0.0.1',
    'a@[10.0.0.1]',
    'a@example.com/path',
    'a@example.com:25',
    'ana@ex%2eample.com',
    `${'a'.repeat(65)}@example.com`,
    'ına@example.com',
  ])('refuses %j', (text) => expect(normaliseEmail(text)).toBeNull())

  it('is a fixed point, one address, and free of what ends a header', () => {
    const near = fc.stringMatching(/^[\x20-\x7eàß＠．，\r\n]{0,30}@[a-z.\-À-ž]{1,20}$/)
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.emailAddress()), (text) => {
        const address = normaliseEmail(text)
        if (address === null) return
        expect(normaliseEmail(address)).toBe(address)
        expect(address).toMatch(/^[\x21-\x7e]+$/)
        expect(address.split('@')).toHaveLength(2)
        expect(address).not.toMatch(/[,;:<>()[\]"\\\s]/)
      }),
      { numRuns: 500 },
    )
  })
})
