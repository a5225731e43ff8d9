import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type DoublePayment, notification } from './payhere-books'
import type { PayhereWorld } from './payhere-double'

/**
 * What makes the double misbehave, as JSON posted below `/_control`:
 * `/plan` a DeliveryRule for the next notification · `/outage` `{ outage }` · `/revoke` all tokens ·
 * `/payments/<id>/chargeback` with its notification · `/payments/<id>/refund` `{ amount? }` at the provider only, as from its dashboard ·
 * `/payments/<id>/notify` `{ status_code, …fields written over }`, once and out of turn · GET `/state`.
 */
export async function handleControl(
  world: PayhereWorld,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const [, , subject = '', id = '', verb = ''] = path.split('/')
  if (request.method === 'GET') return json(response, 200, stateOf(world))
  const body = JSON.parse((await text(request)) || '{}') as Record<string, string>
  if (subject === 'plan') world.delivery.plan(body)
  else if (subject === 'outage') world.outage = body.outage as PayhereWorld['outage']
  else if (subject === 'revoke') world.tokens.revoke()
  else if (subject === 'payments') {
    const payment = world.books.find(id)
    if (!payment) return json(response, 404, { problem: 'No such payment' })
    return json(response, 200, await befall(world, payment, verb, body))
  } else return json(response, 404, { problem: 'No such control' })
  return json(response, 200, {})
}

async function befall(
  world: PayhereWorld,
  payment: DoublePayment,
  verb: string,
  body: Record<string, string>,
): Promise<object> {
  const { checkout, paymentId } = payment
  const notifyUrl = checkout.fields.notify_url ?? ''
  if (verb === 'chargeback') {
    payment.status = 'CHARGEBACKED'
    await world.delivery.deliver(notifyUrl, notification(checkout, '-3', paymentId))
    return {}
  }
  if (verb === 'refund') {
    const amount = body.amount === undefined ? null : Math.round(Number(body.amount) * 100)
    return { refund: world.books.refund(payment, amount, 'From the dashboard') }
  }
  const { status_code: code = '2', ...over } = body
  const fields = { ...notification(checkout, code, paymentId), ...over }
  return { status: await world.delivery.post(notifyUrl, fields) }
}

function stateOf({ books, delivery, outage }: PayhereWorld): object {
  return {
    outage,
    payments: books.payments.map(({ paymentId, checkout, status, gross, refunded, fee }) => ({
      paymentId,
      orderId: checkout.fields.order_id,
      currency: checkout.fields.currency,
      status,
      gross,
      refunded,
      fee,
    })),
    deliveries: delivery.log,
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
