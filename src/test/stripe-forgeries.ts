import Stripe from 'stripe'
import { newId } from '@/lib/ids'
import { PAYMENT_EVENTS_PATH } from '@/features/payments/server/event-handler'
import { API_VERSION } from '../../e2e/doubles/stripe/stripe-double'
import { WEBHOOK_SECRETS } from './stripe-shop'

/** Whose payment a forger is after, and another account that they do have. */
export interface ForgeryTarget {
  readonly url: string
  readonly account: string
  readonly otherAccount: string
  /** The intent as Stripe has it, unpaid. */
  readonly intent: { readonly id: string; readonly amount: number; readonly currency: string }
  readonly metadata: Readonly<Record<string, string>>
}

interface Forgery {
  readonly name: string
  /** Refused (400), or taken and found to be nothing of ours (200). */
  readonly status: 200 | 400
  readonly body: string
  readonly signature: string
  readonly door?: string
}

/** Messages that say that somebody's payment came in, each false in one way. */
export function forgeries(target: ForgeryTarget): Forgery[] {
  const { account, otherAccount, intent, metadata } = target
  const now = Math.floor(Date.now() / 1000)
  const object = { ...intent, object: 'payment_intent', status: 'succeeded', amount_received: intent.amount, metadata }
  const event = (change: object = {}, data: object = {}) =>
    JSON.stringify({
      id: `evt_forged_${Math.random().toString(36).slice(2)}`,
      object: 'event',
      account,
      api_version: API_VERSION,
      created: now,
      livemode: false,
      type: 'payment_intent.succeeded',
      data: { object: { ...object, ...data } },
      ...change,
    })
  const sign = (payload: string, secret: string = WEBHOOK_SECRETS.connect, timestamp = now) =>
    Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
  const signed = (name: string, body: string, status: 200 | 400 = 200): Forgery => ({
    name,
    status,
    body,
    signature: sign(body),
  })
  const good = event()
  return [
    { name: 'no signature', status: 400, body: good, signature: '' },
    { name: 'garbage for a signature', status: 400, body: good, signature: 't=1,v1=00' },
    { name: 'another secret', status: 400, body: good, signature: sign(good, 'whsec_other') },
    {
      name: 'the platform endpoint’s secret',
      status: 400,
      body: good,
      signature: sign(good, WEBHOOK_SECRETS.platform),
    },
    { name: 'seven minutes old', status: 400, body: good, signature: sign(good, undefined, now - 420) },
    {
      name: 'written anew after signing',
      status: 400,
      body: JSON.stringify(JSON.parse(good), null, 1),
      signature: sign(good),
    },
    { name: 'one byte more', status: 400, body: `${good} `, signature: sign(good) },
    {
      name: 'the amount changed after signing',
      status: 400,
      body: good.replace(`${intent.amount}`, '1'),
      signature: sign(good),
    },
    { name: 'no event at all', status: 400, body: 'payment please', signature: sign('something else') },
    signed('of another version of the API', event({ api_version: '2020-08-27' }), 400),
    signed('live money on a platform in test mode', event({ livemode: true })),
    signed('of another store’s account', event({ account: otherAccount })),
    signed('of an account that is nobody’s', event({ account: 'acct_nobody' })),
    signed('of no account', event({ account: undefined })),
    signed('too little', event({}, { amount: 1, amount_received: 1 })),
    signed('in another currency', event({}, { currency: 'usd' })),
    signed('in no currency', event({}, { currency: 'zzz' })),
    signed('of a payment that is not there', event({}, { metadata: { ...metadata, paymentId: newId() } })),
    signed(
      'with an id that is none',
      event({}, { id: 'pi_none', metadata: { ...metadata, paymentId: "' OR 1=1" } }),
      200,
    ),
    {
      name: 'at the other door',
      status: 200,
      body: good,
      signature: sign(good, WEBHOOK_SECRETS.platform),
      door: 'stripe',
    },
  ]
}

/** Delivers a forgery; the answer's status. */
export async function forge(url: string, { body, signature, door = 'stripe-connect' }: Forgery): Promise<number> {
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
  const answer = await fetch(`${url}${PAYMENT_EVENTS_PATH}${door}`, { method: 'POST', headers, body })
  await answer.arrayBuffer()
  return answer.status
}
