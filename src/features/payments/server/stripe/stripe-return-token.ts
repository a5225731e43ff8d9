import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { sign } from '@/server/secrets'
import { platformUrl } from '@/server/store-directory'

const PURPOSE = 'stripe-return'
/** Below it, on the platform's host, shoppers come back from Stripe. */
export const STRIPE_RETURN_PATH = '/pay/stripe/'

const wayBack = z.strictObject({
  storeId: z.uuid(),
  paymentId: z.uuid(),
  /** Paid, or so it seems; or gone back without paying. */
  way: z.enum(['return', 'cancel']),
  url: z.url(),
})
export type WayBack = z.infer<typeof wayBack>

/** The address to which Stripe sends the shopper back: signed, so that nobody else's payment is meddled with. */
export function wayBackUrl(way: WayBack): string {
  const text = Buffer.from(JSON.stringify(way)).toString('base64url')
  return platformUrl(`${STRIPE_RETURN_PATH}${text}.${sign(PURPOSE, text)}`)
}

/** What such an address says, or null where it is not one of ours. */
export function readWayBack(token: string): WayBack | null {
  const [text = '', signature = ''] = token.split('.', 2)
  const [expected, given] = [Buffer.from(sign(PURPOSE, text)), Buffer.from(signature)]
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  return wayBack.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
}
