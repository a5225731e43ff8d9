import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { sign } from '@/server/secrets'
import type { StoreContext } from '@/server/store-context'
import { platformUrl } from '@/server/store-directory'
import type { RequestContext } from '@/server/trpc/request'
import { CART_DAYS } from '../cart-schema'

/** A storefront's context with its request: the cart hangs on a cookie. */
export interface CartContext extends StoreContext {
  readonly request: Pick<RequestContext, 'cookies' | 'responseHeaders'>
}

const MAX_AGE_SECONDS = CART_DAYS * 24 * 60 * 60

/** Whether browsers reach us by https is configured, never read from a request. */
function isHttps(): boolean {
  return platformUrl().startsWith('https:')
}

/** `__Host-` makes the browser itself refuse a cookie that a sibling store set; it needs https. */
function cartCookieName(): string {
  return isHttps() ? '__Host-stoa-cart' : 'stoa-cart'
}

/** A new secret of 256 bits, signed for this store: what is not ours is refused without asking the database. */
function newCartToken(storeId: string): { token: string; key: string } {
  const secret = randomBytes(32).toString('base64url')
  return { token: `${secret}.${sign('cart', `${storeId}.${secret}`)}`, key: digest(secret) }
}

/** The key under which the database knows a guest's cart: the digest of the secret. Null for a token that is not this store's. */
export function guestCartKey(storeId: string, token: string): string | null {
  const [secret = '', signature = ''] = token.split('.', 2)
  const expected = Buffer.from(sign('cart', `${storeId}.${secret}`))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  return digest(secret)
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** A signed-in customer's one open cart, on every device. */
export function customerCartKey(customerId: string): string {
  return `customer:${customerId}`
}

/** The cart cookie's token, judged by nobody yet; null without one. */
export function cartTokenOf(request: Pick<RequestContext, 'cookies'>): string | null {
  return request.cookies.get(cartCookieName()) || null
}

/** The key of the shopper's cart, or null where they can have none yet. */
export function cartKeyOf(ctx: CartContext): string | null {
  if (ctx.actor.kind === 'customer') return customerCartKey(ctx.actor.id)
  const token = cartTokenOf(ctx.request)
  return token ? guestCartKey(ctx.store.id, token) : null
}

/**
 * The key of the shopper's cart, that there is or is to be; with the token that a guest's browser must keep (`keepCartToken`) once the cart exists,
 * null for a customer.
 */
export function ownCart(ctx: CartContext): { key: string; token: string | null } {
  if (ctx.actor.kind === 'customer') return { key: customerCartKey(ctx.actor.id), token: null }
  const sent = cartTokenOf(ctx.request)
  const known = sent === null ? null : guestCartKey(ctx.store.id, sent)
  return sent !== null && known !== null ? { token: sent, key: known } : newCartToken(ctx.store.id)
}

/** Makes the browser keep a token for another thirty days. */
export function keepCartToken(request: Pick<RequestContext, 'responseHeaders'>, token: string): void {
  setCartCookie(request.responseHeaders, token, MAX_AGE_SECONDS)
}

/** Makes the browser forget its cart: after an order, and when it became a customer's. */
export function forgetCartToken(request: Pick<RequestContext, 'responseHeaders'>): void {
  setCartCookie(request.responseHeaders, '', 0)
}

function setCartCookie(headers: Headers, value: string, maxAgeSeconds: number): void {
  const secure = isHttps() ? '; Secure' : ''
  headers.append(
    'set-cookie',
    `${cartCookieName()}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`,
  )
}

export function cartExpiry(now: Date): Date {
  return new Date(now.getTime() + MAX_AGE_SECONDS * 1000)
}
