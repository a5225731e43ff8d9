import { Agent, request } from 'node:http'
import Stripe from 'stripe'
import { type LoadResult, type MessageLoad, summarise } from './load'
import { CONNECT_SECRET } from './stripe'

/** Delivers messages of a provider, each once, over so many connections; each is signed as it leaves. */
export async function runMessages({ port, connections, messages, bare }: MessageLoad): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  const wrong: string[] = []
  let next = 0
  const begun = performance.now()
  const deliver = async () => {
    for (let payload = messages[next++]; payload !== undefined; payload = messages[next++]) {
      const startedAt = performance.now()
      const answer = await post(agent, port, payload)
      latencies.push(performance.now() - startedAt)
      if (!bare && answer !== '{"outcomes":["applied"]}') wrong.push(answer.slice(0, 300))
    }
  }
  await Promise.all(Array.from({ length: connections }, deliver))
  agent.destroy()
  return summarise(latencies, (performance.now() - begun) / 1000, wrong)
}

function post(agent: Agent, port: number, payload: string): Promise<string> {
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: CONNECT_SECRET })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
    'stripe-signature': signature,
  }
  const path = '/api/payments/events/stripe-connect'
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method: 'POST', path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('error', reject)
      response.on('end', () => resolve(text))
    })
    sent.on('error', reject)
    sent.end(payload)
  })
}
