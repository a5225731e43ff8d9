import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/server/log'
import { inStore } from '@/server/store-context'
import { findStoreById } from '@/server/store-directory'
import type { PaymentEvent } from '../payments-schema'
import { findProvider } from './providers'
import { readBody } from './read-body'
import { type PaymentEventOutcome, recordPaymentEvent } from './record-payment-event'

/** Below this path each provider delivers its events: /api/payments/events/<provider>. */
export const PAYMENT_EVENTS_PATH = '/api/payments/events/'
const MAX_BYTES = 256 * 1024

/**
 * Takes an event in. 200 once it is committed (or was before), 400 for what is not authentic; 5xx, by throwing, makes the provider
 * deliver it again.
 */
export async function handlePaymentEvent(
  request: IncomingMessage,
  response: ServerResponse,
  facts: { readonly path: string },
): Promise<void> {
  const provider = findProvider(facts.path.slice(PAYMENT_EVENTS_PATH.length))
  const body = await readBody(request, MAX_BYTES)
  if (!provider || body === null) return answer(response, provider ? 413 : 404, 'refused')
  const event = provider.readEvent(headersOf(request), body, new Date())
  if (!event) return answer(response, 400, 'refused')
  return answer(response, 200, (await takeIn(event)) ?? 'unknown_store')
}

/** Opens the scope of the event's store, as nobody's request, and books the event. */
export async function takeIn(event: PaymentEvent): Promise<PaymentEventOutcome | null> {
  const store = await findStoreById(event.storeId)
  if (!store?.schemaVersion) return null
  const { locale, currency } = store
  const actor = { kind: 'system', name: event.provider } as const
  return inStore(store, { actor, locale, currency, requestId: event.externalEventId }, async (ctx) => {
    const outcome = await recordPaymentEvent(ctx, event)
    if (outcome === 'mismatch' || outcome === 'unknown_payment') {
      log.warn({ outcome, storeId: store.id, event: event.externalEventId }, 'a payment event that does not fit')
    }
    return outcome
  })
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

function answer(response: ServerResponse, status: number, outcome: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ outcome }))
}
