import { randomBytes } from 'node:crypto'
import { env } from '@/env.mjs'
import { platformUrl } from '../store-directory'

/**
 * The content security policy of one rendering. A kept page keeps the nonce that it was rendered with: whatever could
 * be injected into it later would change it, and so be rendered anew, with another nonce.
 */
export function newPolicy(path = '/'): { nonce: string; policy: string } {
  const nonce = randomBytes(16).toString('base64')
  const evaluate = env.STOA_DEV ? " 'unsafe-eval'" : ''
  const stripe = isCardPage(path) ? ' https://js.stripe.com https://*.js.stripe.com' : ''
  const hooks = stripe && ' https://hooks.stripe.com'
  const connect = (env.STOA_DEV ? ' ws:' : '') + (stripe && ' https://api.stripe.com')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}${stripe}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${connect}`,
    ...(stripe ? [`frame-src 'self'${stripe}${hooks}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${[new URL(platformUrl()).origin, ...paymentOrigins()].join(' ')}`,
    "frame-ancestors 'self'",
  ].join('; ')
  return { nonce, policy }
}

/** The page of a store on which a card is typed into Stripe's own frame: `/en/pay/<token>`. */
function isCardPage(path: string): boolean {
  return env.STRIPE_PUBLISHABLE_KEY !== undefined && /^\/(?:[a-z]{2}\/)?pay\//.test(path)
}

/** Where a form's answer may lead besides ourselves: a browser holds a redirect to it, too. */
function paymentOrigins(): string[] {
  if (!env.STRIPE_SECRET_KEY) return []
  const { origin } = new URL(env.STRIPE_API_URL)
  return [origin === 'https://api.stripe.com' ? 'https://checkout.stripe.com' : origin]
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
