import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '@/env.mjs'

/** A key for one purpose, derived from STOA_SECRET (HKDF-SHA-256): two purposes never share one. 32 bytes. */
export function deriveKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env.STOA_SECRET, 'stoa', purpose, 32))
}

/** Keyed digest of a text for one purpose, base64url: for signatures in links and cookies. */
export function sign(purpose: string, text: string): string {
  return createHmac('sha256', deriveKey(purpose)).update(text).digest('base64url')
}
