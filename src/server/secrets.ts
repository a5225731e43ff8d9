import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '@/env.mjs'

const keys = new Map<string, Buffer>()

/** A key for one purpose, derived from STOA_SECRET (HKDF-SHA-256): two purposes never share one. 32 bytes. */
export function deriveKey(purpose: string): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', env.STOA_SECRET, 'stoa', purpose, 32))
  keys.set(purpose, key)
  return key
}

/** Keyed digest of a text for one purpose, base64url: for signatures in links and cookies. */
export function sign(purpose: string, text: string): string {
  return createHmac('sha256', deriveKey(purpose)).update(text).digest('base64url')
}
