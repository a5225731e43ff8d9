import type { IncomingMessage, ServerResponse } from 'node:http'
import { inStore, type StoreContext } from '@/server/store-context'
import { findStoreById } from '@/server/store-directory'
import type { PaymentEvent } from '../payments-schema'
import type { DeliveredEvent } from './payment-provider'
import { findProvider, providerAt } from './providers'
import { readBody } from './read-body'
import { type PaymentEventOutcome, recordPaymentEvent } from './record-payment-event'

/** Below this path each provider delivers its events: /api/payments/events/<door>[/<rest>]. */
export const PAYMENT_EVENTS_PATH = '/api/payments/events/'
const MAX_BYTES = 256 * 1024

/**
 * Takes the events of a message in. 200 once they are committed (or were before), 400 for what is not authentic; 5xx, by throwing, makes
 * the provider deliver it again.
 */
export async function handlePaymentEvent(
  request: IncomingMessage,
  response: ServerResponse,
  facts: { readonly path: string },
): Promise<void> {
  const [door = '', rest = ''] = facts.path.slice(PAYMENT_EVENTS_PATH.length).split('/', 2)
  const provider = providerAt(door)
  const body = await readBody(request, MAX_BYTES)
  if (!provider || body === null) return answer(response, provider ? 413 : 404, ['refused'])
  const delivered = await provider.readEvents({ door, rest, headers: headersOf(request), body, now: new Date() })
  if (!delivered) return answer(response, 400, ['refused'])
  const outcomes: string[] = []
  for (const each of delivered) outcomes.push((await takeInDelivered(each)) ?? 'unknown_store')
  return answer(response, 200, outcomes)
}

async function takeInDelivered(delivered: DeliveredEvent): Promise<string | null> {
  if (delivered.of === 'payment') return takeIn(delivered.event)
  const { event } = delivered
  return inStoreOf(event, async (ctx) => {
    await findProvider(event.provider)?.takeInAccount?.(ctx, event)
    return 'account'
  })
}

/** Opens the scope of the event's store, as nobody's request, and books the event. */
export function takeIn(event: PaymentEvent): Promise<PaymentEventOutcome | null> {
  return inStoreOf(event, async (ctx) => {
    const outcome = await recordPaymentEvent(ctx, event)
    if (outcome === 'mismatch' || outcome === 'unknown_payment') {
      ctx.log.warn({ outcome, event: event.externalEventId }, 'a payment event that does not fit')
    }
    return outcome
  })
}

async function inStoreOf<T>(
  event: { storeId: string; provider: string; externalEventId: string },
  work: (ctx: StoreContext) => Promise<T>,
): Promise<T | null> {
  const store = await findStoreById(event.storeId)
  if (!store?.schemaVersion) return null
  const { locale, currency } = store
  const actor = { kind: 'system', name: event.provider } as const
  return inStore(store, { actor, locale, currency, requestId: event.externalEventId }, work)
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

function answer(response: ServerResponse, status: number, outcomes: readonly string[]): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ outcomes }))
}
