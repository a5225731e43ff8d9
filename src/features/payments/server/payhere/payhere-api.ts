import { z } from 'zod'
import { env } from '@/env.mjs'
import { circuitOf } from '@/server/circuit-breaker'
import { singleton } from '@/server/singleton'
import type { PayhereAccount } from './payhere-account'
import { fromPayhereAmount, type PayhereCurrency, toPayhereAmount } from './payhere-amount'

const TIMEOUT_MS = 8000
/** A token is given up this long before PayHere does. */
const TOKEN_MARGIN_MS = 60_000

/** PayHere did not answer, or with an error of its own: what was asked may have been done, or not. */
export class PayhereUnreachable extends Error {
  override name = 'PayhereUnreachable'
}

/** PayHere answered no. Its words, without anything of ours. */
export class PayhereRefused extends Error {
  override name = 'PayhereRefused'
}

/** A payment as PayHere's Merchant API shows it; amounts in minor units. */
export interface PayherePayment {
  readonly payherePaymentId: string
  readonly status: 'RECEIVED' | 'REFUND REQUESTED' | 'REFUND PROCESSING' | 'REFUNDED' | 'CHARGEBACKED'
  readonly amountMinor: number
  readonly currency: string
  readonly feeMinor: number | null
}

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().default(599) })
const amountSchema = z.union([z.number(), z.string()]).transform((value, context) => {
  const minor = fromPayhereAmount(typeof value === 'number' ? value.toFixed(2) : value)
  if (minor === null) context.addIssue({ code: 'custom', message: 'not an amount' })
  return minor ?? 0
})
const paymentSchema = z.object({
  payment_id: z.union([z.number(), z.string()]).transform(String),
  order_id: z.string(),
  status: z.enum(['RECEIVED', 'REFUND REQUESTED', 'REFUND PROCESSING', 'REFUNDED', 'CHARGEBACKED']),
  currency: z.string(),
  amount: amountSchema,
  amount_detail: z.object({ fee: amountSchema }).nullish(),
})
const answerSchema = z.object({ status: z.number(), msg: z.string().default(''), data: z.unknown() })

/** Where this account's PayHere is. */
export function payhereUrl({ livemode }: Pick<PayhereAccount, 'livemode'>, path: string): string {
  return new URL(
    path,
    env.PAYHERE_URL ?? (livemode ? 'https://www.payhere.lk' : 'https://sandbox.payhere.lk'),
  ).toString()
}

/**
 * Every payment that went through for one of our order ids, also those given back since. PayHere does not refuse a second payment of
 * one order id. @throws PayhereUnreachable, PayhereRefused
 */
export async function searchPayments(account: PayhereAccount, orderId: string): Promise<PayherePayment[]> {
  const path = `/merchant/v1/payment/search?order_id=${encodeURIComponent(orderId)}`
  const { status, msg, data } = await call(account, path, {})
  // "No payments found" is an answer, not a refusal.
  if (status === -1) return []
  if (status !== 1) throw new PayhereRefused(msg)
  const payments = z.array(paymentSchema).safeParse(data)
  if (!payments.success) throw new PayhereUnreachable('an answer of another shape')
  return payments.data
    .filter((payment) => payment.order_id === orderId)
    .map((payment) => ({
      payherePaymentId: payment.payment_id,
      status: payment.status,
      amountMinor: payment.amount,
      currency: payment.currency,
      feeMinor: payment.amount_detail?.fee ?? null,
    }))
}

/**
 * Gives money back; null is all of it. PayHere knows no idempotency key: whoever calls this again after a `PayhereUnreachable` may pay
 * twice. Its number of the refund. @throws PayhereUnreachable, PayhereRefused
 */
export async function refundPayment(
  account: PayhereAccount,
  refund: { payherePaymentId: string; amountMinor: number | null; currency: PayhereCurrency; description: string },
): Promise<string> {
  const { payherePaymentId, amountMinor, currency, description } = refund
  const { status, msg, data } = await call(account, '/merchant/v1/payment/refund', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      payment_id: payherePaymentId,
      description,
      ...(amountMinor === null ? {} : { amount: toPayhereAmount(amountMinor, currency) }),
    }),
  })
  if (status !== 1) throw new PayhereRefused(msg)
  return z.union([z.number(), z.string()]).transform(String).catch(payherePaymentId).parse(data)
}

async function call(account: PayhereAccount, path: string, init: RequestInit): Promise<z.infer<typeof answerSchema>> {
  const ask = async () => {
    const authorization = `Bearer ${await accessToken(account)}`
    return send(payhereUrl(account, path), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization, accept: 'application/json' },
    })
  }
  let answer = await ask()
  if (answer.status === 401) {
    // Nothing was done for a token that is over: once more, with a new one.
    tokens.delete(keyOf(account))
    answer = await ask()
  }
  if (!answer.ok) throw new PayhereUnreachable(`HTTP ${answer.status}`)
  const body = answerSchema.safeParse(await answer.json().catch(() => null))
  if (!body.success) throw new PayhereUnreachable('an answer of another shape')
  return body.data
}

const tokens = singleton('payhere-tokens', () => new Map<string, { value: string; until: number }>())

function keyOf(account: PayhereAccount): string {
  return `${payhereUrl(account, '/')} ${account.app?.id} ${account.app?.secret}`
}

/** A token of the Merchant API, from the last call where it still holds. */
async function accessToken(account: PayhereAccount): Promise<string> {
  if (!account.app) throw new PayhereRefused('no App ID')
  const known = tokens.get(keyOf(account))
  if (known && known.until > Date.now()) return known.value
  const { id, secret } = account.app
  const answer = await send(payhereUrl(account, '/merchant/v1/oauth/token'), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  if (answer.status >= 400 && answer.status < 500) throw new PayhereRefused('App ID or App Secret')
  const granted = answer.ok ? tokenSchema.safeParse(await answer.json().catch(() => null)) : null
  if (!granted?.success) throw new PayhereUnreachable(`HTTP ${answer.status}`)
  const { access_token: value, expires_in: seconds } = granted.data
  tokens.set(keyOf(account), { value, until: Date.now() + seconds * 1000 - TOKEN_MARGIN_MS })
  return value
}

async function send(url: string, init: RequestInit): Promise<Response> {
  const circuit = circuitOf(`payhere ${new URL(url).host}`)
  try {
    return await circuit.run(async () => {
      const answer = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
      if (answer.status >= 500) throw new PayhereUnreachable(`HTTP ${answer.status}`)
      return answer
    })
  } catch (error) {
    // Another error's cause may hold the address and headers: it goes no further.
    throw error instanceof PayhereUnreachable ? error : new PayhereUnreachable('no answer')
  }
}
