import { timingSafeEqual } from 'node:crypto'
import { isId } from '@/lib/ids'
import { sign } from '@/server/secrets'

const PURPOSE = 'payhere-page'

/** The secret part of the address that leads a shopper to PayHere: only who placed the order can send its form. */
export function payhereToken(storeId: string, paymentId: string): string {
  return `${paymentId}.${sign(PURPOSE, `${storeId}:${paymentId}`)}`
}

/** The payment of such an address, or null where it is not one of this store's. */
export function readPayhereToken(storeId: string, token: string): string | null {
  const [paymentId = ''] = token.split('.', 1)
  if (!isId(paymentId)) return null
  const expected = Buffer.from(payhereToken(storeId, paymentId))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given) ? paymentId : null
}
