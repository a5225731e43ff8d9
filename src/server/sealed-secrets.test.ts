import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { readKeyring, reseal, seal, unseal } from './sealed-secrets'

const place = { purpose: 'payhere-merchant-secret', storeId: '018f2b5e-0000-7000-8000-000000000001' }
const keyringSymbol = Symbol.for('stoa.sealed-secrets')
const key = () => randomBytes(32).toString('base64')

/** The keys of the next calls, as a restart with other environment would have them. */
function withKeys(text: string | undefined): void {
  const holder = globalThis as { [key: symbol]: unknown }
  holder[keyringSymbol] = readKeyring(text)
}
afterEach(() => {
  delete (globalThis as { [key: symbol]: unknown })[keyringSymbol]
})

describe('a sealed secret', () => {
  it('comes out as it went in, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        const sealed = seal(place, secret)
        expect(unseal(place, sealed)).toBe(secret)
        expect(seal(place, secret)).not.toBe(sealed)
      }),
    )
  })

  it('opens in its own place only, and unchanged only', () => {
    const sealed = seal(place, 'whsec_abc')
    expect(() => unseal({ ...place, purpose: 'smtp-password' }, sealed)).toThrow()
    expect(() => unseal({ ...place, storeId: '018f2b5e-0000-7000-8000-000000000002' }, sealed)).toThrow()
    const parts = sealed.split('.')
    for (const index of [2, 3, 4]) {
      const bytes = Buffer.from(parts[index] ?? '', 'base64url')
      bytes[0] = (bytes[0] ?? 0) ^ 1
      const forged = parts.with(index, bytes.toString('base64url')).join('.')
      expect(() => unseal(place, forged)).toThrow()
    }
    expect(() => unseal(place, 'whsec_abc')).toThrow('Not a sealed secret')
  })

  it('does not open with a shortened tag', () => {
    const parts = seal(place, 'x').split('.')
    const short = Buffer.from(parts[3] ?? '', 'base64url')
      .subarray(0, 4)
      .toString('base64url')
    expect(() => unseal(place, parts.with(3, short).join('.'))).toThrow()
  })
})

describe('rotation', () => {
  it('goes from the derived key to a named one and on, each opening what the one before sealed', () => {
    const [a, b] = [`a:${key()}`, `b:${key()}`]
    const first = seal(place, 'secret')
    expect(reseal(place, first)).toBeNull()
    withKeys(a)
    const second = reseal(place, first)
    expect(second).toMatch(/^s1\.a\./)
    withKeys(`${b},${a}`)
    const third = reseal(place, second ?? '')
    expect(third).toMatch(/^s1\.b\./)
    withKeys(b)
    expect(unseal(place, third ?? '')).toBe('secret')
    expect(() => unseal(place, second ?? '')).toThrow('"a"')
  })

  it('refuses keys that are none', () => {
    for (const text of ['a:c2hvcnQ=', 'd:'.concat(key()), 'A B:'.concat(key()), key()]) {
      expect(() => readKeyring(text), text).toThrow('STOA_SEAL_KEYS')
    }
    expect(readKeyring(undefined).current).toBe('d')
  })
})

describe('the log', () => {
  it('shows no secret under any of the names that one has', async () => {
    const { default: pino } = await import('pino')
    const { REDACT } = await import('./log')
    const lines: string[] = []
    const log = pino({ redact: REDACT }, { write: (line: string) => lines.push(line) })
    const names = [
      'credentials',
      'secret',
      'merchantSecret',
      'apiKey',
      'clientSecret',
      'client_secret',
      'sealed',
      'token',
    ]
    for (const name of names) {
      log.info({ [name]: 'the-secret', account: { [name]: 'the-secret' } }, 'saved')
    }
    expect(lines).toHaveLength(names.length)
    expect(lines.join('')).not.toContain('the-secret')
  })
})
