import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/env.mjs'
import { newId } from '@/lib/ids'
import { log } from '@/server/log'
import { readBody } from './read-body'
import { renderGatewayPage } from './test-gateway-page'
import { type GatewayMessage, TEST_GATEWAY_PATH, testGatewayProvider } from './test-gateway-provider'
import { type GatewayPayment, openPayment, signMessage } from './test-gateway-token'

const DECISIONS = { approve: 'succeeded', decline: 'failed', abandon: 'cancelled' } as const
/** Where the gateway delivers its events: the same door as every provider's. */
const EVENTS_PATH = '/api/payments/events/test'
const PAUSES_MS = [0, 300, 1500]

/** The gateway's page: shows the payment; a posted decision is delivered to our own event door, then the shopper is sent back. */
export async function handleTestGateway(
  request: IncomingMessage,
  response: ServerResponse,
  facts: { readonly path: string },
): Promise<void> {
  const payment = testGatewayProvider.isAllowed() ? openPayment(facts.path.slice(TEST_GATEWAY_PATH.length)) : null
  if (!payment) return end(response, 404, 'text/plain; charset=utf-8', 'Not found')
  if (request.method === 'GET')
    return end(response, 200, 'text/html; charset=utf-8', await renderGatewayPage(payment), payment)
  const decision = new URLSearchParams((await readBody(request, 4096)) ?? '').get('decision') ?? ''
  if (!(decision in DECISIONS)) return end(response, 400, 'text/plain; charset=utf-8', 'No such decision')
  const kind = DECISIONS[decision as keyof typeof DECISIONS]
  await deliverEvent(messageOf(payment, kind))
  response.writeHead(303, {
    location: kind === 'cancelled' ? payment.cancelUrl : payment.returnUrl,
    'cache-control': 'no-store',
    'content-security-policy': policyOf(payment),
  })
  response.end()
}

function messageOf(payment: GatewayPayment, kind: GatewayMessage['kind']): GatewayMessage {
  const { storeId, paymentId, amountMinor, currency } = payment
  const failureCode = kind === 'failed' ? 'card_declined' : null
  return { id: `evt_${newId()}`, kind, storeId, paymentId, amountMinor, currency, failureCode }
}

/** Delivers over HTTP as a real gateway would: signed anew at each try, until it is taken. A shopper is sent back in any case. */
async function deliverEvent(message: GatewayMessage): Promise<void> {
  const body = JSON.stringify(message)
  for (const pause of PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const answer = await fetch(`http://127.0.0.1:${env.PORT}${EVENTS_PATH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stoa-signature': signMessage(body, new Date()) },
      body,
      signal: AbortSignal.timeout(10_000),
    }).catch((error: unknown) => log.warn({ err: error }, 'the test gateway could not deliver'))
    if (answer?.ok) return
  }
  log.error({ paymentId: message.paymentId }, 'the test gateway gave up delivering')
}

/** The page needs no script; the browser lets the form lead back to the shop that asked. */
function policyOf(payment: GatewayPayment): string {
  const origins = [...new Set([payment.returnUrl, payment.cancelUrl].map((url) => new URL(url).origin))].join(' ')
  return `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${origins}; base-uri 'none'; frame-ancestors 'none'`
}

function end(response: ServerResponse, status: number, type: string, body: string, payment?: GatewayPayment): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'content-security-policy': payment ? policyOf(payment) : "default-src 'none'",
  })
  response.end(body)
}
