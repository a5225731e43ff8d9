import { randomBytes } from 'node:crypto'
import { env } from '@/env.mjs'
import { platformUrl } from '../store-directory'

/**
 * The content security policy of one rendering. A kept page keeps the nonce that it was rendered with: whatever could
 * be injected into it later would change it, and so be rendered anew, with another nonce.
 */
export function newPolicy(): { nonce: string; policy: string } {
  const nonce = randomBytes(16).toString('base64')
  const evaluate = env.STOA_DEV ? " 'unsafe-eval'" : ''
  const connect = env.STOA_DEV ? ' ws:' : ''
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${connect}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${new URL(platformUrl()).origin}`,
    "frame-ancestors 'self'",
  ].join('; ')
  return { nonce, policy }
}

const secure = () => platformUrl().startsWith('https:')

/** Sent with every answer. */
export function commonHeaders(): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(secure() ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains; preload' } : {}),
  }
}
