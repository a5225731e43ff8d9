import { randomBytes } from 'node:crypto'
import { ask } from './production-server'

/** A platform user, by HTTP, who opens stores. */
export class HttpMerchant {
  readonly #port: number
  readonly #cookie: string

  private constructor(port: number, cookie: string) {
    this.#port = port
    this.#cookie = cookie
  }

  static async register(port: number): Promise<HttpMerchant> {
    const word = randomBytes(6).toString('hex')
    const answer = await ask(port, 'localhost', '/api/trpc/account.identity.register', {
      body: { name: 'Ana', email: `ana-${word}@example.test`, password: `${word}-${word}-Long` },
    })
    if (answer.status !== 200) throw new Error(`Registering failed: ${answer.body}`)
    return new HttpMerchant(port, answer.cookies.map((cookie) => cookie.split(';', 1)[0]).join('; '))
  }

  /** Opens a store and waits until it is ready. Milliseconds from the request to the answer that says so. */
  async openStore(slug: string, template: string): Promise<number> {
    const begun = performance.now()
    const { storeId } = await this.call<{ storeId: string }>('account.stores.create', {
      body: { name: `Store ${slug}`, slug, currency: 'EUR', country: 'RO', locales: ['en'], template },
    })
    const input = encodeURIComponent(JSON.stringify({ storeId }))
    for (;;) {
      const { status } = await this.call<{ status: string }>(`account.stores.progress?input=${input}`)
      if (status === 'ready') return performance.now() - begun
      if (status === 'failed') throw new Error(`The store ${slug} could not be opened`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Calls a procedure: `account.stores.list`, or `<slug>/admin.catalog.product?input=…`. With a body it is a mutation. */
  async call<T>(procedure: string, options: { body?: unknown } = {}): Promise<T> {
    const answer = await ask(this.#port, 'localhost', `/api/trpc/${procedure}`, { ...options, cookie: this.#cookie })
    const parsed = JSON.parse(answer.body) as { result?: { data: T } }
    if (!parsed.result) throw new Error(`${procedure}: ${answer.status} ${answer.body}`)
    return parsed.result.data
  }
}
