import type Stripe from 'stripe'
import { env } from '@/env.mjs'
import { log } from '@/server/log'
import { findStoreOfAccount } from '../payment-account-repository'
import type { DeliveredEvent, EventDelivery } from '../payment-provider'
import type { PaymentEvent } from '../../payments-schema'
import { findAtStripe } from './stripe-books'
import { isLivemode, readSignedEvent, STRIPE_API_VERSION } from './stripe-client'
import { paymentEventsOf } from './stripe-events'
import { idIn } from './stripe-metadata'

/** The two endpoints: events of the platform's own account, and those of connected accounts. Each has a secret of its own. */
export const STRIPE_DOORS = { platform: 'stripe', connect: 'stripe-connect' } as const

const ACCOUNT_NEWS = new Set<Stripe.Event.Type>([
  'account.updated',
  'account.application.deauthorized',
  'capability.updated',
  'payout.failed',
])

/**
 * The events in a message: null for one that is not Stripe's or not in the shape that this version reads (Stripe keeps it and delivers it
 * again), none for one that does not concern us: of the other mode, or of an account that is no store's.
 */
export async function readStripeEvents(delivery: EventDelivery): Promise<readonly DeliveredEvent[] | null> {
  const isConnect = delivery.door === STRIPE_DOORS.connect
  const secret = isConnect ? env.STRIPE_CONNECT_WEBHOOK_SECRET : env.STRIPE_WEBHOOK_SECRET
  const event = readSignedEvent(delivery.body, delivery.headers.get('stripe-signature'), secret)
  if (!event) return null
  if (event.api_version !== STRIPE_API_VERSION) {
    log.error({ event: event.id, version: event.api_version }, 'a Stripe endpoint is set to another API version')
    return null
  }
  if (event.livemode !== isLivemode()) return []
  // The platform's own account sells nothing: what its endpoint is told of fees, the intents and refunds say too.
  if (!isConnect || !event.account) return []
  const storeId = await findStoreOfAccount('stripe', event.account)
  if (!storeId) {
    log.warn({ event: event.id, account: event.account }, 'a Stripe event of an account that is no store’s')
    return []
  }
  return ACCOUNT_NEWS.has(event.type) ? [accountNews(event, storeId)] : paymentNews(event, event.account, storeId)
}

function accountNews(event: Stripe.Event, storeId: string): DeliveredEvent {
  return {
    of: 'account',
    event: {
      storeId,
      provider: 'stripe',
      externalEventId: event.id,
      accountId: event.account ?? '',
    },
  }
}

async function paymentNews(event: Stripe.Event, account: string, storeId: string): Promise<DeliveredEvent[]> {
  const events = paymentEventsOf(event, storeId)
  const known = await Promise.all(events.map((each) => withPayment(each, account)))
  return known.flatMap((each) => (each ? [{ of: 'payment' as const, event: each }] : []))
}

/**
 * A dispute, and a refund made in Stripe's dashboard, know the intent only; while ours is still known by its session's name, the intent itself
 * says whose it is. Null: not ours. @throws PaymentUnavailable: delivered again later
 */
async function withPayment(event: PaymentEvent, stripeAccount: string): Promise<PaymentEvent | null> {
  if (event.paymentId !== null) return event
  const found = await findAtStripe(stripeAccount, event.externalId)
  const paymentId = found?.kind === 'intent' ? idIn(found.intent.metadata, 'paymentId') : null
  return paymentId ? { ...event, paymentId } : null
}
