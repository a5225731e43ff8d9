import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { accountRoutes } from './accounts'
import { chargeRoutes } from './charges'
import { checkoutSessionRoutes } from './checkout-sessions'
import { Control } from './control'
import { disputeRoutes } from './disputes'
import { Fault } from './fault'
import { readForm } from './form-body'
import { IdempotencyKeys, type StoredAnswer } from './idempotency'
import { Outages } from './outages'
import { answerPage } from './pages'
import { paymentIntentRoutes } from './payment-intents'
import { refundRoutes } from './refunds'
import { type WebhookEndpoint, Webhooks } from './webhooks'
import { World } from './world'

export interface StripeDoubleOptions {
  /** 0 or left out: any free port. */
  readonly port?: number
  readonly livemode?: boolean
  /** The API version that requests must pin. */
  readonly apiVersion?: string
  readonly endpoints?: { readonly platform?: WebhookEndpoint; readonly connect?: WebhookEndpoint }
  /** Pauses before the tries of a delivery. */
  readonly retryPausesMs?: readonly number[]
  /** How long each request of the API takes: for requests that meet each other. */
  readonly latencyMs?: number
}

export interface StripeDouble {
  readonly url: string
  readonly port: number
  readonly world: World
  readonly control: Control
  readonly webhooks: Webhooks
  /** Requests that the API carried out, by path: what a test counts. */
  readonly requests: { readonly method: string; readonly path: string; readonly account: string | null }[]
  stop(): Promise<void>
}

/** Of stripe 23.1.0. */
export const API_VERSION = '2026-10-28.endive'

const ROUTES = [
  ...paymentIntentRoutes,
  ...checkoutSessionRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...accountRoutes,
]

/** Starts a Stripe of our own: the real SDK talks to it, it keeps books, and delivers signed webhooks. */
export async function startStripeDouble(options: StripeDoubleOptions = {}): Promise<StripeDouble> {
  const world = new World({ livemode: options.livemode ?? false, apiVersion: options.apiVersion ?? API_VERSION })
  const webhooks = new Webhooks(world, options.endpoints ?? {}, options.retryPausesMs)
  const outages = new Outages()
  const control = new Control(world, webhooks, outages)
  const desk = new Desk(world, control, outages, options.latencyMs ?? 0)
  const server = createServer((request, response) => {
    desk.serve(request, response).catch((error: unknown) => {
      if (!(error instanceof Fault)) console.error('the Stripe double:', error)
      if (!response.headersSent)
        sendJson(response, error instanceof Fault ? error.status : 500, { error: String(error) })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as AddressInfo
  desk.origin = `http://127.0.0.1:${port}`
  const stop = async () => {
    webhooks.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: desk.origin, port, world, control, webhooks, requests: desk.requests, stop }
}

/** Takes requests in: the API, the pages and the control strings. */
class Desk {
  readonly requests: { method: string; path: string; account: string | null }[] = []
  origin = ''
  readonly #keys = new IdempotencyKeys()

  constructor(
    private readonly world: World,
    private readonly control: Control,
    private readonly outages: Outages,
    private readonly latencyMs: number,
  ) {}

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin)
    const body = await readAll(request)
    if (url.pathname.startsWith('/_control/')) return this.#pullString(url.pathname.slice(10), body, response)
    if (!url.pathname.startsWith('/v1/') && !url.pathname.startsWith('/oauth/')) {
      return this.#showPage(request, response, url.pathname, body)
    }
    const outage = this.outages.strike(url.pathname)
    if (outage?.mode === 'down') return void request.socket.destroy()
    if (outage?.mode === 'hang') {
      await new Promise((resolve) => setTimeout(resolve, outage.hangMs ?? 30_000).unref())
      return void request.socket.destroy()
    }
    if (outage?.mode === 'error_500')
      return sendJson(response, 500, { error: { type: 'api_error', message: 'Sorry.' } })
    if (outage?.mode === 'rate_limited') {
      return sendJson(response, 429, {
        error: { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many.' },
      })
    }
    if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs))
    const { replayed, ...answer } = await this.#answer(request, url, body)
    if (outage?.mode === 'cut') return void request.socket.destroy()
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'request-id': this.world.newId('req'),
      'stripe-version': this.world.apiVersion,
      ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
    })
    response.end(answer.body)
  }

  async #answer(request: IncomingMessage, url: URL, body: string): Promise<StoredAnswer & { replayed?: boolean }> {
    const account = headerOf(request, 'stripe-account')
    const key = request.method === 'POST' ? headerOf(request, 'idempotency-key') : null
    let claimed = false
    try {
      this.#admit(request)
      if (key) {
        const stored = this.#keys.claim(account, key, `${request.method} ${url.pathname}\n${body}`)
        if (stored) return { ...stored, replayed: true }
        claimed = true
        // A repeat that comes at the same instant meets this one at work.
        await new Promise((resolve) => setImmediate(resolve))
      }
      const answer = { status: 200, body: JSON.stringify(this.#carryOut(request.method ?? '', url, body, account)) }
      if (key) this.#keys.keep(account, key, answer)
      return answer
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      const answer = { status: error.status, body: JSON.stringify(error.body) }
      if (key && claimed && error.isKept) this.#keys.keep(account, key, answer)
      else if (key && claimed) this.#keys.release(account, key)
      return answer
    }
  }

  #admit(request: IncomingMessage): void {
    const secret = /^Bearer (sk_(live|test)_\w+)$/.exec(headerOf(request, 'authorization') ?? '')
    if (!secret || (secret[2] === 'live') !== this.world.livemode) {
      throw new Fault(401, { message: 'Invalid API Key provided.' })
    }
    const version = headerOf(request, 'stripe-version')
    if (version !== this.world.apiVersion)
      throw new Fault(400, { message: `Invalid Stripe API version: ${version}` }, false)
  }

  #carryOut(method: string, url: URL, body: string, account: string | null): object {
    for (const { pattern, handle, ...route } of ROUTES) {
      const match = route.method === method ? pattern.exec(url.pathname) : null
      if (!match) continue
      this.requests.push({ method, path: url.pathname, account })
      return handle({
        world: this.world,
        books: this.world.books(account),
        path: match.slice(1).map(decodeURIComponent),
        origin: this.origin,
        params: readForm(method === 'GET' ? url.search.slice(1) : body),
      })
    }
    throw new Fault(404, { message: `Unrecognized request URL (${method}: ${url.pathname}).` })
  }

  #showPage(request: IncomingMessage, response: ServerResponse, path: string, body: string): void {
    const decision = request.method === 'POST' ? (new URLSearchParams(body).get('decision') ?? '') : null
    const answer = answerPage(path, { world: this.world, origin: this.origin, decision })
    if (!answer) return sendJson(response, 404, { error: 'no such page' })
    if (answer.location) response.writeHead(303, { location: answer.location, 'cache-control': 'no-store' })
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(answer.html ?? '')
  }

  async #pullString(name: string, body: string, response: ServerResponse): Promise<void> {
    const work: unknown = Reflect.get(this.control, name)
    if (typeof work !== 'function' || name === 'constructor')
      return sendJson(response, 404, { error: 'no such string' })
    const arguments_ = body === '' ? [] : (JSON.parse(body) as unknown[])
    const result: unknown = await Reflect.apply(work, this.control, arguments_)
    return sendJson(response, 200, { result: result ?? null })
  }
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
