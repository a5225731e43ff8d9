import { timingSafeEqual } from 'node:crypto'
import { isId } from '@/lib/ids'
import { sign } from '@/server/secrets'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'
import { orderTrackingPath } from '../orders-schema'

const PURPOSE = 'order-tracking'

/**
 * The secret part of an order's link: its id (16 bytes) and a keyed digest of store and id (32 bytes), base64url. Whoever holds it may
 * see the order; the id alone shows nothing, and another store's token is none here.
 */
export function trackingToken(storeId: string, orderId: string): string {
  const id = Buffer.from(orderId.replaceAll('-', ''), 'hex')
  return `${id.toString('base64url')}${sign(PURPOSE, `${storeId}:${orderId}`)}`
}

/** The order that the token is for, or null where it is not one of this store's. */
export function readTrackingToken(storeId: string, token: string): string | null {
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex')
  const orderId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!isId(orderId)) return null
  const expected = Buffer.from(trackingToken(storeId, orderId))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given) ? orderId : null
}

/** The whole link, in a language of the store: for the answer after placing an order, and for mails. */
export function trackingUrl(ctx: Pick<StoreContext, 'store'>, locale: string, orderId: string): string {
  return storeUrl(ctx.store, `/${locale}${orderTrackingPath(trackingToken(ctx.store.id, orderId))}`)
}
