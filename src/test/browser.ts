import { env } from '@/env.mjs'
import type { StoreEntry } from '@/server/store-directory'
import { refreshSession } from '@/server/auth/sessions'
import { t } from '@/server/trpc/init'
import type { RequestContext } from '@/server/trpc/request'
import { appRouter } from '@/server/trpc/root'
import { testRequest } from './caller'

const createCaller = t.createCallerFactory(appRouter)

export interface BrowserOptions {
  readonly ip?: string
  readonly userAgent?: string
}

/**
 * A browser as the HTTP entry sees it: it keeps the cookies that answers set, sends them again, and its session is renewed
 * before each call. One per host.
 */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  readonly #hostHeader: string
  readonly #options: BrowserOptions

  constructor(hostHeader: string, options: BrowserOptions = {}) {
    this.#hostHeader = hostHeader
    this.#options = options
  }

  static onPlatform(options?: BrowserOptions): TestBrowser {
    return new TestBrowser(env.STOA_DOMAIN, options)
  }

  static onStore(store: Pick<StoreEntry, 'slug'>, options?: BrowserOptions): TestBrowser {
    return new TestBrowser(`${store.slug}.${env.STOA_DOMAIN}`, options)
  }

  /** Another tab or a thief: the same cookies, kept apart from now on. */
  copy(options: BrowserOptions = this.#options): TestBrowser {
    const copy = new TestBrowser(this.#hostHeader, options)
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    return copy
  }

  request(options: { now?: Date; slug?: string | null } = {}): RequestContext {
    const { ip = '203.0.113.1', userAgent = 'Test browser' } = this.#options
    const request = testRequest(this.#hostHeader, options.slug ?? null, undefined, {
      cookies: Object.fromEntries(this.cookies),
      headers: { 'user-agent': userAgent },
      ...(options.now ? { now: options.now } : {}),
    })
    return { ...request, ip }
  }

  /** One call: renews the session first, and keeps the cookies afterwards, whether it succeeds or not. */
  async call<T>(
    work: (caller: ReturnType<typeof createCaller>) => Promise<T>,
    options: { now?: Date; slug?: string } = {},
  ): Promise<T> {
    const request = this.request(options)
    await refreshSession(request)
    try {
      return await work(createCaller(request))
    } finally {
      this.keep(request.responseHeaders)
    }
  }

  keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ')
      const at = pair.indexOf('=')
      if (attributes.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}
