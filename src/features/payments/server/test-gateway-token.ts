import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { currencySchema, minorSchema } from '@/lib/money'
import { sign } from '@/server/secrets'

const PURPOSE = 'test-gateway'
const EVENTS_PURPOSE = 'test-gateway-events'
/** How far the clock of a delivered event may be off. */
const TOLERANCE_MS = 5 * 60_000

/** What the gateway knows of a payment: all of it stands in the signed address of its page, it keeps no books. */
const gatewayPayment = z.strictObject({
  storeId: z.uuid(),
  storeName: z.string(),
  paymentId: z.uuid(),
  orderName: z.string(),
  amountMinor: minorSchema,
  currency: currencySchema,
  locale: z.string(),
  returnUrl: z.url(),
  cancelUrl: z.url(),
})
export type GatewayPayment = z.infer<typeof gatewayPayment>

export function sealPayment(payment: GatewayPayment): string {
  const text = Buffer.from(JSON.stringify(payment)).toString('base64url')
  return `${text}.${sign(PURPOSE, text)}`
}

/** The payment of a page's address, or null where it was not us who made it. */
export function openPayment(token: string): GatewayPayment | null {
  const [text = '', signature = ''] = token.split('.', 2)
  if (!isEqual(sign(PURPOSE, text), signature)) return null
  return gatewayPayment.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
}

/** Value of the header `stoa-signature` for a message delivered at this instant. */
export function signMessage(body: string, now: Date): string {
  const at = now.getTime()
  return `t=${at},v1=${sign(EVENTS_PURPOSE, `${at}.${body}`)}`
}

/** Whether the message is the gateway's, unchanged and of this hour. */
export function isSigned(body: string, header: string | null, now: Date): boolean {
  const match = /^t=(\d{1,15}),v1=([\w-]+)$/.exec(header ?? '')
  if (!match) return false
  const [, at = '', signature = ''] = match
  if (Math.abs(now.getTime() - Number(at)) > TOLERANCE_MS) return false
  return isEqual(sign(EVENTS_PURPOSE, `${at}.${body}`), signature)
}

function isEqual(expected: string, given: string): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(given)
  return a.length === b.length && timingSafeEqual(a, b)
}
