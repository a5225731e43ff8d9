import { timingSafeEqual } from 'node:crypto'
import { isId } from '@/lib/ids'
import { sign } from '@/server/secrets'
import type { StoreContext } from '@/server/store-context'

const PURPOSE = 'card-page'

/** The store's own page on which a payment is made: whoever holds the address may pay it, and do nothing else. */
export function cardPagePath(ctx: Pick<StoreContext, 'store' | 'locale'>, payment: { paymentId: string }): string {
  const { paymentId } = payment
  return `/${ctx.locale}/pay/${paymentId}.${sign(PURPOSE, `${ctx.store.id}:${paymentId}`)}`
}

/** The payment of such an address, or null where it is not one of this store's. */
export function readCardPageToken(storeId: string, token: string): string | null {
  const [paymentId = '', signature = ''] = token.split('.', 2)
  if (!isId(paymentId)) return null
  const [expected, given] = [Buffer.from(sign(PURPOSE, `${storeId}:${paymentId}`)), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given) ? paymentId : null
}
