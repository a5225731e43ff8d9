import { Agent, request } from 'node:http'

export interface ShopperAnswer<T> {
  readonly status: number
  /** What the procedure answered; null for an error. */
  readonly data: T | null
  readonly text: string
}

/** A shopper's browser that speaks HTTP to a running server: one connection that is kept, and the cookies that it is sent. */
export class HttpShopper {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #port: number
  readonly #host: string
  cookie = ''

  /** `host` is the store's (`shop.localhost`), without the port. */
  constructor(port: number, host: string) {
    this.#port = port
    this.#host = `${host}:${port}`
  }

  /** Calls a procedure of the storefront (`cart.addLine`). */
  call<T>(procedure: string, input: object, extra: Readonly<Record<string, string>> = {}): Promise<ShopperAnswer<T>> {
    const body = JSON.stringify(input)
    const headers = {
      host: this.#host,
      origin: `http://${this.#host}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(this.cookie && { cookie: this.cookie }),
      ...extra,
    }
    const path = `/api/trpc/storefront.${procedure}`
    return new Promise((resolve, reject) => {
      const options = { agent: this.#agent, host: '127.0.0.1', port: this.#port, method: 'POST', path, headers }
      const sent = request(options, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('error', reject)
        response.on('end', () => {
          for (const cookie of response.headers['set-cookie'] ?? []) this.cookie = cookie.split(';', 1)[0] ?? ''
          resolve({ status: response.statusCode ?? 0, data: dataOf(text) as T | null, text })
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  /** Another browser with this one's cookies: the second tab. */
  again(): HttpShopper {
    const twin = new HttpShopper(this.#port, this.#host.replace(/:\d+$/, ''))
    twin.cookie = this.cookie
    return twin
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** What a procedure answered; null for an error, also for one that is no procedure's (the server has trouble of its own). */
function dataOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { result?: { data: unknown } }).result?.data ?? null
  } catch {
    return null
  }
}
